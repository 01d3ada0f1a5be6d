using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Profile;

/// <summary>One industry of a territory beside the nation.</summary>
/// <param name="Industry">The row of the table.</param>
/// <param name="Jobs">Persons employed here.</param>
/// <param name="Share">Share of the jobs here.</param>
/// <param name="NationalShare">Share of the jobs of the nation.</param>
/// <param name="Quotient">Share here ÷ share in the nation (simple location quotient); null where the nation has no such jobs.</param>
internal sealed record IndustryProfile(Industry Industry, double Jobs, double Share, double NationalShare, double? Quotient);

/// <summary>What a territory's work depends on.</summary>
/// <param name="Industries">In the table's order.</param>
/// <param name="InputShare">Inputs bought from industries of the nation, per unit of output.</param>
/// <param name="MainSupplier">From which industry most of them come; null where there are none.</param>
/// <param name="ExportShare">Share of output that is sold abroad.</param>
internal sealed record Dependence(
    ImmutableArray<IndustryProfile> Industries, double InputShare, Industry? MainSupplier, double ExportShare)
{
    // Under a fiftieth of the jobs a high quotient says little about the whole.
    private const double LeastShare = 0.02;

    private const double LeastQuotient = 1.1;

    /// <summary>The industries on which jobs here lean most, against the nation: at most three.</summary>
    public IReadOnlyList<IndustryProfile> Leaning =>
        [.. Industries.Where(row => row.Share >= LeastShare && row.Quotient >= LeastQuotient).OrderByDescending(row => row.Quotient).Take(3)];

    /// <summary>The industry with most jobs; null where nobody is employed.</summary>
    public IndustryProfile? Largest => Industries.Where(row => row.Jobs > 0).MaxBy(row => row.Jobs);

    /// <summary>
    /// Output here is taken as the nation's output times this territory's share of the industry's jobs, and each industry's inputs
    /// and exports per unit of output as the nation's.
    /// </summary>
    public static Dependence Of(TerritoryFacts facts)
    {
        var table = facts.Package.Table;
        var jobs = facts.Jobs.Sum();
        var national = facts.NationalJobs.Sum();
        var rows = table.Industries.Select((industry, at) =>
        {
            var share = Ratio(facts.Jobs[at], jobs);
            var nationalShare = Ratio(facts.NationalJobs[at], national);
            return new IndustryProfile(industry, facts.Jobs[at], share, nationalShare, nationalShare > 0 ? share / nationalShare : null);
        });

        var scale = facts.Jobs.Select((here, at) => Ratio(here, facts.NationalJobs[at])).ToArray();
        var output = Weighted(table.Output, scale);
        var bySupplier = Enumerable.Range(0, table.Count).Select(supplier => Weighted(table.Flows.Row(supplier), scale)).ToArray();
        var most = bySupplier.Length == 0 || bySupplier.Max() <= 0 ? null : table.Industries[Array.IndexOf(bySupplier, bySupplier.Max())];
        return new Dependence(
            [.. rows], Ratio(bySupplier.Sum(), output), most, Ratio(Weighted(table.FinalDemand.Exports, scale), output));
    }

    private static double Weighted(ImmutableArray<double> values, double[] weights) => Weighted(values.AsSpan(), weights);

    private static double Weighted(ReadOnlySpan<double> values, double[] weights)
    {
        var sum = 0.0;
        for (var at = 0; at < values.Length; at++)
            sum += values[at] * weights[at];
        return sum;
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
