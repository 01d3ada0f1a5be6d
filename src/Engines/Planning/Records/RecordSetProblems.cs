using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>What may be wrong between records, each of which is right by itself.</summary>
public enum SetProblemKind
{
    /// <summary>A record is named that is not there. It may be on another instance.</summary>
    UnknownRecord,

    /// <summary>A version of a record is named that it does not have yet.</summary>
    UnknownVersion,

    /// <summary>Records are made from each other in a circle.</summary>
    DerivationCircle,

    /// <summary>The money of records is contained in each other in a circle.</summary>
    MoneyCircle,
}

/// <summary>Something wrong between records.</summary>
/// <param name="Kind">What.</param>
/// <param name="Record">The record that says it; of a circle, its first id in ordinal order.</param>
/// <param name="Field">Where it says it, by the names of the JSON form: <c>costs[0].paidFrom</c>.</param>
/// <param name="Others">The record that is named; of a circle, its other ids in the order of the links.</param>
public sealed record RecordSetProblem(SetProblemKind Kind, string Record, string Field, ImmutableArray<string> Others)
{
    /// <summary>Whether the records cannot be kept so; a record that is only not there may come later.</summary>
    public bool IsError => Kind is SetProblemKind.DerivationCircle or SetProblemKind.MoneyCircle;
}

/// <summary>The rules between records: references lead to records that are there, and never in a circle.</summary>
public static class RecordSetProblems
{
    /// <summary>Everything that is wrong between records, circles first, then by the order of the records.</summary>
    /// <param name="records">The records, each id once.</param>
    /// <param name="isElsewhere">Whether an id is kept elsewhere, such as in the commons into which these are imported.</param>
    public static ImmutableArray<RecordSetProblem> Of(IEnumerable<MeasureRecord> records, Func<string, bool>? isElsewhere = null)
    {
        var all = records.ToList();
        var versions = all.ToDictionary(record => record.Id, record => record.Version, StringComparer.Ordinal);
        return
        [
            .. DerivationCircles.Find(all).Select(circle => Circle(SetProblemKind.DerivationCircle, circle, "derivedFrom.record")),
            .. MoneyCircles(all),
            .. all.SelectMany(record => References(record).Where(link => !versions.ContainsKey(link.To) && isElsewhere?.Invoke(link.To) is not true)
                .Select(link => new RecordSetProblem(SetProblemKind.UnknownRecord, record.Id, link.Field, [link.To]))),
            .. all.Where(record => record.DerivedFrom is { } origin && versions.TryGetValue(origin.Record, out var newest) && origin.Version > newest)
                .Select(record => new RecordSetProblem(SetProblemKind.UnknownVersion, record.Id, "derivedFrom.version", [record.DerivedFrom!.Record])),
        ];
    }

    private static IEnumerable<RecordSetProblem> MoneyCircles(List<MeasureRecord> all)
    {
        var links = all.SelectMany(record => record.Costs.Select((cost, at) => (From: record.Id, To: cost.PaidFrom, At: at))).Where(link => link.To is not null).ToList();
        foreach (var circle in DerivationCircles.Find(links.Select(link => (link.From, link.To!))))
        {
            var second = circle.Length > 1 ? circle[1] : circle[0];
            var at = links.First(link => string.Equals(link.From, circle[0], StringComparison.Ordinal) && string.Equals(link.To, second, StringComparison.Ordinal)).At;
            yield return Circle(SetProblemKind.MoneyCircle, circle, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"costs[{at}].paidFrom"));
        }
    }

    private static IEnumerable<(string Field, string To)> References(MeasureRecord record) =>
    [
        .. record.Costs.Select((cost, at) => ($"costs[{Number(at)}].paidFrom", cost.PaidFrom!)).Where(link => link.Item2 is not null),
        .. record.Positions.Select((position, at) => ($"positions[{Number(at)}].record", position.Record!)).Where(link => link.Item2 is not null),
        .. record.DerivedFrom is { } origin ? [("derivedFrom.record", origin.Record)] : Array.Empty<(string, string)>(),
    ];

    private static RecordSetProblem Circle(SetProblemKind kind, ImmutableArray<string> circle, string field) => new(kind, circle[0], field, circle[1..]);

    private static string Number(int at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
