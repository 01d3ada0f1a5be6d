using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NarrowWordsOfMeasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A search reads the row of each record that it finds: with their words in them these would be half a gigabyte for a word that many records have.
            // Words stand beside the rows now, and are put in again at the next start.
            migrationBuilder.Sql("""
                TRUNCATE measure_words;
                ALTER TABLE measure_words SET (toast_tuple_target = 128);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE measure_words RESET (toast_tuple_target);");
        }
    }
}
