using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Coherence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "coherence_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    strength = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    left = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    right = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    source_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coherence_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objective_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    framework = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    objective = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    suggested_by = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objective_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objective_frameworks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    source_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    licence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    objectives = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    government_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objective_frameworks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_coherence_claims_left",
                table: "coherence_claims",
                column: "left");

            migrationBuilder.CreateIndex(
                name: "IX_coherence_claims_right",
                table: "coherence_claims",
                column: "right");

            migrationBuilder.CreateIndex(
                name: "IX_objective_decisions_framework_objective",
                table: "objective_decisions",
                columns: new[] { "framework", "objective" });

            migrationBuilder.CreateIndex(
                name: "IX_objective_decisions_subject_framework_objective",
                table: "objective_decisions",
                columns: new[] { "subject", "framework", "objective" });

            migrationBuilder.CreateIndex(
                name: "IX_objective_frameworks_key",
                table: "objective_frameworks",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "coherence_claims");

            migrationBuilder.DropTable(
                name: "objective_decisions");

            migrationBuilder.DropTable(
                name: "objective_frameworks");
        }
    }
}
