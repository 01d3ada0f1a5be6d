using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Responses.Public;

namespace Vicinal.Measures.Governments;

/// <summary>A measure on its government's front page.</summary>
/// <param name="Row">As it is kept.</param>
/// <param name="Record">What it says.</param>
internal sealed record FrontMeasure(StoredMeasure Row, MeasureRecord Record);

/// <summary>What stands on a government's front page.</summary>
/// <param name="Own">What it publishes, the last changed first; what it took back too.</param>
/// <param name="About">What others compiled of it.</param>
/// <param name="Chain">Codes of its area and of those above it.</param>
/// <param name="Others">What is there in its area on the day from other governments, for whomever: nearest level first.</param>
/// <param name="LastDay">Where nothing is there: the last day on which something was; null where nothing ever was.</param>
/// <param name="Below">Governments in whose area its measures count.</param>
/// <param name="Declared">What it declares of itself.</param>
/// <param name="Alike">What governments of its level or size do: the same country alone does not make them of its kind.</param>
/// <param name="Plans">Its adopted plans.</param>
internal sealed record FrontPage(
    IReadOnlyList<FrontMeasure> Own, IReadOnlyList<FrontMeasure> About, ImmutableArray<string> Chain, IReadOnlyList<AppliesLine> Others, DateOnly? LastDay,
    IReadOnlyList<StoredGovernment> Below, Context Declared, IReadOnlyList<SimilarMeasure> Alike, IReadOnlyList<AdoptedPlanLine> Plans)
{
    /// <summary>What it does, its own and what others compiled, by instrument and phase; what was taken back is left out.</summary>
    public IReadOnlyList<(string Instrument, IReadOnlyDictionary<string, int> Phases)> Doing =>
    [
        .. Own.Concat(About).Where(one => one.Row.State == MeasureState.Published)
            .SelectMany(one => one.Record.Instruments.Distinct(StringComparer.Ordinal).Select(instrument => (Instrument: instrument, Phase: one.Record.Phase?.ToString() ?? "")))
            .GroupBy(one => one.Instrument, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => (rows.Key, (IReadOnlyDictionary<string, int>)rows.GroupBy(row => row.Phase, StringComparer.Ordinal).ToDictionary(phase => phase.Key, phase => phase.Count(), StringComparer.Ordinal))),
    ];
}

/// <summary>Puts a government's front page together.</summary>
internal sealed class GovernmentFront(VicinalDb db, MeasureShelf shelf, GovernmentBook book, SimilarMeasures similar, IAdoptedPlans plans)
{
    private const int MostShown = 500;
    private const int MostAlike = 6;

    public async Task<FrontPage> OfAsync(StoredGovernment government, DateOnly on, CancellationToken cancellation)
    {
        var (id, codes) = (government.Id, government.CodeList);
        var all = db.Set<StoredMeasure>().AsNoTracking();
        var own = await all.Where(measure => measure.GovernmentId == id && measure.State != MeasureState.Forgotten).OrderByDescending(measure => measure.ChangedAt).Take(MostShown).ToListAsync(cancellation);
        var here = db.Set<MeasureCode>().Where(code => code.Facet == Facet.Area && codes.Contains(code.Code)).Select(code => code.MeasureId);
        var about = await all.Where(measure => measure.GovernmentId == null && measure.State == MeasureState.Published && here.Contains(measure.Id)).OrderByDescending(measure => measure.ChangedAt).Take(MostShown).ToListAsync(cancellation);

        var chains = await book.ChainsAsync(cancellation);
        var chain = chains.Of(government);
        var records = (await shelf.InAsync(chain, cancellation)).Where(record => !IsOf(government, record)).ToList();
        var question = new AppliesQuestion { Chain = chain, On = on, Groups = TargetGroups.All };
        var others = WhatApplies.Of(question, records).Lines.Where(line => line.IsThere).OrderBy(line => line.Record.Government.Level).ToList();

        var declared = new Context(government.Level, government.Population, government.Country);
        var alike = (await similar.FindAsync(declared, "", [], cancellation)).Where(row => row.Reasons.Any(reason => reason is Finding.Alike.Level or Finding.Alike.Inhabitants) && !IsOf(government, row.Record)).Take(MostAlike).ToList();
        return new FrontPage(
            [.. own.Select(Read)], [.. about.Select(Read).Where(one => IsOf(government, one.Record))], chain, others, others.Count == 0 ? WhatApplies.LastDay(question, records) : null,
            chains.Below(government), declared, alike, government.Territory is { } territory ? await plans.ListAsync(territory, cancellation) : []);
    }

    /// <summary>Whether a record is this government's: of its level, and of one of its codes.</summary>
    private static bool IsOf(StoredGovernment government, MeasureRecord record) =>
        record.Government.Level == government.Level && record.Government.Codes.Intersect(government.CodeList, StringComparer.Ordinal).Any();

    private static FrontMeasure Read(StoredMeasure row) => new(row, MeasureKeeping.Read(row.Document));
}
