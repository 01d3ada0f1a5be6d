using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using Vicinal.Sessions.Times;

namespace Vicinal.Sessions.Tests.Times;

/// <summary>What organisers write of day and hour, and what it says.</summary>
public sealed class NoteSpecs
{
    private const int Columns = 8;
    private static readonly long Notes = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 200_000 : 2_000;
    private static readonly LocalDate ReadOn = new(2020, 1, 1);

    private static readonly string[] Pieces =
    [
        "Wednesday", "jueves", "lundi,", "30", "31", "April", "de abril", "avril", "2020", "04/05/2020", "3", "15:00", "25:99", "3 p.m.", "15 h 30", "to", "a", "à", "-", "–", "/", "(", ")", "GMT+1", "UTC", "utc-03:30", "CET", "CST", "ET", "hora de Madrid",
        "heure de", "Paris time", "Etc/GMT+14", "Europe/Madrid", "+02:00", "noon", "minuit", "for 90 minutes", "durée 2 h", "29/02", "a.m.", "0", "99", "\u00A0", "\uD83C", "𝟛", "ñ", "İ", "¦", "\0", "24:00", "1er mai", "to 0:00", "9999", "UTC+99", "mar", "sat 1 jan", "31-12-2100", "1/1/70", "UCLG", "@SUM(1)",
    ];

    [Fact]
    public void Each_note_of_the_table_is_read_as_the_table_says()
    {
        var rows = File.ReadAllLines(Beside("notes.psv")).Skip(1).Select(row => row.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.True(rows.Count >= 60, $"The table has only {rows.Count} notes.");
        Assert.Equal(["en", "es", "fr"], rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("Wednesday, April 30, from 3:00 p.m. to 5:00 p.m. (GMT +1)", rows[0][1]);
        var wrong = rows.Select(row => (Expected: string.Join(" | ", row), Read: Read([.. row, .. Enumerable.Repeat("", Columns - row.Length)]))).Where(row => row.Expected != row.Read);
        Assert.Equal("", string.Join('\n', wrong.Select(row => $"expected {row.Expected}\nread     {row.Read}")));
    }

    [Fact]
    public void Whatever_is_written_is_answered_and_every_candidate_is_a_moment_after_which_it_ends() =>
        Gen.Select(OneOf(Pieces).Array[0, 14], OneOf(" ", "", ", "), OneOf("Europe/Madrid", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "UTC"), OneOf<int?>(null, 2020, 2011)).Sample(
            (pieces, between, zone, year) =>
            {
                var answer = TimeChecker.Check(new TimeNote(string.Join(between, pieces), DateTimeZoneProviders.Tzdb[zone], year, ReadOn));
                var (findings, readings) = Parts(answer);
                Assert.All(readings, reading => Assert.Equal(reading.Start, reading.StartsAt.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime));
                Assert.All(readings, reading => Assert.True(reading.EndsAt is null || reading.EndsAt > reading.StartsAt));
                Assert.Equal(readings.Length, readings.DistinctBy(reading => (reading.StartsAt, reading.EndsAt)).Count());
                Assert.Equal(answer is not TimeAnswer.Plain, findings.Any(finding => finding.IsDoubt));
            },
            iter: Notes);

    [Fact]
    public void A_whole_note_is_read_as_the_moment_it_was_made_from_in_each_language() =>
        Gen.Select(Gen.Int[0, 36_000], Gen.Int[0, 95], Gen.Int[1, 8], OneOf("Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "America/Argentina/Buenos_Aires"), Gen.Int[0, 2]).Sample(
            (day, quarter, quarters, id, language) =>
            {
                var zone = DateTimeZoneProviders.Tzdb[id];
                var local = new LocalDate(1996, 1, 1).PlusDays(day % 14_000).AtMidnight().PlusMinutes(15 * quarter);
                var end = local.PlusMinutes(15 * quarters);
                var there = local.InZoneLeniently(zone);
                if (there.LocalDateTime != local || end.Date != local.Date || end.InZoneLeniently(zone).Offset != there.Offset)
                    return;
                var culture = CultureInfo.GetCultureInfo(new[] { "en-GB", "es", "fr" }[language]);
                string Hour(LocalDateTime time) => time.ToString(language == 1 ? "HH'.'mm" : language == 2 ? "HH' h 'mm" : "HH:mm", CultureInfo.InvariantCulture);
                var date = local.ToDateTimeUnspecified().ToString(language == 1 ? "dddd d 'de' MMMM 'de' yyyy" : "dddd d MMMM yyyy", culture);
                var offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(there.Offset);
                var note = language switch
                {
                    0 => $"{date}, from {Hour(local)} to {Hour(end)} (UTC{offset})",
                    1 => $"{date}, de {Hour(local)} a {Hour(end)} h (UTC{offset})",
                    _ => $"{date}, de {Hour(local)} à {Hour(end)} (UTC{offset})",
                };
                var plain = Assert.IsType<TimeAnswer.Plain>(TimeChecker.Check(new TimeNote(note, zone, null, ReadOn)));
                Assert.Equal((there.ToInstant(), 15 * quarters), (plain.Reading.StartsAt, plain.Reading.Minutes));
            },
            iter: Notes / 4);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static string Read(string[] row)
    {
        var zone = DateTimeZoneProviders.Tzdb[row[2]];
        var year = row[3].Length == 0 ? (int?)null : int.Parse(row[3], CultureInfo.InvariantCulture);
        var today = row[4].Length == 0 ? ReadOn : LocalDatePattern.Iso.Parse(row[4]).Value;
        var answer = TimeChecker.Check(new TimeNote(row[1], zone, year, today));
        var (findings, readings) = Parts(answer);
        return string.Join(" | ", [.. row.Take(5), answer.GetType().Name.ToLowerInvariant(), string.Join(' ', findings.Select(finding => finding.GetType().Name)), string.Join("; ", readings.Select(Line))]).TrimEnd(' ', '|');
    }

    private static (TimeFinding[] Findings, TimeReading[] Readings) Parts(TimeAnswer answer) => answer switch
    {
        TimeAnswer.Plain plain => ([.. plain.Remarks], [plain.Reading]),
        TimeAnswer.Doubtful doubtful => ([.. doubtful.Findings], [.. doubtful.Candidates]),
        TimeAnswer.Unreadable unreadable => ([.. unreadable.Findings], []),
        _ => ([], []),
    };

    private static string Line(TimeReading reading) => string.Create(
        CultureInfo.InvariantCulture, $"{reading.Start:uuuu-MM-dd HH:mm} = {reading.StartsAt:uuuu-MM-dd HH:mm'Z'}{(reading.Minutes is { } minutes ? $", {minutes} min" : "")}");

    private static string Beside(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);
}
