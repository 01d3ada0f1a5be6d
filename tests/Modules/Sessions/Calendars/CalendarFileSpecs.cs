using System.Text;
using CsCheck;
using Ical.Net;
using NodaTime;
using NodaTime.Text;
using Vicinal.Sessions.Calendars;
using Vicinal.Tests;
using Duration = NodaTime.Duration;

namespace Vicinal.Sessions.Tests.Calendars;

/// <summary>Calendar files, read back by the library that wrote them and by another.</summary>
public sealed class CalendarFileSpecs
{
    private const int MostOctets = 75;

    private static readonly long Files = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 5_000 : 100;
    private static readonly CalendarSender Sender = new("vicinal@example.org", "Vicinal; \"the city's\" room");

    private static readonly string[] Titles =
    [
        "Beyond the outbreak",
        "🏙️ Ciudades y 🚌 transporte — ¿qué sigue? 👩🏽‍⚕️ " + string.Concat(Enumerable.Repeat("🌍🌎🌏", 30)),
        "مدن تتعلم معًا: الاقتصاد المحلي بعد الجائحة",
        "ערים לומדות, יחד; \\n ועוד",
        "Semi;colon, comma\\backslash\nand a second line: BEGIN:VEVENT",
        "𠮷野家で𝔘𝔫𝔦𝔠𝔬𝔡𝔢" + new string('é', 80),
    ];

    private static readonly string[] Signs = ["\r\n", "\n", ",", ";", "\\", ":", "\"", "é", "ש", "م", "👩🏽‍⚕️", "\0", "\u2028"];

    [Fact]
    public async Task Titles_with_emoji_and_from_right_to_left_survive_two_readers()
    {
        var entries = Titles.Select(title => Entry(title) with { Id = Guid.CreateVersion7(), Summary = title + title }).ToList();
        var read = await SecondReader.ReadAsync(entries.Select(entry => CalendarFile.Of(entry, Sender)).Append(CalendarFile.Feed(entries, "Séances 📅", Sender)));
        Assert.Equal(Titles, read.Take(Titles.Length).Select(file => Assert.Single(file.Events).Summary), StringComparer.Ordinal);
        Assert.Equal(Titles.Select(title => title + title), read[^1].Events.Select(one => one.Description), StringComparer.Ordinal);
        Assert.Equal(Titles, Calendar.Load(Encoding.UTF8.GetString(CalendarFile.Feed(entries, "Séances 📅", Sender)))!.Events.Select(one => one.Summary ?? ""), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_correction_has_the_same_UID_and_a_higher_SEQUENCE_and_a_cancelled_session_says_so()
    {
        var first = Entry("Beyond the outbreak");
        var corrected = first with { Sequence = 1, Title = "Beyond the outbreak, second part", Start = first.Start + Duration.FromHours(1) };
        var cancelled = corrected with { Sequence = 2, IsCancelled = true };
        var read = await SecondReader.ReadAsync([.. new[] { first, corrected, cancelled }.Select(entry => CalendarFile.Of(entry, Sender)), CalendarFile.Feed([cancelled], "All", Sender)]);
        Assert.Equal(["PUBLISH", "PUBLISH", "CANCEL", "PUBLISH"], read.Select(file => file.Method ?? ""), StringComparer.Ordinal);
        Assert.Equal(
            [(first.Id.ToString(), 0, "CONFIRMED", "2020-04-30T13:00:00.000Z"), (first.Id.ToString(), 1, "CONFIRMED", "2020-04-30T14:00:00.000Z"), (first.Id.ToString(), 2, "CANCELLED", "2020-04-30T14:00:00.000Z"), (first.Id.ToString(), 2, "CANCELLED", "2020-04-30T14:00:00.000Z")],
            read.Select(file => Assert.Single(file.Events)).Select(one => (one.Uid, one.Sequence, one.Status, one.Start)));
    }

    [Fact]
    public void The_file_of_a_session_is_as_people_download_it() =>
        Snapshot.Matches("session", Encoding.UTF8.GetString(CalendarFile.Of(Entry("🏙️ Ciudades, después") with { Summary = "What cities did; what they would do again." }, Sender)), "ics");

    /// <summary>By the zones in the file alone: the second reader has no data of its own.</summary>
    [Fact]
    public async Task Moments_are_right_by_the_zones_in_the_file_whatever_those_zones_did()
    {
        string[] zones = ["Europe/Madrid", "Africa/Casablanca", "America/Sao_Paulo", "America/Mexico_City", "Asia/Beirut", "Asia/Amman", "Asia/Damascus", "Pacific/Apia", "America/Asuncion", "America/Santiago", "Australia/Sydney", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kolkata", "America/St_Johns", "America/Bogota", "UTC"];
        var entries = (from zone in zones
                       from day in Enumerable.Range(0, 40)
                       let start = Instant.FromUtc(2011, 12, 29, 21, 30) + Duration.FromDays((day * 131) + (day % 7)) + Duration.FromHours(day % 24)
                       select Entry("In " + zone) with { Id = Guid.CreateVersion7(), Zone = DateTimeZoneProviders.Tzdb[zone], Start = start }).ToList();
        var read = await SecondReader.ReadAsync([.. entries.Select(entry => CalendarFile.Of(entry, Sender)), CalendarFile.Feed(entries, "All", Sender)]);
        Assert.Equal(entries.Select(Line), read.SkipLast(1).Select(file => Line(Assert.Single(file.Events))), StringComparer.Ordinal);
        Assert.Equal(entries.Select(Line), read[^1].Events.Select(Line), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_stands_twice_is_the_one_that_was_meant()
    {
        Instant[] passings = [Instant.FromUtc(2020, 10, 25, 0, 30), Instant.FromUtc(2020, 10, 25, 1, 30)];
        var read = await SecondReader.ReadAsync(passings.Select(start => CalendarFile.Of(Entry("Twice") with { Start = start }, Sender)));
        Assert.Equal(passings.Select(start => InstantPattern.ExtendedIso.Format(start)), read.Select(file => Assert.Single(file.Events).Start.Replace(".000", "", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void Lines_have_at_most_75_octets_and_no_letter_is_cut() =>
        Gen.Select(Gen.OneOf(Gen.Char.Select(letter => letter.ToString()), Gen.Int[0x1F300, 0x1FAFF].Select(char.ConvertFromUtf32), Gen.Int[0, Signs.Length - 1].Select(at => Signs[at])).Array[0, 120], Gen.Int[0, 2]).Sample(
            (letters, kind) =>
            {
                var title = "T" + string.Concat(letters);
                var file = CalendarFile.Of(Entry(kind == 0 ? title : "Title") with { Summary = kind == 0 ? "" : title }, Sender);
                var text = new UTF8Encoding(false, true).GetString(file);
                Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
                Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, MostOctets));
                Assert.DoesNotContain('\uFFFD', string.Concat(letters).Contains('\uFFFD', StringComparison.Ordinal) || letters.Any(letter => letter.Length == 1 && char.IsSurrogate(letter[0])) ? "" : text);
            },
            iter: Files);

    [Fact]
    public void A_feed_without_sessions_is_a_file_that_programs_read() =>
        Assert.Empty(Calendar.Load(Encoding.UTF8.GetString(CalendarFile.Feed([], "None", Sender)))!.Events);

    private static CalendarEntry Entry(string title) => new()
    {
        Id = Guid.Parse("0197b2a5-7d0e-7c3a-9d55-3f1a2b4c5d6e"), Sequence = 0, Title = title, Language = "en", Page = "https://vicinal.example/sessions/beyond-the-outbreak",
        Start = Instant.FromUtc(2020, 4, 30, 13, 0), Length = Duration.FromHours(2), Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"], ChangedAt = Instant.FromUtc(2020, 4, 1, 8, 0),
    };

    private static string Line(CalendarEntry entry) => $"{entry.Title} {InstantPattern.ExtendedIso.Format(entry.Start)} {InstantPattern.ExtendedIso.Format(entry.Start + entry.Length)}";

    private static string Line(ReadEvent read) => $"{read.Summary} {read.Start} {read.End}".Replace(".000Z", "Z", StringComparison.Ordinal);
}
