using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vicinal.Economy;

namespace Vicinal.Formats.Economies;

/// <summary><c>datapackage.json</c>: what the table is, its money, its sources (Frictionless Data Package, with currency, price_year and unit beside the standard keys).</summary>
internal static class PackageJson
{
    private const string File = FileSet.Package;

    /// <summary>A function that puts the table into its package; null with problems where the file is refused.</summary>
    public static Func<EconomyTable, EconomyPackage>? Read(string json, FileSet files, Findings findings)
    {
        var before = findings.Errors;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                findings.Error(File, 1, null, "the file must hold one JSON object.");
                return null;
            }

            var read = ReadRoot(document.RootElement, files, findings);
            return findings.Errors > before ? null : read;
        }
        catch (JsonException reason)
        {
            var line = reason.LineNumber is { } number ? (int?)checked((int)number + 1) : null;
            findings.Error(File, line, null, "this is not JSON: a comma, quote or bracket is missing or too much near here.");
            return null;
        }
    }

    private static Func<EconomyTable, EconomyPackage> ReadRoot(JsonElement root, FileSet files, Findings findings)
    {
        var name = Text(root, "name", required: true, findings);
        if (name.Length > 0 && !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.' or '_'))
            findings.Error(File, null, "name", $"{Quote.Of(name)} must be lower-case letters, digits, hyphens, points and underscores.");
        var title = Text(root, "title", required: true, findings);
        var description = Text(root, "description", required: false, findings);
        var currency = Text(root, "currency", required: true, findings);
        if (currency.Length > 0 && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
            findings.Error(File, null, "currency", $"{Quote.Of(currency)} is not a currency: write its three letters (ISO 4217), such as EUR.");
        var unit = Word(root, "unit", MoneyUnit.One, required: true, findings);
        var grade = Word(root, "grade", DataGrade.A, required: false, findings);
        var year = Year(root, findings);
        var emissions = Text(root, "emissions_unit", required: false, findings);
        var sources = Sources(root, findings);
        var licences = Licences(root, findings);
        CheckResources(root, files, findings);
        return table => new EconomyPackage
        {
            Name = name, Title = title, Description = description, Currency = currency, PriceYear = year, Unit = unit, Grade = grade,
            EmissionsUnit = emissions.Length == 0 ? null : emissions, Sources = sources, Licences = licences, Table = table,
        };
    }

    private static string Text(JsonElement from, string key, bool required, Findings findings)
    {
        if (!from.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
                findings.Error(File, null, key, "the key is missing.");
            return "";
        }

        if (value.ValueKind == JsonValueKind.String && (!required || !string.IsNullOrWhiteSpace(value.GetString())))
            return value.GetString()!;
        findings.Error(File, null, key, "must be a text that is not empty.");
        return "";
    }

    private static T Word<T>(JsonElement root, string key, T otherwise, bool required, Findings findings)
        where T : struct, Enum
    {
        var word = Text(root, key, required, findings);
        if (word.Length == 0)
            return otherwise;
        if (Enum.TryParse<T>(word, ignoreCase: true, out var value) && !char.IsAsciiDigit(word[0]) && Enum.IsDefined(value))
            return value;
        findings.Error(File, null, key, $"{Quote.Of(word)} is not one of {string.Join(", ", Enum.GetNames<T>().Select(name => typeof(T) == typeof(DataGrade) ? name : name.ToLowerInvariant()))}.");
        return otherwise;
    }

    private static int Year(JsonElement root, Findings findings)
    {
        if (!root.TryGetProperty("price_year", out var value))
            findings.Error(File, null, "price_year", "the key is missing.");
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year) && year is >= 1900 and <= 2200)
            return year;
        else
            findings.Error(File, null, "price_year", $"{Quote.Of(value.GetRawText())} is not a year: write four digits without quotes.");
        return 0;
    }

    private static ImmutableArray<Source> Sources(JsonElement root, Findings findings)
    {
        var items = Items(root, "sources", findings).ToList();
        if (items.Count == 0)
            findings.Error(File, null, "sources", "say where the figures come from: a list with at least one { \"title\": … }.");
        return [.. items.Select(item => new Source(Text(item, "title", required: true, findings), Optional(item, "path", findings)))];
    }

    private static ImmutableArray<Licence> Licences(JsonElement root, Findings findings) =>
        [.. Items(root, "licenses", findings).Select(item => new Licence(Text(item, "name", required: true, findings), Optional(item, "path", findings)))];

    private static string? Optional(JsonElement from, string key, Findings findings) =>
        Text(from, key, required: false, findings) is { Length: > 0 } text ? text : null;

    // What the package lists must be there under the names that are read; paths are never followed.
    private static void CheckResources(JsonElement root, FileSet files, Findings findings)
    {
        foreach (var resource in Items(root, "resources", findings))
        {
            var path = Text(resource, "path", required: true, findings);
            if (path.Length == 0)
                continue;
            if (!FileSet.Names.Contains(path) || path == FileSet.Package)
                findings.Error(File, null, "resources", $"the path {Quote.Of(path)} is not a file of an economy ({string.Join(", ", FileSet.Names.Skip(1))}).");
            else if (!files.Has(path))
                findings.Error(File, null, "resources", $"{path} is listed but is not there.");
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement root, string key, Findings findings)
    {
        if (!root.TryGetProperty(key, out var list))
            yield break;
        if (list.ValueKind != JsonValueKind.Array)
        {
            findings.Error(File, null, key, "must be a list.");
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
                yield return item;
            else
                findings.Error(File, null, key, $"the entry {Quote.Of(item.GetRawText())} must be an object in braces.");
        }
    }
}
