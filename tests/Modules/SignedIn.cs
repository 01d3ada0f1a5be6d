using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Modules.Tests;

/// <summary>Somebody with an account, who came in by the form.</summary>
internal static partial class SignedIn
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A hundred thousand rounds protect people; here they would only take time.</summary>
    public static void HashPasswordsQuickly(this IServiceCollection services) => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10);

    /// <summary>Makes the account with a role and signs it in.</summary>
    /// <param name="services">Of the running program.</param>
    /// <param name="client">A browser of its own.</param>
    /// <param name="email">The new account's.</param>
    /// <param name="role">Its role.</param>
    /// <param name="territory">Where; null for everywhere.</param>
    public static async Task<HttpClient> AsAsync(IServiceProvider services, HttpClient client, string email, Role role, Guid? territory = null)
    {
        await using var scope = services.CreateAsyncScope();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Test" };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(error => error.Description)));
        await scope.ServiceProvider.GetRequiredService<Roles>().GiveAsync(account.Id, role, territory, Cancel);
        await scope.ServiceProvider.GetRequiredService<VicinalDb>().SaveChangesAsync(Cancel);

        using var answer = await client.SubmitAsync("/account/sign-in", "sign-in", ("Email", email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Opens a page and sends one of its forms with its token, as a browser does.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, string form, params IEnumerable<(string Name, string Value)> fields)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        using var content = new FormUrlEncodedContent(fields.Append(("_handler", form)).Append(("__RequestVerificationToken", Token(page))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
    }

    public static string Token(string page) => TokenField().Match(page).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
