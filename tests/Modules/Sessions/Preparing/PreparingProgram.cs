using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Vicinal.Measures.Public;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Registering;

namespace Vicinal.Sessions.Tests.Preparing;

/// <summary>The program with a clock that can be set and letters that can be read.</summary>
public partial class PreparingProgram : RunningProgram
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 3, 2, 9, 0);

    internal FakeClock Clock { get; } = new(Begin);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override void Adjust(WebApplicationBuilder builder)
    {
        builder.Configuration["Vicinal:Sessions:EmbedHosts"] = "meet.example.org youtube.com";
        builder.Configuration["Vicinal:Address"] = "https://vicinal.example.org";
        builder.Services.AddSingleton<IClock>(Clock);
    }

    /// <summary>Somebody who prepares sessions of Hainaut.</summary>
    internal async Task<HttpClient> OfficerAsync(string email) => await SignedInAsync(email, Role.Officer, await WithAsync<IGovernments, Guid>(async governments => (await governments.ListAsync(Cancel)).Single(one => one.Slug == "hainaut").Id));

    /// <summary>A session of Hainaut that is announced.</summary>
    /// <returns>Its address.</returns>
    internal static async Task<string> AnnouncedAsync(HttpClient officer, string title, string day = "2026-04-30", string hour = "15:00", string zone = "Europe/Brussels")
    {
        var session = await BegunAsync(officer, title);
        await KeptAsync(officer, session + "/prepare", "texts", ("number", "1"), ("title", title), ("note", "Why we meet."));
        await KeptAsync(officer, session + "/prepare/time", "time", ("words", ""), ("day", day), ("hour", hour), ("minutes", "90"), ("zone", zone));
        await KeptAsync(officer, session + "/prepare/standing", "standing", ("do", "announce"));
        return session;
    }

    internal static async Task<string> BegunAsync(HttpClient officer, string title)
    {
        using var begun = await officer.SubmitAsync("/sessions/new", "new-session", ("title", title), ("language", "en"), ("government", "hainaut"));
        return begun.Headers.Location!.OriginalString[..^"/prepare".Length];
    }

    /// <summary>Sends a form that is right.</summary>
    internal static async Task KeptAsync(HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        using var answer = await client.SubmitAsync(path, form, fields);
        Assert.True(answer.Headers.Location is not null, await Text(answer));
    }

    /// <summary>Writes the letters that are due, as the round of each minute does.</summary>
    internal Task<int> PostAsync() => WithAsync<SessionPost, int>(post => post.SendAsync(Cancel));

    internal async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Letters to an address, the first first, once everything has left.</summary>
    internal async Task<IReadOnlyList<(string Subject, string Text)>> LettersAsync(string to)
    {
        for (var wait = 0; await WithAsync<VicinalDb, long>(db => db.Database.SqlQuery<long>($"""SELECT count(*) AS "Value" FROM outbox WHERE delivered_at IS NULL""").SingleAsync(Cancel)) > 0; wait++)
        {
            Assert.True(wait < 300, "Letters do not leave.");
            await Task.Delay(100, Cancel);
        }

        var folder = Path.Combine(Folder, "mail");
        return !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.Load(file, Cancel)).Where(letter => letter.To.Mailboxes.Single().Address == to)
            .OrderBy(letter => letter.MessageId, StringComparer.Ordinal).Select(letter => (letter.Subject!, letter.TextBody!.ReplaceLineEndings("\n")))];
    }

    /// <summary>The address, without the host, that stands in a letter after a piece of it.</summary>
    internal static string LinkIn(string letter, string part)
    {
        var line = letter.Split('\n').First(line => line.Contains(part, StringComparison.Ordinal));
        return new Uri(line).PathAndQuery;
    }

    /// <summary>A page's messages of a form that was refused: the summary's lines.</summary>
    internal static async Task<string> ErrorsAsync(HttpResponseMessage answer)
    {
        var page = await Text(answer);
        var from = page.IndexOf("error-summary", StringComparison.Ordinal);
        var list = from < 0 ? page : page[from..page.IndexOf("</ul>", from, StringComparison.Ordinal)];
        return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} ") + string.Join("\n    ", Item().Matches(list).Select(item => Tag().Replace(item.Groups["text"].Value, "").Trim()));
    }

    [GeneratedRegex("<li>(?<text>.*?)</li>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
