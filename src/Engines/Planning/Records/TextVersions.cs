using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>Which version of a record its words in each language are from, so that a translation that is older than its original says so.</summary>
public static class TextVersions
{
    /// <summary>The next version of a record: texts with other words than before are from it, all others stay from where they were.</summary>
    /// <param name="before">The version before.</param>
    /// <param name="next">The record as it shall be, with its number.</param>
    public static MeasureRecord Stamped(MeasureRecord before, MeasureRecord next) => next with
    {
        Texts = [.. next.Texts.Select(text => before.Texts.FirstOrDefault(older => older.Language == text.Language) is { } older && SameWords(older, text) ? text : text with { Version = next.Version })],
    };

    /// <summary>Whether the original was changed after a translation was made or last held against it.</summary>
    public static bool IsBehind(MeasureRecord record, RecordText text) => text.Making != TextMaking.Original && (record.Original.Version ?? 0) > (text.Version ?? 0);

    /// <summary>A record that comes from a file, with the versions of its texts as they are counted here.</summary>
    /// <param name="before">The version that is here.</param>
    /// <param name="record">The record of the file.</param>
    public static MeasureRecord Carried(MeasureRecord before, MeasureRecord record) => record with
    {
        Texts = [.. record.Texts.Select(text => text with { Version = before.Texts.FirstOrDefault(older => older.Language == text.Language)?.Version })],
    };

    /// <summary>Texts as a record that is not from here takes them: its versions are counted anew.</summary>
    public static ImmutableArray<RecordText> Anew(ImmutableArray<RecordText> texts) => [.. texts.Select(text => text with { Version = null })];

    private static bool SameWords(RecordText one, RecordText other) => one with { Version = null, Making = default } == other with { Version = null, Making = default };
}
