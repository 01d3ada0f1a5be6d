using System.Collections.Immutable;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>The eight fields of a card; what the rest of a record adds is depth and never asked for.</summary>
public enum CardField
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>Who does it.</summary>
    Government,

    /// <summary>Which instrument.</summary>
    Instrument,

    /// <summary>For whom.</summary>
    Target,

    /// <summary>In which phase.</summary>
    Phase,

    /// <summary>From when.</summary>
    Dates,

    /// <summary>What it costs.</summary>
    Cost,

    /// <summary>Whom to ask, and where it can be read.</summary>
    ContactAndSource,
}

/// <summary>How complete a record is.</summary>
public static class RecordCard
{
    /// <summary>Fields of the card that are still empty; a record with none can be published.</summary>
    public static ImmutableArray<CardField> Missing(MeasureRecord record) =>
    [
        .. Asked(record).Where(field => !field.There).Select(field => field.Field),
    ];

    /// <summary>How many of the parts that give depth are there, of how many: how it was done, conditions, position, results, lessons, effects, reach, benefits, legal basis, take-up.</summary>
    public static (int There, int Of) Depth(MeasureRecord record)
    {
        bool[] parts =
        [
            record.Original.How.Length > 0, record.Original.Conditions.Length > 0, !record.Positions.IsEmpty, !record.Results.IsEmpty, record.Original.Lessons.Length > 0,
            !record.Effects.IsEmpty, record.Reach is not null, !record.Benefits.IsEmpty, record.LegalBasis.Length > 0, record.TakeUp is not null,
        ];
        return (parts.Count(part => part), parts.Length);
    }

    private static IEnumerable<(CardField Field, bool There)> Asked(MeasureRecord record) =>
    [
        (CardField.Title, !record.Texts.IsEmpty && record.Original.Title.Trim().Length > 0),
        (CardField.Government, record.Government.Name.Length > 0),
        (CardField.Instrument, !record.Instruments.IsEmpty),
        (CardField.Target, !record.Targets.IsEmpty),
        (CardField.Phase, record.Phase is not null),
        (CardField.Dates, record.From is not null),
        (CardField.Cost, !record.Costs.IsEmpty),
        (CardField.ContactAndSource, record.Contact.Length > 0 && !record.Sources.IsEmpty),
    ];
}
