using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>
/// Every text of a record, found by the record's own shape, so that a field that is added later is checked too: its length, unseen signs, and in names and titles alphabets that look alike.
/// </summary>
internal sealed class RecordTexts
{
    private const int LongestText = 20_000;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Part>> Parts = new();

    private readonly List<(string Name, int At)> path = [];
    private readonly List<RecordProblem> problems = [];

    private RecordTexts()
    {
    }

    /// <summary>How many characters all texts have together.</summary>
    public long Characters { get; private set; }

    public IReadOnlyList<RecordProblem> Problems => problems;

    public static RecordTexts Of(MeasureRecord record)
    {
        var texts = new RecordTexts();
        texts.Object(record, typeof(MeasureRecord));
        return texts;
    }

    private void Object(object at, Type type)
    {
        foreach (var part in Parts.GetOrAdd(type, PartsOf))
        {
            if (part.Get(at) is not { } value)
                continue;
            path.Add((part.Name, -1));
            if (value is string text)
            {
                Text(text, part);
            }
            else if (value is IEnumerable entries)
            {
                var number = 0;
                foreach (var entry in entries)
                {
                    path[^1] = (part.Name, number++);
                    if (entry is string word)
                        Text(word, part);
                    else
                        Object(entry, part.Below!);
                }
            }
            else
            {
                Object(value, part.Below!);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void Text(string text, Part part)
    {
        Characters += text.Length;
        if (text.Length > part.Longest)
            Add(new TextProblem(RecordRule.TooLong, text.Length.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters are too many: at most {part.Longest} are kept.{(part.Lines ? " Put the rest into a document and name it as a source." : "")}")));
        else if ((TextProblems.Hidden(text, part.Lines, part.IsName) ?? (part.IsName ? TextProblems.Mixed(text) : null)) is { } problem)
            Add(problem);
    }

    private void Add(TextProblem problem)
    {
        var field = new StringBuilder();
        foreach (var (name, at) in path)
        {
            field.Append(field.Length > 0 ? "." : "").Append(name);
            if (at >= 0)
                field.Append(CultureInfo.InvariantCulture, $"[{at}]");
        }

        problems.Add(new RecordProblem(field.ToString(), problem.Message) { Rule = problem.Rule, Found = problem.Found });
    }

    private static ImmutableArray<Part> PartsOf(Type type) =>
        [.. RecordColumns.Info(type).Properties.Where(RecordColumns.Stands).Select(property => PartOf(type, property)).OfType<Part>()];

    private static Part? PartOf(Type owner, JsonPropertyInfo property)
    {
        var info = RecordColumns.Info(property.PropertyType);
        var inner = info.Kind == JsonTypeInfoKind.Enumerable ? RecordColumns.Info(info.ElementType!) : info;
        if (inner.Type != typeof(string) && inner.Kind != JsonTypeInfoKind.Object)
            return null;
        var (longest, lines) = (owner.Name, property.Name) switch
        {
            (nameof(RecordText), "summary" or "how" or "conditions" or "lessons") => (LongestText, true),
            (_, "legalBasis" or "words" or "note" or "changes" or "suggestedBy" or "url") or (nameof(RecordSource), "title") or (nameof(RecordedResult), "source") => (RecordProblems.LongestSource, false),
            _ => (RecordProblems.LongestLine, false),
        };
        return new Part(property.Name, property.Get!, inner.Type == typeof(string) ? null : inner.Type, longest, lines, property.Name is "title" or "name" or "contact" or "compiledBy" or "judgedBy" or "confirmedBy");
    }

    /// <summary>A member that is a text or has texts below it.</summary>
    private sealed record Part(string Name, Func<object, object?> Get, Type? Below, int Longest, bool Lines, bool IsName);
}
