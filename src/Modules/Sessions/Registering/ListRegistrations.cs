using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Registering;

/// <summary>How many registered from where.</summary>
/// <param name="Zone">Their zone (IANA).</param>
/// <param name="Language">In which letters reach them.</param>
/// <param name="Count">How many.</param>
internal sealed record RegistrationRow(string Zone, string Language, int Count);

/// <summary>Registrations for organisers, as numbers: they need no names.</summary>
internal static class ListRegistrations
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{id}/registrations", ListAsync)
        .NeedsRole(Role.Officer, Role.Approver, Role.Editor)
        .WithName("ListSessionRegistrations").WithTags("Sessions")
        .WithSummary("How many registered, by zone and language, without names or addresses; for who prepares the session. JSON or CSV.")
        .Produces<IReadOnlyList<RegistrationRow>>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ListAsync(string id, HttpContext http, ProgrammeBook book, Organisers organisers, RegistrationBook registrations, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } session)
            return ListOutcomes.Missing(id).ToProblem();
        if (!await organisers.MayAsync(session.Session, cancellation))
            return new Refusal(RefusalCategory.Forbidden, "role-needed", "Only who prepares the session sees how many registered. An administrator can give the role.").ToProblem();
        var rows = (await registrations.CountsAsync(session.Session.Id, cancellation)).Select(row => new RegistrationRow(row.Zone, row.Language, row.Count)).ToList();
        http.Response.Headers.CacheControl = "private, no-cache";
        return OpenRows.Answer(http, id + "-registrations", rows, rows, [new("zone", row => row.Zone), new("language", row => row.Language), new("count", row => row.Count)]);
    }
}
