using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WordsOfMeasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The model does not know the index of words: WordIndex writes it, and the program fills it at its next start.
            migrationBuilder.Sql("""
                CREATE TABLE measure_words (number bigint PRIMARY KEY, title tsvector NOT NULL, words tsvector NOT NULL);
                CREATE INDEX measure_words_title ON measure_words USING gin (title);
                CREATE INDEX measure_words_words ON measure_words USING gin (words);
                """);

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE measure_words;");

        }
    }
}
