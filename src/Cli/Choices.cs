using System.CommandLine;

namespace Vicinal.Cli;

/// <summary>How a result is printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For spreadsheets; numbers read back exactly.</summary>
    Csv,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>Arguments and options that several commands share.</summary>
internal static class Choices
{
    public static Argument<string> Economy() => new("DIR") { Description = "The economy: a folder with datapackage.json, industries.csv and flows.csv." };

    public static Argument<string> Scenario() => new("SCENARIO.yaml") { Description = "What happens: shocks and restrictions over a span of days." };

    public static Option<OutputFormat> Format() => Word("--format", "How the result is printed: csv, json or table.", OutputFormat.Table, new Dictionary<string, OutputFormat>(StringComparer.Ordinal)
    {
        ["csv"] = OutputFormat.Csv,
        ["json"] = OutputFormat.Json,
        ["table"] = OutputFormat.Table,
    });

    public static Option<string> Out() => new("--out") { Description = "The folder to write; it must not exist yet.", HelpName = "DIR", Required = true };

    public static Option<int> Whole(string name, string description, int otherwise, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value) && (value < least || value > most))
                result.AddError(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} is {value}; it goes from {least} to {most}."));
        });
        return option;
    }

    /// <summary>An option that takes one of a closed set of words.</summary>
    public static Option<T> Word<T>(string name, string description, T otherwise, IReadOnlyDictionary<string, T> words)
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (words.TryGetValue(word, out var value))
                    return value;
                result.AddError($"{name} is '{word}'; it is one of {string.Join(", ", words.Keys)}.");
                return otherwise;
            },
        };
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }
}
