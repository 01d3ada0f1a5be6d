using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    government = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    facet = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
