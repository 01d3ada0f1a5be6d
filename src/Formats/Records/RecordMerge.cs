using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>What changed from one version of a record to another, field by field: <c>costs</c>, <c>texts/fr/title</c>. Lists of codes and of money count as one field.</summary>
public static class RecordDifference
{
    /// <summary>The changes in the order of the record's canonical form; values are that form's own text, null where there is none. Id and version never count.</summary>
    public static ImmutableArray<FieldChange> Of(MeasureRecord older, MeasureRecord newer)
    {
        var (before, after) = (RecordFields.Of(older), RecordFields.Of(newer));
        return
        [
            .. from field in before.Keys.Union(after.Keys, StringComparer.Ordinal)
               let change = new FieldChange(field, before.GetValueOrDefault(field), after.GetValueOrDefault(field))
               where !string.Equals(change.Before, change.After, StringComparison.Ordinal)
               select change,
        ];
    }
}

/// <summary>
/// Puts the changes of two people who began from the same version of a record together: what only one changed is taken, what both changed differently is shown.
/// A merged record may break a rule that neither broke alone: check it before it is kept.
/// </summary>
public static class RecordMerge
{
    /// <summary>Merges.</summary>
    /// <param name="base">The version from which both began.</param>
    /// <param name="theirs">As another has kept it since.</param>
    /// <param name="mine">As I would keep it.</param>
    public static MergedRecord Of(MeasureRecord @base, MeasureRecord theirs, MeasureRecord mine) => Merge(@base, theirs, mine, ImmutableDictionary<string, MergeSide>.Empty);

    /// <summary>The same with choices made; what is not chosen stays a conflict.</summary>
    /// <param name="merged">A merge.</param>
    /// <param name="choices">By <see cref="FieldConflict.Field"/>.</param>
    public static MergedRecord Resolve(MergedRecord merged, IReadOnlyDictionary<string, MergeSide> choices) => Merge(merged.Base, merged.Theirs, merged.Mine, choices);

    private static MergedRecord Merge(MeasureRecord @base, MeasureRecord theirs, MeasureRecord mine, IReadOnlyDictionary<string, MergeSide> choices)
    {
        var (begun, other, own) = (RecordFields.Of(@base), RecordFields.Of(theirs), RecordFields.Of(mine));
        var together = new Dictionary<string, string>(StringComparer.Ordinal);
        var conflicts = ImmutableArray.CreateBuilder<FieldConflict>();
        foreach (var field in other.Keys.Union(own.Keys, StringComparer.Ordinal))
        {
            var (was, their, my) = (begun.GetValueOrDefault(field), other.GetValueOrDefault(field), own.GetValueOrDefault(field));
            var value = their;
            if (Same(was, their))
                value = my;
            else if (!Same(was, my) && !Same(their, my))
            {
                if (!choices.TryGetValue(field, out var side))
                    conflicts.Add(new FieldConflict(field, was, their, my));
                else if (side == MergeSide.Mine)
                    value = my;
            }

            if (value is not null)
                together[field] = value;
        }

        return new MergedRecord(@base, theirs, mine, WithVersions(RecordFields.Together(theirs, together), @base, theirs, mine), conflicts.ToImmutable());
    }

    /// <summary>From which version the words of each language are is no field of its own: who held a translation against its original since has the last word.</summary>
    private static MeasureRecord WithVersions(MeasureRecord merged, MeasureRecord @base, MeasureRecord theirs, MeasureRecord mine) => merged with
    {
        Texts = [.. merged.Texts.Select(text => text with { Version = VersionOf(mine, text) != VersionOf(@base, text) ? VersionOf(mine, text) : VersionOf(theirs, text) })],
    };

    private static int? VersionOf(MeasureRecord record, RecordText text) => record.Texts.FirstOrDefault(one => one.Language == text.Language)?.Version;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}

/// <summary>Two people's changes of a record put together.</summary>
/// <param name="Base">The version from which both began.</param>
/// <param name="Theirs">As another has kept it since.</param>
/// <param name="Mine">As I would keep it.</param>
/// <param name="Record">Both together; their value where there is a conflict.</param>
/// <param name="Conflicts">What both changed differently; empty where the record can be kept.</param>
public sealed record MergedRecord(MeasureRecord Base, MeasureRecord Theirs, MeasureRecord Mine, MeasureRecord Record, ImmutableArray<FieldConflict> Conflicts);

/// <summary>A record as fields of its canonical form, and back.</summary>
internal static class RecordFields
{
    private const string Texts = "texts";
    private const string Version = "version";
    private const string First = "texts/original";

    /// <summary>The fields in the canonical order, each as the form writes it.</summary>
    public static Dictionary<string, string> Of(MeasureRecord record)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in JsonSerializer.SerializeToNode(record, RecordJson.Options)!.AsObject())
        {
            if (name is "id" or "version" || value is null)
                continue;
            if (name != Texts)
            {
                fields[name] = Text(value);
                continue;
            }

            fields[First] = JsonSerializer.Serialize(record.Original.Language, RecordJson.Options);
            foreach (var text in value.AsArray())
            {
                foreach (var (part, words) in text!.AsObject().Where(part => part.Value is not null && part.Key != Version))
                    fields[$"{Texts}/{text["language"]!.GetValue<string>()}/{part}"] = Text(words!);
            }
        }

        return fields;
    }

    /// <summary>The record that these fields make, with the id and version of another. A text that lost its title to one side is left out.</summary>
    public static MeasureRecord Together(MeasureRecord like, Dictionary<string, string> fields)
    {
        var whole = new JsonObject { ["id"] = like.Id, ["version"] = like.Version };
        var texts = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (field, value) in fields.Where(pair => pair.Key != First))
        {
            var path = field.Split('/');
            if (path[0] != Texts)
                whole[field] = JsonNode.Parse(value);
            else if (texts.TryGetValue(path[1], out var text))
                text[path[2]] = JsonNode.Parse(value);
            else
                texts[path[1]] = new JsonObject { [path[2]] = JsonNode.Parse(value) };
        }

        var first = fields.TryGetValue(First, out var original) ? JsonSerializer.Deserialize<string>(original) : null;
        whole[Texts] = new JsonArray([.. texts.Where(text => text.Value["title"] is not null && text.Value["language"] is not null).OrderBy(text => text.Key == first ? 0 : 1).Select(text => text.Value)]);
        return whole.Deserialize<MeasureRecord>(RecordJson.Options)!;
    }

    private static string Text(JsonNode value) => value.ToJsonString(RecordJson.Options);
}
