using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vicinal.Measures.Tests.Exporting;

/// <summary>What RFC 4287 (The Atom Syndication Format, 2005) asks of a feed: its schema of appendix B and the rules of sections 3 and 4, as far as feeds here use them.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Regex Instant = new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    private static readonly Regex Media = new("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", RegexOptions.None, TimeSpan.FromSeconds(1));

    // How often an element may stand: at least, at most.
    private static readonly Dictionary<string, (int Least, int Most)> OfFeed = new(StringComparer.Ordinal)
    {
        ["id"] = (1, 1), ["title"] = (1, 1), ["updated"] = (1, 1), ["generator"] = (0, 1), ["icon"] = (0, 1), ["logo"] = (0, 1), ["rights"] = (0, 1), ["subtitle"] = (0, 1),
        ["author"] = (0, int.MaxValue), ["category"] = (0, int.MaxValue), ["contributor"] = (0, int.MaxValue), ["link"] = (0, int.MaxValue), ["entry"] = (0, int.MaxValue),
    };

    private static readonly Dictionary<string, (int Least, int Most)> OfEntry = new(StringComparer.Ordinal)
    {
        ["id"] = (1, 1), ["title"] = (1, 1), ["updated"] = (1, 1), ["content"] = (0, 1), ["published"] = (0, 1), ["rights"] = (0, 1), ["source"] = (0, 1), ["summary"] = (0, 1),
        ["author"] = (0, int.MaxValue), ["category"] = (0, int.MaxValue), ["contributor"] = (0, int.MaxValue), ["link"] = (0, int.MaxValue),
    };

    /// <summary>Everything in which the feed departs from the rules.</summary>
    public static IReadOnlyList<string> Departures(string xml)
    {
        var feed = XDocument.Parse(xml).Root!;
        if (feed.Name != Atom + "feed")
            return [$"the root is {feed.Name}"];
        var entries = feed.Elements(Atom + "entry").ToList();
        List<string> wrong = [.. Container(feed, OfFeed), .. entries.SelectMany(entry => Container(entry, OfEntry))];
        // 4.1.1: a feed has an author unless each of its entries has one.
        if (!feed.Elements(Atom + "author").Any() && entries.Exists(entry => !entry.Elements(Atom + "author").Any()))
            wrong.Add("neither the feed nor each entry has an author");
        if (!feed.Elements(Atom + "link").Any(link => link.Attribute("rel")?.Value == "self"))
            wrong.Add("the feed does not say where it is (link rel=self)");
        // 4.1.1: entries of one id differ in when they were updated.
        wrong.AddRange(entries.GroupBy(entry => (entry.Element(Atom + "id")?.Value, entry.Element(Atom + "updated")?.Value)).Where(same => same.Count() > 1).Select(same => $"the entry {same.Key} stands twice"));
        // 4.1.2: an entry without content has an alternate; content that is not text has a summary.
        wrong.AddRange(entries.Where(entry => entry.Element(Atom + "content") is null && entry.Elements(Atom + "link").All(link => Relation(link) != "alternate")).Select(_ => "an entry has neither content nor an alternate"));
        return wrong;
    }

    private static IEnumerable<string> Container(XElement of, Dictionary<string, (int Least, int Most)> known)
    {
        foreach (var name in of.Elements().Select(element => element.Name).Where(name => name.Namespace != Atom || !known.ContainsKey(name.LocalName)))
            yield return $"{of.Name.LocalName} holds {name}";
        foreach (var (name, (least, most)) in known.Where(one => of.Elements(Atom + one.Key).Count() is var count && (count < one.Value.Least || count > one.Value.Most)))
            yield return $"{of.Name.LocalName} has not {least} to {most} {name}";
        // 4.1.1 and 4.1.2: no two alternates of one type and language.
        foreach (var twice in of.Elements(Atom + "link").Where(link => Relation(link) == "alternate").GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).Where(same => same.Count() > 1))
            yield return $"{of.Name.LocalName} has two alternates of {twice.Key}";
        foreach (var problem in of.Elements().SelectMany(Element))
            yield return problem;
        if (of.Attribute(XNamespace.Xml + "lang")?.Value is { } language && !Regex.IsMatch(language, "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            yield return $"{language} is no language";
    }

    private static IEnumerable<string> Element(XElement element)
    {
        var name = element.Name.LocalName;
        if (name is "id" && !Uri.TryCreate(element.Value, UriKind.Absolute, out _))
            yield return $"the id {element.Value} is no absolute IRI";
        if (name is "updated" or "published" && (!Instant.IsMatch(element.Value) || !DateTimeOffset.TryParse(element.Value, CultureInfo.InvariantCulture, out _)))
            yield return $"{element.Value} is no instant of RFC 3339";
        // 3.1: a text construct is plain text where nothing else is said; xhtml would have a div of its own.
        if (name is "title" or "summary" or "rights" or "subtitle" && element.Attribute("type")?.Value is { } type && (type is not ("text" or "html" or "xhtml") || (type == "xhtml") != element.HasElements))
            yield return $"{name} is not the {type} that it says";
        if (name is "title" or "summary" && element.Attribute("type") is null && element.HasElements)
            yield return $"{name} has markup";
        if (name is "author" or "contributor" && element.Elements(Atom + "name").Count() != 1)
            yield return $"{name} has not one name";
        if (name is "category" && string.IsNullOrEmpty(element.Attribute("term")?.Value))
            yield return "a category has no term";
        if (name is not "link")
            yield break;
        if (!Uri.TryCreate(element.Attribute("href")?.Value, UriKind.RelativeOrAbsolute, out var address) || (address.IsAbsoluteUri && address.Scheme is not ("http" or "https")))
            yield return $"{element.Attribute("href")} leads nowhere";
        // 4.2.7.2: a relation is a registered name without anything else, or an IRI.
        if (!Regex.IsMatch(Relation(element), "^[a-z][a-z-]*$", RegexOptions.None, TimeSpan.FromSeconds(1)) && !Uri.TryCreate(Relation(element), UriKind.Absolute, out _))
            yield return $"'{Relation(element)}' is no relation";
        if (element.Attribute("type")?.Value is { } media && !Media.IsMatch(media))
            yield return $"{media} is no type";
    }

    private static string Relation(XElement link) => link.Attribute("rel")?.Value ?? "alternate";
}
