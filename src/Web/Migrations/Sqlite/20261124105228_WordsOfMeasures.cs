using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WordsOfMeasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The model does not know the index of words: WordIndex writes it, and the program fills it at its next start.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE measure_words USING fts5(title, words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE measure_words;");

        }
    }
}
