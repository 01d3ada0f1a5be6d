using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Responses.Places;

namespace Vicinal.Responses.Here;

/// <summary>An industry of a territory: who works in it, and what of its trade crosses the territory's border. Null where the table does not know.</summary>
/// <param name="Industry">The row of the table.</param>
/// <param name="Jobs">Persons employed here.</param>
/// <param name="Women">Of them women.</param>
/// <param name="SelfEmployed">Of them self-employed.</param>
/// <param name="Informal">Of them without contract or registration.</param>
/// <param name="SoldToNation">Share of output sold to the rest of the nation; null for a nation.</param>
/// <param name="SoldAbroad">Share of output sold abroad.</param>
/// <param name="BoughtInNation">Share of inputs bought in the rest of the nation; null for a nation. Where the nation's table has no imports, of inputs made in the country.</param>
/// <param name="BoughtAbroad">Share of inputs bought abroad.</param>
internal sealed record IndustryHere(
    Industry Industry, double Jobs, double? Women, double? SelfEmployed, double? Informal,
    double? SoldToNation, double? SoldAbroad, double? BoughtInNation, double? BoughtAbroad);

/// <summary>Who works where in a territory, and on whom that work depends.</summary>
/// <param name="Industries">In the table's order.</param>
/// <param name="Whole">All industries together, without an industry of its own.</param>
internal sealed record WorkHere(ImmutableArray<IndustryHere> Industries, IndustryHere Whole)
{
    private static readonly Industry All = new("", "");

    /// <summary>
    /// Of a territory's own table: with x output, e exports and r what of them goes to the rest of the nation, sold abroad is (e − r)/x; with m imports of inputs and f what of them comes
    /// from the rest of the nation, bought abroad is (m − f)/(Σ inputs at home + m).
    /// </summary>
    public static WorkHere Of(Place place)
    {
        var table = place.Table;
        var count = table.Count;
        var home = Enumerable.Range(0, count).Select(user => Enumerable.Range(0, count).Sum(supplier => table.Flows[supplier, user])).ToImmutableArray();
        var exports = table.FinalDemand.Exports;
        // A territory's imports are those from the rest of the nation only where the nation's table has none of its own: what comes from abroad is not known then.
        var knowsAbroad = place.Facts.Package.Table.Imports is not null;
        return new WorkHere([.. Enumerable.Range(0, count).Select(at => Row(table.Industries[at], values => values[at]))], Row(All, values => values.Sum()));

        IndustryHere Row(Industry industry, Func<ImmutableArray<double>, double> of)
        {
            double? Known(ImmutableArray<double>? values) => values is { } all ? of(all) : null;
            var (output, sold) = (of(table.Output), of(exports));
            var imports = Known(table.Imports);
            var inputs = of(home) + imports;
            var (toNation, fromNation) = place.Regional is { } regional ? (of(regional.ToRestOfNation), of(regional.FromRestOfNation)) : ((double?)null, (double?)null);
            return new IndustryHere(
                industry, of(place.Facts.Jobs), Known(table.FemaleJobs), Known(table.SelfEmployedJobs), Known(table.InformalJobs),
                Share(toNation, output), Share(sold - (toNation ?? 0), output), Share(fromNation, inputs), knowsAbroad ? Share(imports - (fromNation ?? 0), inputs) : null);
        }
    }

    // Rounding can leave a difference of two equal sums a hair under nothing.
    private static double? Share(double? part, double? whole) => part is { } some && whole is > 0 ? Math.Clamp(some / whole.Value, 0, 1) : null;
}
