using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    codes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    population = table.Column<long>(type: "INTEGER", nullable: true),
                    territory = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    admitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_governments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
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
