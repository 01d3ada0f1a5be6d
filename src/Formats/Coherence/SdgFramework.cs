using System.Collections.Immutable;
using System.Text;
using Vicinal.Formats.Csv;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Formats.Coherence;

/// <summary>
/// The 17 Sustainable Development Goals and their 169 targets: codes as in UN A/RES/71/313, short titles in our own words in English, Spanish and French,
/// and the words and instruments by which targets are suggested. Read from the lists that stand beside this file.
/// </summary>
public static class SdgFramework
{
    /// <summary>The framework's key in addresses.</summary>
    public const string Key = "sdg";

    /// <summary>Where the codes come from.</summary>
    public const string Source = "UN A/RES/71/313";

    private static readonly string[] Languages = ["en", "es", "fr"];

    private static readonly Lazy<ImmutableArray<FrameworkObjective>> Objectives = new(ReadObjectives);

    private static readonly Lazy<Suggestions> Words = new(() => new Suggestions(ReadWords(), ReadInstruments()));

    /// <summary>Goals and targets, each goal before its targets.</summary>
    public static ImmutableArray<FrameworkObjective> All => Objectives.Value;

    /// <summary>Suggests targets for records.</summary>
    public static Suggestions Suggestions => Words.Value;

    /// <summary>Words by target and language.</summary>
    public static ImmutableArray<ObjectiveWords> ReadWords()
    {
        var words = ImmutableArray.CreateBuilder<ObjectiveWords>();
        foreach (var row in Rows("sdg-words.csv", ["target", "language", "words"]))
            words.Add(new ObjectiveWords(row[0], row[1], Parts(row[2], ';')));
        return words.ToImmutable();
    }

    /// <summary>Instruments, each with the target that it usually serves.</summary>
    public static ImmutableArray<(string Instrument, string Objective)> ReadInstruments() =>
        [.. Rows("sdg-instruments.csv", ["instrument", "targets"]).SelectMany(row => Parts(row[1], ' ').Select(target => (row[0], target)))];

    private static ImmutableArray<FrameworkObjective> ReadObjectives() =>
    [
        .. Rows("sdg-targets.csv", ["code", .. Languages]).Select(row => new FrameworkObjective(
            row[0], row[0].Contains('.') ? row[0].Split('.')[0] : null, Languages.Select((language, at) => (language, row[at + 1])).ToImmutableDictionary(pair => pair.language, pair => pair.Item2, StringComparer.Ordinal))),
    ];

    private static ImmutableArray<string> Parts(string cell, char separator) => [.. cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static List<string[]> Rows(string file, string[] columns)
    {
        using var stream = typeof(SdgFramework).Assembly.GetManifestResourceStream($"Vicinal.Formats.Coherence.{file}") ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var findings = new Findings();
        var rows = new List<string[]>();
        if (CsvSheet.Open(file, reader.ReadToEnd(), columns, columns, findings) is { } sheet)
        {
            while (sheet.Read())
                rows.Add([.. columns.Select(sheet.Text)]);
        }

        return findings.Refused ? throw new InvalidDataException(string.Join("; ", findings.ToProblems())) : rows;
    }
}
