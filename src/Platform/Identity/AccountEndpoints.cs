using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Safety;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Identity;

/// <summary>What the account pages post to besides themselves, and what the passkey script calls. All of it needs the form's token.</summary>
internal static class AccountEndpoints
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account").ExcludeFromDescription().RequireRateLimiting(RateLimits.ByAddress).AddEndpointFilter(NeedsToken);
        account.MapPost("/sign-out", async (SignIns signIns, Links links) =>
        {
            await signIns.OutAsync();
            return Results.LocalRedirect(links.To("/"));
        });
        account.MapPost("/data", async (Actor actor, PersonalDataOf data, CancellationToken cancellationToken) =>
            Results.File(await data.ExportAsync(actor.Id!.Value, cancellationToken), "application/json", "vicinal-account.json"))
            .RequireAuthorization();
        account.MapPost("/passkeys/creation-options", async (HttpContext context, UserManager<Account> accounts, SignInManager<Account> signIn) =>
            await accounts.GetUserAsync(context.User) is { } person
                ? Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
                {
                    Id = person.Id.ToString(),
                    Name = person.Email!,
                    DisplayName = person.DisplayName,
                }), "application/json")
                : Results.Unauthorized()).RequireAuthorization();
        account.MapPost("/passkeys", AddPasskeyAsync).RequireAuthorization();
        account.MapPost("/passkeys/request-options", async (SignInManager<Account> signIn) =>
            Results.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json"));
        account.MapPost("/sign-in/passkey", async (PasskeyAnswer answer, SignIns signIns, CancellationToken cancellationToken) =>
            await signIns.WithPasskeyAsync(answer.Credential ?? "", cancellationToken) ? Results.NoContent() : NotKnown());
    }

    private static async ValueTask<object?> NeedsToken(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = (IAntiforgery)context.HttpContext.RequestServices.GetService(typeof(IAntiforgery))!;
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : new Refusal(RefusalCategory.Invalid, "form-token", "The form is too old or was not sent from its page. Open the page again and send it once more.").ToProblem();
    }

    private static async Task<IResult> AddPasskeyAsync(
        PasskeyAnswer answer, HttpContext context, VicinalDb db, UserManager<Account> accounts, SignInManager<Account> signIn, CancellationToken cancellationToken)
    {
        if (await accounts.GetUserAsync(context.User) is not { } person)
            return Results.Unauthorized();
        if (string.IsNullOrEmpty(answer.Credential) || await SignIns.OrNoneAsync(() => signIn.PerformPasskeyAttestationAsync(answer.Credential)) is not { Succeeded: true } attestation)
            return NotKnown();
        attestation.Passkey.Name = answer.Name is { Length: > 0 and <= 80 } name ? name : null;
        await db.WriteAsync(() => accounts.AddOrUpdatePasskeyAsync(person, attestation.Passkey), cancellationToken);
        return Results.NoContent();
    }

    private static ProblemHttpResult NotKnown() =>
        new Refusal(RefusalCategory.Invalid, "passkey", "The passkey could not be checked. Try again, or use the password.").ToProblem();
}

/// <summary>What the passkey script sends.</summary>
/// <param name="Credential">The browser's credential as JSON.</param>
/// <param name="Name">How the person calls the device.</param>
public sealed record PasskeyAnswer(string? Credential, string? Name);
