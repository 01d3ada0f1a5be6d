using System.Globalization;
using System.Text;
using Vicinal.Planning.Records;

namespace Vicinal.Benchmarks.Measures;

/// <summary>A search.</summary>
/// <param name="Words">Folded words, each of which must stand in the record.</param>
/// <param name="Codes">Codes that it must have, with the name of their facet.</param>
internal sealed record Question(IReadOnlyList<string> Words, IReadOnlyList<(string Facet, string Code)> Codes)
{
    public const int PageSize = 20;

    /// <summary>As an address of the program.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/api/v1/measures?take={PageSize}&sort=recent")
        + (Words.Count > 0 ? "&q=" + Uri.EscapeDataString(string.Join(' ', Words)) : "")
        + string.Concat(Codes.Select(code => $"&{code.Facet.ToLowerInvariant()}={code.Code}"));
}

/// <summary>Searches as people make them, drawn from the same lists as the records.</summary>
internal static class Questions
{
    /// <summary>Four of ten by words, four by words and codes, two by codes alone.</summary>
    public static IReadOnlyList<Question> Draw(int count, IReadOnlyList<MeasureRecord> records, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => (number % 10) switch
        {
            < 4 => new Question(Words(), []),
            < 8 => new Question(Words(), Codes(random.Next(1, 3))),
            _ => new Question([], Codes(random.Next(1, 4))),
        })];

        IReadOnlyList<string> Words()
        {
            var subjects = Vocabulary.Subjects[random.Next(3)];
            var rank = Math.Min(subjects.Length - 1, (int)(Math.Pow(subjects.Length + 1, random.NextDouble()) - 1));
            var words = Split(subjects[rank]);
            return random.Next(3) == 0 ? [.. words.Append(Split(records[random.Next(records.Count)].Government.Name)[0]).Distinct(StringComparer.Ordinal)] : words;
        }

        // Codes of one record, so that they can go together.
        IReadOnlyList<(string, string)> Codes(int most)
        {
            var of = Questions.Codes(records[random.Next(records.Count)]).Where(code => code.Facet is not "Area").DistinctBy(code => code.Facet, StringComparer.Ordinal).OrderBy(_ => random.Next()).Take(most);
            return [.. of];
        }
    }

    /// <summary>The codes of a record by which is searched here.</summary>
    public static IEnumerable<(string Facet, string Code)> Codes(MeasureRecord record) =>
    [
        .. record.Instruments.Select(code => ("Instrument", code)), .. record.Targets.Select(code => ("Group", code)), .. record.Phase is { } phase ? [("Phase", phase.ToString())] : Array.Empty<(string, string)>(), ("Level", record.Government.Level.ToString()),
        ("Country", record.Government.Country), .. record.Evidence is { } evidence ? [("Evidence", evidence.Level.ToString())] : Array.Empty<(string, string)>(),
        .. record.Costs.Select(cost => ("Channel", cost.Channel.ToString())), .. record.Sectors.Select(code => ("Sector", code)), .. record.Sdgs.Select(claim => ("Sdg", claim.Target)), .. record.Government.Codes.Select(code => ("Area", code)),
    ];

    public static string Dictionary(string language) => language switch { "en" => "english", "es" => "spanish", "fr" => "french", _ => "simple" };

    public static string Fold(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static string[] Split(string text) => [.. string.Concat(Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2)];
}
