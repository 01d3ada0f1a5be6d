using System.Globalization;
using System.Text.Json.Nodes;

namespace Vicinal.Formats.Records.Linked;

/// <summary>The code lists as SKOS concepts with labels in the languages of the interface.</summary>
public static class CodeListFile
{
    /// <summary>The lists as JSON-LD that needs no other file.</summary>
    /// <param name="list">Only this one; empty for all.</param>
    public static string Write(string list)
    {
        var graph = new JsonArray();
        foreach (var name in CodeLists.Names.Where(name => list.Length == 0 || name == list))
        {
            graph.Add(new JsonObject { ["@id"] = RecordTerms.Codes + name, ["@type"] = "ConceptScheme", ["prefLabel"] = Labels(culture => CodeLists.Title(name, culture)) });
            foreach (var code in CodeLists.All.Where(code => code.List == name))
            {
                var concept = new JsonObject { ["@id"] = code.Name, ["@type"] = "Concept", ["inScheme"] = RecordTerms.Codes + name, ["notation"] = code.Value, ["prefLabel"] = Labels(culture => code.Labels[culture.Name]) };
                if (code.Broader is { } above)
                    concept["broader"] = RecordTerms.Codes + name + ":" + above;
                graph.Add(concept);
            }
        }

        return new JsonObject { ["@context"] = Context(), ["@graph"] = graph }.ToJsonString(RecordJsonLd.Indented) + "\n";
    }

    private static JsonObject Labels(Func<CultureInfo, string> label)
    {
        var labels = new JsonObject();
        foreach (var language in (string[])["en", "es", "fr"])
            labels[language] = label(CultureInfo.GetCultureInfo(language));
        return labels;
    }

    private static JsonObject Context() => new()
    {
        ["@version"] = 1.1,
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["Concept"] = "skos:Concept",
        ["ConceptScheme"] = "skos:ConceptScheme",
        ["notation"] = "skos:notation",
        ["prefLabel"] = new JsonObject { ["@id"] = "skos:prefLabel", ["@container"] = "@language" },
        ["inScheme"] = new JsonObject { ["@id"] = "skos:inScheme", ["@type"] = "@id" },
        ["broader"] = new JsonObject { ["@id"] = "skos:broader", ["@type"] = "@id" },
    };
}
