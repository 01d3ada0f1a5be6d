using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>Keeps records with everything by which they are found.</summary>
internal sealed class MeasureKeeping(VicinalDb db, Actor actor)
{
    /// <summary>Adds a record that is not here yet. The caller saves.</summary>
    public void Add(MeasureRecord record)
    {
        var document = RecordJson.Write(record);
        var stored = new StoredMeasure
        {
            Key = record.Id,
            Version = record.Version,
            Document = document,
            Government = record.Government.Name,
            From = record.From is { } from ? LocalDate.FromDateOnly(from) : null,
            Folded = Folding.Of(record),
            ChangedAt = db.Now,
        };
        foreach (var (facet, code) in Codes(record).Distinct())
            stored.Codes.Add(new MeasureCode { MeasureId = stored.Id, Facet = facet, Code = code });
        db.Add(stored);
        db.Add(new MeasureVersion { MeasureId = stored.Id, Number = record.Version, Document = document, By = actor.Id, At = db.Now });
    }

    /// <summary>Whether any record is kept.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => db.Set<StoredMeasure>().AnyAsync(cancellation);

    private static IEnumerable<(Facet Facet, string Code)> Codes(MeasureRecord record) =>
    [
        .. record.Instruments.Select(code => (Facet.Instrument, code)),
        .. record.Phase is { } phase ? [(Facet.Phase, phase.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.Costs.Select(cost => (Facet.Channel, cost.Channel.ToString())),
        .. record.Targets.Select(code => (Facet.Group, code)),
        .. record.Sectors.Select(code => (Facet.Sector, code)),
        (Facet.Level, record.Government.Level.ToString()),
        .. record.Positions.Select(position => (Facet.Position, position.Position.ToString())),
        .. record.Sdgs.Select(claim => (Facet.Sdg, claim.Target)),
        .. record.TakeUp is { } takeUp ? [(Facet.TakeUp, takeUp.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.Conditionality.Select(pledge => (Facet.Conditionality, pledge.ToString())),
        (Facet.Country, record.Government.Country),
        .. record.Evidence is { } evidence ? [(Facet.Evidence, evidence.Level.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.InForceIn.Select(code => (Facet.Area, code)),
    ];
}
