using System.Globalization;
using System.Resources;
using Vicinal.Formats.Records;

namespace Vicinal.Formats.Wording;

/// <summary>What is wrong with a record, as its writer reads it in a form; English where a language is not one of the interface.</summary>
public static class ProblemWording
{
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.ProblemTexts", typeof(ProblemWording).Assembly);

    /// <summary>A sentence with what was found and what would be right.</summary>
    public static string Of(RecordProblem problem, CultureInfo culture) => problem.Rule == RecordRule.OfFiles
        ? problem.Message
        : string.Format(culture, Texts.GetString("Rule." + problem.Rule, culture) ?? throw new MissingManifestResourceException($"There is no text Rule.{problem.Rule}."), Bare(problem.Found));

    /// <summary>Without the plain quotes of messages: each language has its own.</summary>
    private static string Bare(string found) => found.Length > 1 && found[0] == '\'' && found[^1] == '\'' ? found[1..^1] : found;
}
