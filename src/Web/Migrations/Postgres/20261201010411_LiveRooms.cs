using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LiveRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "live_rooms",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_live_rooms", x => x.session_id);
                    table.ForeignKey(
                        name: "FK_live_rooms_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "live_votes",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voter = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    choice = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_live_votes", x => new { x.subject_id, x.voter });
                });

            migrationBuilder.CreateTable(
                name: "live_commands",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    made = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_live_commands", x => new { x.session_id, x.key });
                    table.ForeignKey(
                        name: "FK_live_commands_live_rooms_session_id",
                        column: x => x.session_id,
                        principalTable: "live_rooms",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "live_log",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_live_log", x => new { x.session_id, x.number });
                    table.ForeignKey(
                        name: "FK_live_log_live_rooms_session_id",
                        column: x => x.session_id,
                        principalTable: "live_rooms",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "live_people",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(100)", maxLength: 100, nullable: false),
                    registration = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_live_people", x => new { x.session_id, x.id });
                    table.ForeignKey(
                        name: "FK_live_people_live_rooms_session_id",
                        column: x => x.session_id,
                        principalTable: "live_rooms",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_live_log_session_id_kind_number",
                table: "live_log",
                columns: new[] { "session_id", "kind", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "live_commands");

            migrationBuilder.DropTable(
                name: "live_log");

            migrationBuilder.DropTable(
                name: "live_people");

            migrationBuilder.DropTable(
                name: "live_votes");

            migrationBuilder.DropTable(
                name: "live_rooms");
        }
    }
}
