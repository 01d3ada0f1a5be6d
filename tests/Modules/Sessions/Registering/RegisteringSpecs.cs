using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Microsoft.EntityFrameworkCore;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Registering;
using Vicinal.Sessions.Tests.Preparing;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Registering;

public sealed class RegisteringOnSqliteSpecs(PreparingProgram running) : RegisteringSpecs(running), IClassFixture<PreparingProgram>;

public sealed class RegisteringOnPostgresSpecs(PreparingOnPostgres running) : RegisteringSpecs(running.OrSkip()), IClassFixture<PreparingOnPostgres>;

public abstract class RegisteringSpecs(PreparingProgram running)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_register_without_an_account_or_an_address_and_delete_it_by_my_link()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("no-address@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "Without an address");
        using var resident = running.NewClient();
        Assert.Contains("31 mai 2026", WebUtility.HtmlDecode(await resident.GetStringAsync(new Uri($"/fr{session}/register", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        using var registered = await resident.SubmitAsync(session + "/register", "register", ("name", ""), ("email", ""), ("language", "en"), ("zone", "America/Bogota"));
        var link = registered.Headers.Location!;
        var page = WebUtility.HtmlDecode(await resident.GetStringAsync(link, Cancel));
        Assert.Contains("Thursday 30 April 2026, 08:00 (Bogota", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\"", page, StringComparison.Ordinal);
        Assert.Contains("1 registered", WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/registrations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(resident, link.OriginalString, "registration", ("name", "Luz"), ("language", "es"), ("zone", "America/Lima"), ("do", "keep"));
        await PreparingProgram.KeptAsync(resident, link.OriginalString, "registration", ("do", "delete"));
        using var gone = await resident.GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("0 registered", WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/registrations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_room_my_name_stands_in_the_forms_and_it_goes_from_there_with_my_registration()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("room@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "With a room");
        using var luz = running.NewClient();
        using var registered = await luz.SubmitAsync(session + "/register", "register", ("name", "Luz Marina"), ("language", "es"), ("zone", "America/Bogota"));
        var link = registered.Headers.Location!.OriginalString;
        using var entered = await luz.SubmitAsync(link, "enter");
        Assert.Equal(session + "/live", entered.Headers.Location!.OriginalString);
        using var opened = await officer.SubmitAsync(session + "/room", "open");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Contains("value=\"Luz Marina\"", await luz.GetStringAsync(new Uri(session + "/live", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var asked = await luz.SubmitAsync(session + "/live", "speak", ("person", "Luz Marina"), ("kind", "Contribution"), ("region", "LatinAmericaCaribbean"), ("do", "ask"));
        Assert.Equal(["Luz Marina region=LatinAmericaCaribbean"], await NamesAsync());
        await PreparingProgram.KeptAsync(luz, link, "registration", ("do", "delete"));
        Assert.Equal([" "], await NamesAsync());
    }

    private Task<List<string>> NamesAsync() => running.WithAsync<VicinalDb, List<string>>(db => db.Set<StoredPerson>().Select(person => person.Name + " " + person.Groups).ToListAsync(Cancel));

    [Theory]
    [InlineData("en", "Europe/Brussels")]
    [InlineData("es", "America/Bogota")]
    [InlineData("fr", "Africa/Dakar")]
    public async Task Everything_that_happens_to_a_session_is_told_once_in_my_language_with_both_hours(string language, string zone)
    {
        var me = $"luz-{language}@example.org";
        using var officer = await running.OfficerAsync($"moves-{language}@example.org");
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        var session = await PreparingProgram.AnnouncedAsync(officer, $"Told {language}", "2026-04-30", "15:00");
        for (var time = 0; time < 2; time++)
        {
            using var registered = await running.Client.SubmitAsync(session + "/register", "register", ("name", "Luz"), ("email", me), ("language", language), ("zone", zone));
            Assert.Contains("is on its way", await PreparingProgram.Text(registered), StringComparison.Ordinal);
        }

        // Moved twice before anybody is told; then in words alone, which settle nothing, so that nobody is told before they do.
        await MoveAsync(officer, session, ("day", "2026-05-05"), ("hour", "15:00"), ("reason", "A holiday."));
        await MoveAsync(officer, session, ("day", "2026-05-06"), ("hour", "16:00"), ("reason", "The hall is free then."));
        await PostTwiceAsync();
        await MoveAsync(officer, session, ("words", "Wednesday, perhaps Thursday"), ("day", ""), ("hour", ""));
        await PostTwiceAsync();
        await MoveAsync(officer, session, ("day", "2026-05-06"), ("hour", "16:00"));
        await PostTwiceAsync();
        running.Clock.Reset(Instant.FromUtc(2026, 5, 5, 15, 0));
        await PostTwiceAsync();
        running.Clock.Reset(Instant.FromUtc(2026, 5, 6, 13, 10));
        await PostTwiceAsync();
        await PreparingProgram.KeptAsync(officer, session + "/prepare/standing", "standing", ("do", "cancel"), ("reason", "The speaker is ill."));
        await PostTwiceAsync();
        Assert.Contains("The speaker is ill.", await running.Page(session), StringComparison.Ordinal);

        var said = new StringBuilder();
        foreach (var (subject, text) in await running.LettersAsync(me))
            said.Append("== ").AppendLine(subject).AppendLine(System.Text.RegularExpressions.Regex.Replace(text, "registrations/[A-Za-z0-9_-]+", "registrations/…", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Snapshot.Matches($"Letters-{language}", said.ToString());
    }

    [Fact]
    public async Task While_the_organisers_words_contradict_the_moment_nothing_is_promised_and_what_they_confirm_is_told()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("contradicts@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "Contradicting itself");
        using (var kept = await officer.SubmitAsync(session + "/prepare/time", "time", ("words", "Wednesday, April 30, from 3:00 p.m. to 5:00 p.m."), ("day", "2026-04-30"), ("hour", "15:00"), ("minutes", "120"), ("zone", "Europe/Brussels")))
            Assert.Equal(session + "/time", kept.Headers.Location?.OriginalString);
        Assert.Contains("The organiser wrote: Wednesday, April 30", await running.Page(session), StringComparison.Ordinal);
        using (var registered = await running.Client.SubmitAsync(session + "/register", "register", ("name", "Luz"), ("email", "held@example.org"), ("language", "en"), ("zone", "UTC")))
            Assert.Equal(HttpStatusCode.OK, registered.StatusCode);
        running.Clock.Reset(Instant.FromUtc(2026, 4, 29, 14, 0));
        await PostTwiceAsync();
        Assert.Contains("The hour is not settled yet.", Assert.Single(await running.LettersAsync("held@example.org")).Text, StringComparison.Ordinal);

        await PreparingProgram.KeptAsync(officer, session + "/time", "time", ("start", "2026-04-30T13:00:00Z/120"), ("minutes", ""));
        await running.PostAsync();
        var letters = await running.LettersAsync("held@example.org");
        Assert.Contains("From now on:\nThursday 30 April 2026, 15:00 (Brussels, UTC+2)", letters[1].Text, StringComparison.Ordinal);
    }

    private static Task MoveAsync(HttpClient officer, string session, params (string Name, string Value)[] fields) =>
        PreparingProgram.KeptAsync(officer, session + "/prepare/time", "time", [.. fields, ("minutes", "90"), ("zone", "Europe/Brussels")]);

    private async Task PostTwiceAsync()
    {
        await running.PostAsync();
        Assert.Equal(0, await running.PostAsync());
    }

    [Fact]
    public async Task My_registrations_are_in_my_data_and_go_with_my_account_or_when_their_time_is_over()
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync("keeps@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "Kept for a time");
        using var rosa = await running.SignedInAsync("rosa@example.org", Role.Resident);
        using (var registered = await rosa.SubmitAsync(session + "/register", "register", ("name", "Rosa"), ("email", ""), ("language", "en"), ("zone", "UTC")))
            Assert.NotNull(registered.Headers.Location);
        using (var outside = await running.Client.SubmitAsync(session + "/register", "register", ("name", "Rosa again"), ("email", "ROSA@example.org"), ("language", "en"), ("zone", "UTC")))
            Assert.Equal(HttpStatusCode.OK, outside.StatusCode);
        using (var other = await running.Client.SubmitAsync(session + "/register", "register", ("name", "Luis"), ("email", "luis@example.org"), ("language", "en"), ("zone", "UTC")))
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        var account = await running.WithAsync<UserManager<Account>, Guid>(async users => (await users.FindByEmailAsync("rosa@example.org"))!.Id);
        var export = Encoding.UTF8.GetString(await running.WithAsync<PersonalDataOf, byte[]>(data => data.ExportAsync(account, Cancel)));
        Assert.Contains("Rosa again", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Luis", export, StringComparison.Ordinal);
        Assert.True(await running.WithAsync<PersonalDataOf, bool>(data => data.EraseAsync(account, Cancel)));
        Assert.Contains("1 registered", WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/registrations", UriKind.Relative), Cancel)), StringComparison.Ordinal);

        running.Clock.Reset(Instant.FromUtc(2026, 5, 30, 12, 0));
        await running.WithAsync<RegistrationBook, int>(book => book.SweepAsync(Cancel));
        Assert.Contains("1 registered", WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/registrations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        running.Clock.Reset(Instant.FromUtc(2026, 5, 31, 0, 0));
        await running.WithAsync<RegistrationBook, int>(book => book.SweepAsync(Cancel));
        Assert.Contains("0 registered", WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/registrations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task What_is_wrong_with_a_registration_is_said_at_its_field(string language)
    {
        running.Clock.Reset(Instant.FromUtc(2026, 3, 2, 9, 0));
        using var officer = await running.OfficerAsync($"refuses-{language}@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, $"Refused {language}");
        var path = (language == "en" ? "" : "/" + language) + session + "/register";
        var said = new StringBuilder();
        foreach (var (what, email, zone) in ((string, string, string)[])[("a list of addresses", "a@example.org;b@example.org", "UTC"), ("no address", "somebody", ""), ("a name before it", "Ana <ana@example.org>", "Mars/Olympus")])
        {
            using var answer = await running.Client.SubmitAsync(path, "register", ("name", new string('n', 121)), ("email", email), ("language", "de"), ("zone", zone));
            said.Append(what).Append(": ").AppendLine(await PreparingProgram.ErrorsAsync(answer));
        }

        Snapshot.Matches($"RefusedRegistrations-{language}", said.ToString());
    }
}
