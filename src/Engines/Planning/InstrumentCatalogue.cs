using System.Collections.Frozen;
using System.Collections.Immutable;
using Vicinal.Planning.Instruments;

namespace Vicinal.Planning;

/// <summary>An instrument of the list of measures, facet A.</summary>
/// <param name="Code">Its code, such as <c>D4</c>; words are put to it outside.</param>
/// <param name="Family">Its family, <c>A</c> to <c>K</c>.</param>
public sealed record Instrument(string Code, string Family);

/// <summary>All instruments of the list, and for each how a measure of it is usually shaped (docs/method/instruments.md).</summary>
public static class InstrumentCatalogue
{
    private static readonly FrozenDictionary<string, InstrumentTemplate> ByCode = new[]
    {
        IncomeAndNeeds.All, JobsAndWorkers.All, FinanceForFirms.All, TaxesAndRents.All, OwnSpending.All, DemandAndMarkets.All,
        Production.All, SocialEconomy.All, Capability.All, Coordination.All, Investments.All,
    }.SelectMany(family => family).ToFrozenDictionary(template => template.Code, StringComparer.Ordinal);

    /// <summary>Every instrument, by family and number.</summary>
    public static ImmutableArray<Instrument> All { get; } =
    [
        .. new (string Family, int Count)[] { ("A", 6), ("B", 7), ("C", 8), ("D", 6), ("E", 4), ("F", 5), ("G", 5), ("H", 5), ("I", 5), ("J", 6), ("K", 7) }
            .SelectMany(family => Enumerable.Range(1, family.Count).Select(number => new Instrument(FormattableString.Invariant($"{family.Family}{number}"), family.Family))),
    ];

    /// <summary>One template for each instrument, in the order of <see cref="All"/>.</summary>
    public static ImmutableArray<InstrumentTemplate> Templates { get; } = [.. All.Select(instrument => ByCode[instrument.Code])];

    /// <summary>The template of a code; null where the list has no such instrument.</summary>
    public static InstrumentTemplate? Find(string code) => ByCode.GetValueOrDefault(code);
}
