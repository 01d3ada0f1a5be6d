using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "governments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    codes = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    population = table.Column<long>(type: "bigint", nullable: true),
                    territory = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    admitted_at = table.Column<long>(type: "bigint", nullable: true),
                    asked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    added_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_governments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_drafts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_governments_slug",
                table: "governments",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_drafts_by",
                table: "measure_drafts",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_measure_drafts_changed_at",
                table: "measure_drafts",
                column: "changed_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "governments");

            migrationBuilder.DropTable(
                name: "measure_drafts");
        }
    }
}
