using System.Globalization;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Firms;

/// <summary>What must be right in a scenario's liquidity before it can run on a table.</summary>
internal static class LiquidityCheck
{
    private const double SumTolerance = 1e-6;

    public static IEnumerable<Problem> Errors(EconomyTable table, Liquidity? liquidity)
    {
        if (liquidity is null)
        {
            return [];
        }

        var general = General(liquidity).ToList();
        return general.Count > 0 ? general :
        [
            .. liquidity.Sections.Keys.Where(key => key.Length != 1 || key[0] is < 'A' or > 'U')
                .Select(key => new Problem($"liquidity.sections.{key}", $"{key} is not a section of ISIC: give a letter, A to U.")),
            .. liquidity.Sections.SelectMany(pair => Known(pair.Value, liquidity, $"liquidity.sections.{pair.Key}")),
            .. liquidity.Industries.Keys.Where(code => IndustryCodes.Rows(table, code).IsEmpty)
                .Select(code => new Problem($"liquidity.industries.{code}", $"The table has no industry {code}. Its first codes are {string.Join(", ", table.Industries.Take(5).Select(industry => industry.Label))}.")),
            .. liquidity.Industries.SelectMany(pair => Known(pair.Value, liquidity, $"liquidity.industries.{pair.Key}")),
            .. Together(table, liquidity),
        ];
    }

    private static IEnumerable<Problem> General(Liquidity liquidity)
    {
        if (liquidity.Sizes.IsDefaultOrEmpty || liquidity.Sizes.Select(firms => firms.Size).Distinct().Count() != liquidity.Sizes.Length)
        {
            yield return new Problem("liquidity.sizes", "Give each size of firm once, and at least one.");
            yield break;
        }

        foreach (var firms in liquidity.Sizes)
        {
            var where = $"liquidity.sizes.{firms.Size.ToString().ToLowerInvariant()}";
            foreach (var (name, value, low, high) in new[]
                     {
                         ("share", firms.JobShare, 0, 1),
                         ("mean_jobs", firms.MeanJobs, 1, 1e6),
                         ("cash_days", firms.CashDays, 0, double.PositiveInfinity),
                         ("fixed_cost_share", firms.FixedCostShare, 0, 1),
                         ("margin", firms.Margin, 0, 1),
                     })
            {
                if (!(value >= low && value <= high))
                {
                    yield return Outside(where, name, value, low, high);
                }
            }
        }

        if (Math.Abs(liquidity.Sizes.Sum(firms => firms.JobShare) - 1) > SumTolerance)
        {
            yield return new Problem("liquidity.sizes", string.Create(CultureInfo.InvariantCulture, $"The sizes' shares of jobs sum to {liquidity.Sizes.Sum(firms => firms.JobShare):0.####}; they must sum to 1."));
        }

        foreach (var (name, value, low, high) in new (string, double, double, double)[]
                 {
                     ("cash_spread", liquidity.CashSpread, 1, 100),
                     ("return_after_days", liquidity.ReturnAfterDays, 0, 3650),
                     ("return_rate", liquidity.ReturnRate, 0, 1),
                     ("taken_over", liquidity.TakenOver, 0, 1),
                 })
        {
            if (!(value >= low && value <= high))
            {
                yield return Outside("liquidity", name, value, low, high);
            }
        }
    }

    private static IEnumerable<Problem> Known(IndustryFirms known, Liquidity liquidity, string where)
    {
        foreach (var (name, value, high) in new[]
                 {
                     ("cash_days", known.CashDays, double.PositiveInfinity), ("cash_factor", known.CashFactor, 1000),
                     ("fixed_cost_share", known.FixedCostShare, 1), ("margin", known.Margin, 1),
                 })
        {
            if (value is { } given && !(given >= 0 && given <= high))
            {
                yield return Outside(where, name, given, 0, high);
            }
        }

        if (known.JobShares is { } shares
            && (shares.Values.Any(share => !(share is >= 0 and <= 1)) || Math.Abs(shares.Values.Sum() - 1) > SumTolerance || shares.Keys.Any(size => liquidity.Sizes.All(firms => firms.Size != size))))
        {
            yield return new Problem($"{where}.shares", "Shares of jobs by size must each be 0 to 1 and sum to 1, for sizes that the block has.");
        }
    }

    /// <summary>Fixed costs and margin may come from two places: together they cannot be more than the revenue.</summary>
    private static IEnumerable<Problem> Together(EconomyTable table, Liquidity liquidity) =>
        from industry in table.Industries
        let firms = FirmProfile.Of(industry, liquidity).MaxBy(firms => firms.FixedCostShare + firms.Margin)!
        where firms.FixedCostShare + firms.Margin > 1 + SumTolerance
        select new Problem(
            "liquidity",
            string.Create(CultureInfo.InvariantCulture, $"Industry {industry.Label}: fixed costs {firms.FixedCostShare} and margin {firms.Margin} are more than the revenue; together they must be at most 1."));

    private static Problem Outside(string where, string name, double value, double low, double high) => new(
        $"{where}.{name}",
        double.IsPositiveInfinity(high)
            ? string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {low} or more.")
            : string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {low} to {high}."));
}
