using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Times.Texts;

namespace Vicinal.Sessions.Times;

/// <summary>What a note of day and hour says.</summary>
/// <param name="Answer">Plain: one reading. Doubtful: a person chooses among the readings. Unreadable: none.</param>
/// <param name="Findings">What contradicts, is open or is missed by readers elsewhere.</param>
/// <param name="Readings">What may be meant.</param>
internal sealed record TimeRow(string Answer, IReadOnlyList<TimeFindingRow> Findings, IReadOnlyList<ReadingRow> Readings);

/// <summary>Something that was found in a note.</summary>
/// <param name="Code">The same in every language.</param>
/// <param name="IsDoubt">Whether somebody must choose because of it.</param>
/// <param name="Text">In the language of the address.</param>
internal sealed record TimeFindingRow(string Code, bool IsDoubt, string Text);

/// <summary>One reading of a note.</summary>
/// <param name="Start">On the organiser's clock, ISO 8601 without offset.</param>
/// <param name="Zone">The organiser's zone.</param>
/// <param name="StartsAt">The same moment in UTC.</param>
/// <param name="EndsAt">When it ends, in UTC; absent where the note does not say.</param>
/// <param name="If">What this reading takes for true.</param>
internal sealed record ReadingRow(string Start, string Zone, string StartsAt, string? EndsAt, IReadOnlyList<string> If);

/// <summary><c>GET /api/v1/session-times</c>: reads a note of day and hour.</summary>
internal static class ReadTime
{
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/session-times", Get)
        .WithName("ReadSessionTime").WithTags("Sessions")
        .WithSummary("Reads an organiser's words for day and hour in English, Spanish or French, beside their zone (IANA) and the year: one moment, or what contradicts with every moment that may be meant.")
        .Produces<TimeRow>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<Ok<TimeRow>, ProblemHttpResult> Get(string? words, string? zone, int? year, TimeProvider time, IStringLocalizer<TimesTexts> texts)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > TimeNote.Longest)
            return new Refusal(RefusalCategory.Invalid, "time-words", $"Give the organiser's words for day and hour in words, at most {TimeNote.Longest} characters.").ToProblem();
        if (ReaderZone.Find(zone) is not { } known)
            return new Refusal(RefusalCategory.Invalid, "time-zone", $"There is no zone '{zone}'. Give one of the IANA database in zone, such as Europe/Madrid.").ToProblem();
        if (year is < FirstYear or > LastYear)
            return new Refusal(RefusalCategory.Invalid, "time-year", $"Give a year from {FirstYear} to {LastYear} in year, or none.").ToProblem();
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(known).Date;
        return TypedResults.Ok(Row(TimeChecker.Check(new TimeNote(words, known, year, today)), known, texts));
    }

    private static TimeRow Row(TimeAnswer answer, DateTimeZone zone, IStringLocalizer<TimesTexts> texts) => answer switch
    {
        TimeAnswer.Plain plain => new TimeRow("Plain", Findings(plain.Remarks, texts), Readings([plain.Reading], zone, texts)),
        TimeAnswer.Doubtful doubtful => new TimeRow("Doubtful", Findings(doubtful.Findings, texts), Readings(doubtful.Candidates, zone, texts)),
        TimeAnswer.Unreadable unreadable => new TimeRow("Unreadable", Findings(unreadable.Findings, texts), []),
        _ => throw new InvalidOperationException($"{answer.GetType()} is no known answer."),
    };

    private static List<TimeFindingRow> Findings(IEnumerable<TimeFinding> findings, IStringLocalizer<TimesTexts> texts) =>
        [.. findings.Select(finding => new TimeFindingRow(finding.GetType().Name, finding.IsDoubt, TimeWording.Of(finding, texts)))];

    private static List<ReadingRow> Readings(IEnumerable<TimeReading> readings, DateTimeZone zone, IStringLocalizer<TimesTexts> texts) =>
    [
        .. readings.Select(reading => new ReadingRow(
            LocalDateTimePattern.GeneralIso.Format(reading.Start), zone.Id, Moments.Machine(reading.StartsAt), reading.EndsAt is { } end ? Moments.Machine(end) : null,
            [.. reading.If.Select(supposition => TimeWording.Of(supposition, texts))])),
    ];
}
