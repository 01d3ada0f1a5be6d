using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Crises;

/// <summary>A table, a first day and a value for every assumption, as a template reads them.</summary>
/// <param name="Table">The territory's table.</param>
/// <param name="Begins">The first day of the crisis.</param>
/// <param name="Values">By assumption, in its unit; none is missing.</param>
/// <param name="Industry">Row of the industry that is hit, or −1 where the template asks for none.</param>
internal sealed record CrisisInput(EconomyTable Table, DateOnly Begins, ImmutableDictionary<string, double> Values, int Industry)
{
    private readonly ActivityResolver resolver = ActivityResolver.For(Table.Industries);

    /// <summary>The ISIC divisions of a row.</summary>
    public ImmutableArray<int> DivisionsOf(int row) => resolver.DivisionsOf(row);

    /// <summary>A value in per cent as a share.</summary>
    public double Share(string code) => Values[code] / 100;

    public double Of(string code) => Values[code];

    public int Days(string code) => (int)Values[code];

    /// <summary>An activity at a level over days counted from the first of the crisis; none where there are no days or no industry of the table carries it.</summary>
    public IEnumerable<Restriction> Restricted(string activity, RestrictionLevel level, int from, int days) =>
        days > 0 && !resolver.Resolve(activity).Shares.IsEmpty ? [new Restriction(activity, level, Begins.AddDays(from), Begins.AddDays(from + days))] : [];

    /// <summary>The same strength in every industry; none where it or the days are 0.</summary>
    public IEnumerable<Shock> All(ShockTarget on, double strength, int days, int fading) =>
        days > 0 && strength > 0 ? [new Shock(on, new IndustryValues.Uniform(Math.Min(1, strength)), Window(days, fading))] : [];

    /// <summary>A strength by row; none where all or the days are 0.</summary>
    public IEnumerable<Shock> ByRow(ShockTarget on, IReadOnlyList<double> strength, int days, int fading)
    {
        if (days == 0 || strength.All(one => one <= 0))
        {
            yield break;
        }

        var values = strength.Select((one, row) => (Table.Industries[row].Label, Value: Math.Min(1, one))).Where(pair => pair.Value > 0)
            .ToImmutableSortedDictionary(pair => pair.Label, pair => pair.Value, StringComparer.Ordinal);
        yield return new Shock(on, new IndustryValues.ByCode(values), Window(days, fading));
    }

    /// <summary>For every row, Σ over activities of the activity’s share of the row × its weight, 1 at most.</summary>
    public double[] Carried(IEnumerable<(string Activity, double Weight)> activities)
    {
        var rows = new double[Table.Count];
        foreach (var (activity, weight) in activities)
        {
            foreach (var share in resolver.Resolve(activity).Shares)
            {
                rows[share.Industry] = Math.Min(1, rows[share.Industry] + (share.Share * weight));
            }
        }

        return rows;
    }

    /// <summary>Full weight from the first day for <paramref name="days"/> days, then down to 0 over <paramref name="fading"/> days.</summary>
    private Profile Window(int days, int fading)
    {
        var last = Begins.AddDays(days - 1);
        return new Profile(
        [
            new(Begins.AddDays(-1), 0),
            new(Begins, 1),
            .. days > 1 ? [new ProfilePoint(last, 1)] : Array.Empty<ProfilePoint>(),
            new(last.AddDays(Math.Max(1, fading)), 0),
        ]);
    }
}

/// <summary>What a template makes of its input.</summary>
internal sealed record CrisisShape
{
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>Share of all stocks of inputs that is lost.</summary>
    public double StocksLost { get; init; }

    /// <summary>Why the template cannot be used on this table.</summary>
    public Problem? Problem { get; init; }
}
