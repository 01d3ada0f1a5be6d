using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Vicinal.Measures.Store;
using Vicinal.Measures.Texts;
using Vicinal.Planning.Records;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary><c>GET /measures/feed.atom</c>: what a search finds, the last changed first, for feed readers (RFC 4287).</summary>
internal static class MeasureFeed
{
    public const string Path = "/measures/feed.atom";

    private const int Most = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Path, GetAsync)
        .WithName("MeasureFeed")
        .WithTags("Measures")
        .WithSummary("The 50 measures that a search finds (as in /api/v1/measures) and that changed last, as an Atom feed, in the language of the address; ETag and If-None-Match.")
        .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml")
        .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> GetAsync(HttpContext context, MeasureShelf shelf, ITerritories territories, Links links, IStringLocalizer<MeasuresTexts> texts, CancellationToken cancellation)
    {
        var request = ListRequest.Of(context.Request.Query);
        var search = await request.SearchAsync(territories, cancellation);
        var records = await shelf.NewestAsync(search with { Before = null }, Most, cancellation);
        var title = request.IsForAll ? texts["List.Title"].Value : $"{texts["List.Title"].Value}: {request.Words}";
        var feed = Write(links, request, title, records);
        return Results.Bytes(feed, "application/atom+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed).AsSpan(0, 16))}\""));
    }

    private static byte[] Write(Links links, ListRequest request, string title, IReadOnlyList<KeptRecord> records)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            var self = links.Absolute(links.To(Path, [.. request.Parameters]));
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, links.Language.Code);
            Element(xml, "id", self);
            Element(xml, "title", title);
            Element(xml, "updated", At(records.Count > 0 ? records.Max(record => record.ChangedAt) : Instant.FromUnixTimeSeconds(0)));
            Element(xml, "generator", "Vicinal");
            Link(xml, "self", self, "application/atom+xml");
            Link(xml, "alternate", links.Absolute(links.To("/measures", [.. request.Parameters])), "text/html");
            foreach (var record in records)
                Entry(xml, links, record);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, Links links, KeptRecord kept)
    {
        var record = MeasureKeeping.Read(kept.Document);
        var text = record.TextIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, Clean(text.Language));

        // The same in every language of the interface: the measure, not the page.
        Element(xml, "id", links.Absolute(links.Plain("/measures/" + kept.Key)));
        Element(xml, "title", text.Title);
        Element(xml, "updated", At(kept.ChangedAt));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", record.Government.Name);
        xml.WriteEndElement();
        Link(xml, "alternate", links.Absolute(links.To("/measures/" + kept.Key)), "text/html");
        Link(xml, "alternate", links.Absolute(links.Plain("/api/v1/measures/" + kept.Key)), "application/json");
        foreach (var code in record.Instruments.Concat(record.Targets))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(code));
            xml.WriteEndElement();
        }

        if (text.Summary.Length > 0)
            Element(xml, "summary", text.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string At(Instant instant) => instant.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Signs that XML cannot hold, such as NUL or half of a pair, are replaced: one in an address must not break the whole feed.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at++]).Append(text[at]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }

        return clean.ToString();
    }
}
