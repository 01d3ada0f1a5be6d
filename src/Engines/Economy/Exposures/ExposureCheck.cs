using System.Globalization;

namespace Vicinal.Economy;

/// <summary>What must be put right before exposure can be counted.</summary>
internal static class ExposureCheck
{
    private const int MostDays = 3650;

    public static IEnumerable<Problem> Errors(IReadOnlyList<ExposedPeople> people, Scenario scenario, RemittanceLoss? remittances) =>
    [
        .. Span(scenario),
        .. people.SelectMany((row, i) => Row(row, $"row {i + 1} ({row.Activity})")),
        .. people.GroupBy(row => (row.Activity, row.Kind)).Where(same => same.Count() > 1)
            .Select(same => new Problem($"{same.Key.Activity}, {Word(same.Key.Kind)}", $"{same.Key.Activity}, {Word(same.Key.Kind)}, stands in {same.Count()} rows: add them up to one.")),
        .. scenario.Restrictions.Concat(scenario.Territories.SelectMany(territory => territory.Restrictions)).SelectMany(Restriction),
        .. remittances is null ? [] : Remittances(remittances),
    ];

    public static string Word(WorkKind kind) => kind switch
    {
        WorkKind.Formal => "formal",
        WorkKind.SelfEmployed => "self-employed",
        WorkKind.Informal => "informal",
    };

    private static IEnumerable<Problem> Span(Scenario scenario)
    {
        if (scenario.Days is < 1 or > MostDays)
        {
            yield return new Problem("days", $"{scenario.Days} days: give 1 to {MostDays}.");
        }
    }

    private static IEnumerable<Problem> Row(ExposedPeople row, string where)
    {
        if (ActivityCatalogue.Find(row.Activity) is null)
        {
            yield return ActivityCatalogue.Unknown(row.Activity) with { Where = where };
        }

        foreach (var problem in Ends(row.People, where, "people").Concat(Ends(row.MonthlyIncome, where, "monthly_income")).Concat(Ends(row.Women, where, "women")))
        {
            yield return problem;
        }

        if (row.Women is { } women && (women.High > row.People.High || women.Low > row.People.Low))
        {
            yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"{women.Low} to {women.High} women among {row.People.Low} to {row.People.High} people: women cannot be more than people, at either end."));
        }
    }

    private static IEnumerable<Problem> Restriction(Restriction restriction)
    {
        if (ActivityCatalogue.Find(restriction.Activity) is null)
        {
            yield return ActivityCatalogue.Unknown(restriction.Activity);
        }

        if (restriction.From >= restriction.To)
        {
            yield return new Problem(restriction.Activity, string.Create(CultureInfo.InvariantCulture, $"From {restriction.From:yyyy-MM-dd} is not before to {restriction.To:yyyy-MM-dd}."));
        }
    }

    private static IEnumerable<Problem> Remittances(RemittanceLoss loss)
    {
        if (loss.From >= loss.To)
        {
            yield return new Problem("remittances", string.Create(CultureInfo.InvariantCulture, $"From {loss.From:yyyy-MM-dd} is not before to {loss.To:yyyy-MM-dd}."));
        }

        foreach (var problem in Ends(loss.Receivers, "remittances", "receivers").Concat(Ends(loss.Monthly, "remittances", "monthly")).Concat(Ends(loss.ShareLost, "remittances", "share_lost")))
        {
            yield return problem;
        }

        if (loss.ShareLost.High > 1)
        {
            yield return new Problem("remittances", string.Create(CultureInfo.InvariantCulture, $"A share lost of {loss.ShareLost.High}: give 0 to 1."));
        }
    }

    private static IEnumerable<Problem> Ends(Interval? range, string where, string column)
    {
        if (range is not { } ends)
        {
            yield break;
        }

        if (!double.IsFinite(ends.Low) || !double.IsFinite(ends.High) || ends.Low < 0)
        {
            yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"{column} from {ends.Low} to {ends.High}: both must be numbers of 0 or more."));
        }
        else if (ends.Low > ends.High)
        {
            yield return new Problem(where, string.Create(CultureInfo.InvariantCulture, $"{column}_low {ends.Low} is above {column}_high {ends.High}: exchange them."));
        }
    }
}
