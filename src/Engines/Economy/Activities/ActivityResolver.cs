using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Finds the industries of a table that carry an activity.</summary>
public sealed class ActivityResolver
{
    private readonly ImmutableArray<Industry> industries;
    private readonly ImmutableArray<ImmutableArray<int>> divisions;

    private ActivityResolver(ImmutableArray<Industry> industries, ImmutableArray<ImmutableArray<int>> divisions)
    {
        this.industries = industries;
        this.divisions = divisions;
    }

    /// <summary>Codes of industries that stand for no ISIC division, each once; no activity acts on them.</summary>
    public ImmutableArray<string> Unclassified =>
        [.. industries.Where((_, i) => divisions[i].IsEmpty).Select(industry => industry.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>A resolver for the industries of a table.</summary>
    /// <param name="industries">The table's rows; of each the first is taken that says which divisions it holds: the mapping, <see cref="Industry.Isic"/>, its code.</param>
    /// <param name="mapping">ISIC codes by industry code, e.g. <c>c22</c> → <c>I55-56</c>; see <see cref="KnownMappings"/>.</param>
    public static ActivityResolver For(ImmutableArray<Industry> industries, IReadOnlyDictionary<string, string>? mapping = null) =>
        new(industries, [.. industries.Select(industry => IsicCode.Divisions(
            mapping is not null && mapping.TryGetValue(industry.Code, out var mapped) ? mapped : industry.Isic ?? industry.Code))]);

    /// <summary>The ISIC divisions of a row, empty where it has none.</summary>
    public ImmutableArray<int> DivisionsOf(int industry) => divisions[industry];

    /// <summary>The industries that carry an activity, each with the activity's share of its work; or why there are none.</summary>
    public ActivityResolution Resolve(string activityCode)
    {
        if (ActivityCatalogue.Find(activityCode) is not { } activity)
        {
            return new([], [ActivityCatalogue.Unknown(activityCode)]);
        }

        if (divisions.All(held => held.IsEmpty))
        {
            return new([], [new Problem(activityCode, $"The industries of this table have no ISIC codes that can be read: {Listed(Unclassified)}. Give each one's ISIC codes, e.g. I55-56, in the column isic of industries.csv or in a mapping.")]);
        }

        var shares = ImmutableArray.CreateBuilder<IndustryShare>();
        for (var i = 0; i < industries.Length; i++)
        {
            if (ShareOf(activity, divisions[i]) is > 0 and var share)
            {
                shares.Add(new IndustryShare(i, share));
            }
        }

        return new(shares.ToImmutable(), [.. Remarks(activity, shares.Count)]);
    }

    private static double ShareOf(Activity activity, ImmutableArray<int> held)
    {
        double part = 0, whole = 0;
        foreach (var division in held)
        {
            var weight = IsicDivisions.Weight(division);
            whole += weight;
            foreach (var carried in activity.Divisions)
            {
                part += carried.Division == division ? weight * carried.Share : 0;
            }
        }

        return whole > 0 ? part / whole : 0;
    }

    private IEnumerable<Problem> Remarks(Activity activity, int found)
    {
        if (activity.Divisions.All(division => division.Share == 0))
        {
            yield return new Problem(activity.Code, $"\"{activity.Name}\" has no share of its own in any table's industries: its people are counted in exposure mode only.", IsError: false);
        }
        else if (found == 0)
        {
            yield return new Problem(activity.Code, $"No industry of this table carries \"{activity.Name}\" (ISIC division {string.Join(", ", activity.Divisions.Select(division => division.Division))}).{(Unclassified.IsEmpty ? string.Empty : $" Without ISIC codes are: {Listed(Unclassified)}.")}");
        }
        else if (!Unclassified.IsEmpty)
        {
            yield return new Problem(activity.Code, $"Industries without ISIC codes are left out: {Listed(Unclassified)}. Give their codes in the column isic of industries.csv or in a mapping.", IsError: false);
        }
    }

    private static string Listed(ImmutableArray<string> codes) =>
        string.Join(", ", codes.Take(8)) + (codes.Length > 8 ? $" and {codes.Length - 8} more" : string.Empty);
}

/// <summary>An activity's share of the work of one industry.</summary>
/// <param name="Industry">Index of the table's row.</param>
/// <param name="Share">0 to 1.</param>
public readonly record struct IndustryShare(int Industry, double Share);

/// <summary>Where an activity is carried out; no shares where it was refused.</summary>
/// <param name="Shares">Rows and shares, in the table's order.</param>
/// <param name="Problems">Errors where the activity cannot act on this table, remarks otherwise.</param>
public sealed record ActivityResolution(ImmutableArray<IndustryShare> Shares, ImmutableArray<Problem> Problems)
{
    /// <summary>True where the activity cannot act on this table.</summary>
    public bool IsRefused => Problems.Any(problem => problem.IsError);
}
