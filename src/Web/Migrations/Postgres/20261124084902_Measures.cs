using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "chain",
                table: "territories",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    government = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    folded = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facet = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_codes_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_versions_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_measure_codes_facet_code_measure_id",
                table: "measure_codes",
                columns: new[] { "facet", "code", "measure_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_codes_measure_id",
                table: "measure_codes",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "IX_measure_versions_measure_id_number",
                table: "measure_versions",
                columns: new[] { "measure_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measures_changed_at",
                table: "measures",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "IX_measures_key",
                table: "measures",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure_codes");

            migrationBuilder.DropTable(
                name: "measure_versions");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropColumn(
                name: "chain",
                table: "territories");
        }
    }
}
