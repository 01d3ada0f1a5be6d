using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vicinal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Commons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "asked_in",
                table: "governments",
                type: "character varying(35)",
                maxLength: 35,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "dismissed_at",
                table: "governments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dismissed_why",
                table: "governments",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "verification_note",
                table: "governments",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "verified",
                table: "governments",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verified_by",
                table: "governments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "within_id",
                table: "governments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "invitation_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    territory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    leads_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_effect_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lever = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    amount = table.Column<double>(type: "double precision", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    industries = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    groups = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_effect_proposals", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_effect_proposals_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_identity",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    instance = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    epoch = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_identity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_instances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    public_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    offered_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    seen_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    per_euro = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    rate_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    prices = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: true),
                    prices_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    epoch = table.Column<Guid>(type: "uuid", nullable: true),
                    cursor = table.Column<long>(type: "bigint", nullable: false),
                    mark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    is_round_whole = table.Column<bool>(type: "boolean", nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    tried_at = table.Column<long>(type: "bigint", nullable: true),
                    succeeded_at = table.Column<long>(type: "bigint", nullable: true),
                    problem = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    refusal = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    about = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_sources", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_sources_measure_instances_instance",
                        column: x => x.instance,
                        principalTable: "measure_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measure_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_same = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    epoch = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    document = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    into_instance = table.Column<Guid>(type: "uuid", nullable: true),
                    into_record = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    elsewhere = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    checked_at = table.Column<long>(type: "bigint", nullable: false),
                    missing_since = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_copies", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_copies_measure_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "measure_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_measure_copies_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_refused_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    problem = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_refused_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_measure_refused_entries_measure_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "measure_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_invitation_links_territory_id",
                table: "invitation_links",
                column: "territory_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitation_links_token_hash",
                table: "invitation_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_copies_measure_id",
                table: "measure_copies",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "IX_measure_copies_record_instance",
                table: "measure_copies",
                columns: new[] { "record", "instance" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_copies_source_id",
                table: "measure_copies",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_measure_effect_proposals_measure_id_decision",
                table: "measure_effect_proposals",
                columns: new[] { "measure_id", "decision" });

            migrationBuilder.CreateIndex(
                name: "IX_measure_rates_currency_year",
                table: "measure_rates",
                columns: new[] { "currency", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_measure_refused_entries_source_id_at",
                table: "measure_refused_entries",
                columns: new[] { "source_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_measure_sources_instance",
                table: "measure_sources",
                column: "instance",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invitation_links");

            migrationBuilder.DropTable(
                name: "measure_copies");

            migrationBuilder.DropTable(
                name: "measure_effect_proposals");

            migrationBuilder.DropTable(
                name: "measure_identity");

            migrationBuilder.DropTable(
                name: "measure_rates");

            migrationBuilder.DropTable(
                name: "measure_refused_entries");

            migrationBuilder.DropTable(
                name: "measure_sources");

            migrationBuilder.DropTable(
                name: "measure_instances");

            migrationBuilder.DropColumn(
                name: "asked_in",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "dismissed_at",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "dismissed_why",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "verification_note",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "verified",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "verified_by",
                table: "governments");

            migrationBuilder.DropColumn(
                name: "within_id",
                table: "governments");
        }
    }
}
