using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What restrictions take from each industry of a table, day by day.</summary>
/// <param name="Labour">Share of an industry's work that stops, T × n, 0 to 1.</param>
/// <param name="Demand">Share of household demand for an industry's product that falls away, T × n, 0 to 1.</param>
/// <remarks>
/// On a day an activity has the strictest of its levels. Activities are disjoint parts of an industry, so their shares add up
/// (hotels and restaurants closed together close the whole of accommodation and food service), to 1 at most.
/// </remarks>
public sealed record RestrictedDays(Matrix Labour, Matrix Demand)
{
    /// <summary>Shares by day and row, with the middle of each activity's strengths. Activities that no industry carries take nothing: <see cref="Check"/> names them.</summary>
    /// <param name="industries">The table's rows.</param>
    /// <param name="restrictions">What is restricted; dates outside the days count for nothing.</param>
    /// <param name="start">Day 0.</param>
    /// <param name="days">T.</param>
    public static RestrictedDays Of(ImmutableArray<Industry> industries, ImmutableArray<Restriction> restrictions, DateOnly start, int days)
    {
        var n = industries.Length;
        var labour = new double[days * n];
        var demand = new double[days * n];
        var resolver = ActivityResolver.For(industries);
        foreach (var same in restrictions.GroupBy(restriction => restriction.Activity, StringComparer.Ordinal))
        {
            if (ActivityCatalogue.Find(same.Key) is not { } activity)
            {
                continue;
            }

            var shares = resolver.Resolve(same.Key).Shares;
            for (var t = 0; t < days; t++)
            {
                if (Strictest(same, start.AddDays(t)) is not { } level)
                {
                    continue;
                }

                Add(labour.AsSpan(t * n, n), shares, activity.Labour.At(level).Middle);
                Add(demand.AsSpan(t * n, n), shares, activity.Demand.At(level).Middle);
            }
        }

        return new(Matrix.Own(days, n, labour), Matrix.Own(days, n, demand));
    }

    /// <summary>Errors for activities that are unknown or that no industry of the table carries; remarks where industries are left out.</summary>
    public static ImmutableArray<Problem> Check(ImmutableArray<Industry> industries, ImmutableArray<Restriction> restrictions)
    {
        var resolver = ActivityResolver.For(industries);
        return
        [
            .. restrictions.Select(restriction => restriction.Activity).Distinct(StringComparer.Ordinal)
                .SelectMany(activity => resolver.Resolve(activity).Problems)
                .DistinctBy(problem => problem.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>The strictest level in force on a day; null where there is none.</summary>
    internal static RestrictionLevel? Strictest(IEnumerable<Restriction> restrictions, DateOnly day)
    {
        RestrictionLevel? strictest = null;
        foreach (var restriction in restrictions)
        {
            if (restriction.From <= day && day < restriction.To && (strictest is null || restriction.Level < strictest))
            {
                strictest = restriction.Level;
            }
        }

        return strictest;
    }

    private static void Add(Span<double> day, ImmutableArray<IndustryShare> shares, double strength)
    {
        foreach (var share in shares)
        {
            day[share.Industry] = Math.Min(1, day[share.Industry] + (share.Share * strength));
        }
    }
}
