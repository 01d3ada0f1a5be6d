using Vicinal.Economy;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats.Scenarios;

/// <summary>A list of measures as <see cref="MeasuresYaml"/> reads it.</summary>
internal static class MeasuresLines
{
    public static void Write(IEnumerable<Measure> measures, TextWriter output)
    {
        foreach (var measure in measures)
        {
            output.Write("- ");
            output.Write(string.Join("\n  ", Fields(measure)));
            output.Write('\n');
        }
    }

    private static IEnumerable<string> Fields(Measure measure) =>
        from field in new (string Key, string Value)[]
        {
            ("name", YamlLines.Quoted(measure.Name)),
            ("instrument", measure.Instrument),
            ("lever", Words.Of(Words.Levers, measure.Lever)),
            ("industries", YamlLines.Row(measure.Industries, YamlLines.Quoted)),
            ("groups", YamlLines.Row(measure.Groups, YamlLines.Quoted)),
            ("amount", YamlLines.Number(measure.Amount)),
            ("from", YamlLines.Iso(measure.From)),
            ("to", YamlLines.Iso(measure.To)),
            ("cost", YamlLines.Number(measure.Cost)),
            ("sizes", YamlLines.Row(measure.SizeClasses, size => Words.Of(Words.FirmSizes, size))),
            ("repaid_from", YamlLines.Iso(measure.RepaidFrom)),
            ("repaid_to", YamlLines.Iso(measure.RepaidTo)),
            ("interest", measure.Interest == 0 ? "" : YamlLines.Number(measure.Interest)),
        }
        where field.Value.Length > 0
        select $"{field.Key}: {field.Value}";
}
