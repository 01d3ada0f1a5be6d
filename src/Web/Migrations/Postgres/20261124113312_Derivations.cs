using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Derivations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "derived_from",
                table: "measures",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.Sql("UPDATE measures SET derived_from = document::json -> 'derivedFrom' ->> 'record' WHERE document <> '';");

            migrationBuilder.CreateIndex(
                name: "IX_measures_derived_from",
                table: "measures",
                column: "derived_from");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_measures_derived_from",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "derived_from",
                table: "measures");
        }
    }
}
