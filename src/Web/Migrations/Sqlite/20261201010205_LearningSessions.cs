using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LearningSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "calendar_sequence",
                table: "sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "confirmed_start",
                table: "sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmed_words",
                table: "sessions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "time_set_at",
                table: "sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    government = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    term_days = table.Column<int>(type: "INTEGER", nullable: false),
                    newest = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    sent_version = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    answer_language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    answered_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    before = table.Column<long>(type: "INTEGER", nullable: true),
                    zone_before = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_changes_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_notes_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    speaker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    government = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    review_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    reminded_for = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    standing = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    confirm_by = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    contradiction = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    contradiction_language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    captured_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_outcomes", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_outcomes_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_programmes", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_programmes_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    known_start = table.Column<long>(type: "INTEGER", nullable: true),
                    known_zone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    knows_cancelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    day_reminded = table.Column<long>(type: "INTEGER", nullable: true),
                    hour_reminded = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_registrations", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_registrations_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_speakers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    consent = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    gender = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_speakers", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_speakers_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_transcripts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_transcripts", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_transcripts_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_endorsements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    government = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    shows_waiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_endorsements", x => x.id);
                    table.ForeignKey(
                        name: "FK_proposal_endorsements_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposal_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_proposal_versions_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_outcome_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    government = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    measure_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_outcome_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_outcome_reports_session_outcomes_outcome_id",
                        column: x => x.outcome_id,
                        principalTable: "session_outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_proposal_endorsements_by",
                table: "proposal_endorsements",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_endorsements_proposal_id_government",
                table: "proposal_endorsements",
                columns: new[] { "proposal_id", "government" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposal_versions_by",
                table: "proposal_versions",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_versions_proposal_id_number",
                table: "proposal_versions",
                columns: new[] { "proposal_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_outcome_id",
                table: "proposals",
                column: "outcome_id");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_slug",
                table: "proposals",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_changes_session_id_number",
                table: "session_changes",
                columns: new[] { "session_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_notes_by",
                table: "session_notes",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_session_notes_session_id_language_number",
                table: "session_notes",
                columns: new[] { "session_id", "language", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_outcome_reports_by",
                table: "session_outcome_reports",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_session_outcome_reports_outcome_id_government",
                table: "session_outcome_reports",
                columns: new[] { "outcome_id", "government" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_outcomes_captured_by",
                table: "session_outcomes",
                column: "captured_by");

            migrationBuilder.CreateIndex(
                name: "IX_session_outcomes_government",
                table: "session_outcomes",
                column: "government");

            migrationBuilder.CreateIndex(
                name: "IX_session_outcomes_session_id_number",
                table: "session_outcomes",
                columns: new[] { "session_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_programmes_by",
                table: "session_programmes",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_session_programmes_session_id_number",
                table: "session_programmes",
                columns: new[] { "session_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_registrations_account_id",
                table: "session_registrations",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_registrations_email",
                table: "session_registrations",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_session_registrations_session_id_email",
                table: "session_registrations",
                columns: new[] { "session_id", "email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_email",
                table: "session_speakers",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_session_speakers_session_id",
                table: "session_speakers",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_transcripts_at",
                table: "session_transcripts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_session_transcripts_by",
                table: "session_transcripts",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_session_transcripts_session_id",
                table: "session_transcripts",
                column: "session_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "proposal_endorsements");

            migrationBuilder.DropTable(
                name: "proposal_versions");

            migrationBuilder.DropTable(
                name: "session_changes");

            migrationBuilder.DropTable(
                name: "session_notes");

            migrationBuilder.DropTable(
                name: "session_outcome_reports");

            migrationBuilder.DropTable(
                name: "session_programmes");

            migrationBuilder.DropTable(
                name: "session_registrations");

            migrationBuilder.DropTable(
                name: "session_speakers");

            migrationBuilder.DropTable(
                name: "session_transcripts");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "session_outcomes");

            migrationBuilder.DropColumn(
                name: "calendar_sequence",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "confirmed_start",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "confirmed_words",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "time_set_at",
                table: "sessions");
        }
    }
}
