using Vicinal.Economy;

namespace Vicinal.Responses.WhatIf;

/// <summary>Finds what held each industry back for most of its loss.</summary>
internal static class Causes
{
    // Less than this share of a usual day is not a loss to speak of.
    private const double Noticeable = 0.002;

    public static Cause[] Of(ImpactRun run, EconomyTable table, Scenario scenario)
    {
        var industries = run.Industries.Length;
        var causes = new Cause[industries];
        var orders = Orders(table, scenario);
        for (var industry = 0; industry < industries; industry++)
            causes[industry] = Main(run, industry, Touched(table, scenario, orders, industry));
        return causes;
    }

    // The limit under which most output is lost, not the one that binds on most days: the two differ where a closure is short and deep.
    private static Cause Main(ImpactRun run, int industry, (bool ByOrder, Func<DateOnly, bool> Shocked) touched)
    {
        var usual = run.Base.Output[industry];
        var lost = new Dictionary<(CauseKind Kind, int Input), double>();
        for (var day = 0; day < run.Days; day++)
        {
            var missing = usual - run.Output[day, industry];
            if (missing <= Noticeable * usual)
                continue;
            var limit = run.Limits[(day * run.Industries.Length) + industry];
            var key = (Kind(limit.Kind, touched, run.Start.AddDays(day)), limit.Kind == LimitKind.Input ? limit.Input : -1);
            lost[key] = lost.GetValueOrDefault(key) + missing;
        }

        if (lost.Count == 0)
            return new Cause(CauseKind.Nothing);
        var main = lost.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
        return new Cause(main.Kind, main.Input >= 0 ? Named(run, main.Input) : null);
    }

    private static CauseKind Kind(LimitKind limit, (bool ByOrder, Func<DateOnly, bool> Shocked) touched, DateOnly day) => limit switch
    {
        LimitKind.Demand => CauseKind.Demand,
        LimitKind.Input => CauseKind.Input,
        LimitKind.AnyInput => CauseKind.AnyInput,
        LimitKind.Labour when !touched.Shocked(day) => CauseKind.Rehiring,
        LimitKind.Labour => touched.ByOrder ? CauseKind.Closed : CauseKind.People,
        LimitKind.Firms => CauseKind.FirmsClosed,
    };

    // Inputs are named by code; in a table of many regions it is the product, whatever its region.
    private static Industry Named(ImpactRun run, int input)
    {
        var code = run.InputCodes[input];
        var found = run.Industries.FirstOrDefault(industry => industry.Label == code) ?? run.Industries.FirstOrDefault(industry => industry.Code == code);
        return found is null ? new Industry(code, code) : found with { Region = null };
    }

    // The rows whose work each restriction stops in part.
    private static List<(Restriction Restriction, HashSet<int> Rows)> Orders(EconomyTable table, Scenario scenario)
    {
        var resolver = ActivityResolver.For(table.Industries);
        return
        [
            .. from restriction in scenario.Restrictions
               where ActivityCatalogue.Find(restriction.Activity)?.Labour.At(restriction.Level).High > 0
               select (restriction, resolver.Resolve(restriction.Activity).Shares.Select(share => share.Industry).ToHashSet()),
        ];
    }

    private static (bool ByOrder, Func<DateOnly, bool> Shocked) Touched(
        EconomyTable table, Scenario scenario, List<(Restriction Restriction, HashSet<int> Rows)> all, int row)
    {
        var orders = all.Where(order => order.Rows.Contains(row)).Select(order => order.Restriction).ToList();
        var shocks = scenario.Shocks.Where(shock => shock.On == ShockTarget.LabourSupply && Strength(shock, table.Industries[row]) > 0).ToList();
        return (orders.Count > 0, day => orders.Any(order => day >= order.From && day < order.To) || shocks.Any(shock => Weight(shock.Profile, day) > 0));
    }

    private static double Strength(Shock shock, Industry industry) => shock.Strength switch
    {
        IndustryValues.Uniform all => all.Value,
        IndustryValues.ByCode some => Math.Max(some.Values.GetValueOrDefault(industry.Label), some.Values.GetValueOrDefault(industry.Code)),
        _ => 0,
    };

    private static double Weight(Profile profile, DateOnly day)
    {
        var points = profile.Points;
        for (var i = 0; i < points.Length; i++)
        {
            if (day > points[i].Date)
                continue;
            return i == 0 || day == points[i].Date ? points[i].Weight : Math.Max(points[i].Weight, points[i - 1].Weight);
        }

        return points[^1].Weight;
    }
}
