using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeasureChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "confirmed_on",
                table: "measures",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "government_id",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_into",
                table: "measures",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "number",
                table: "measures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "origin",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "measures",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "review_by",
                table: "measures",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sequence",
                table: "measures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "measures",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "to",
                table: "measures",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "why",
                table: "measure_versions",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "measure_changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_changes", x => x.sequence);
                    table.ForeignKey(
                        name: "FK_measure_changes_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_clock",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    last_number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_clock", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "measure_clock",
                columns: new[] { "id", "last", "last_number" },
                values: new object[] { 1, 0L, 0L });

            // Records that are here already are numbered in the order of their keys; days come out of their documents.
            migrationBuilder.Sql("""
                UPDATE measures SET number = (SELECT count(*) FROM measures AS m WHERE m.id <= measures.id), state = 'Published',
                    "to" = json_extract(document, '$.to'), review_by = json_extract(document, '$.reviewBy'), confirmed_on = json_extract(document, '$.confirmedOn');
                """);
            migrationBuilder.Sql("UPDATE measures SET sequence = number;");
            migrationBuilder.Sql("INSERT INTO measure_changes (sequence, measure_id, kind, version, at) SELECT sequence, id, 'Published', version, changed_at FROM measures;");
            migrationBuilder.Sql("UPDATE measure_clock SET last = (SELECT count(*) FROM measures), last_number = (SELECT count(*) FROM measures);");

            migrationBuilder.CreateIndex(
                name: "IX_measures_government_id",
                table: "measures",
                column: "government_id");

            migrationBuilder.CreateIndex(
                name: "IX_measures_number",
                table: "measures",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measures_sequence",
                table: "measures",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_changes_measure_id",
                table: "measure_changes",
                column: "measure_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure_changes");

            migrationBuilder.DropTable(
                name: "measure_clock");

            migrationBuilder.DropIndex(
                name: "IX_measures_government_id",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "IX_measures_number",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "IX_measures_sequence",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "government_id",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "number",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "review_by",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "state",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "to",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "why",
                table: "measure_versions");
        }
    }
}
