using System.Globalization;
using System.Security.Cryptography;
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
using Vicinal.Platform.Api;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary><c>GET /measures/feed.atom</c>: what a search finds, the last changed first, for feed readers (RFC 4287).</summary>
internal static class MeasureFeed
{
    public const string Path = "/measures/feed.atom";

    private const int Most = 50;

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

    private static byte[] Write(Links links, ListRequest request, string title, IReadOnlyList<KeptRecord> records) => AtomXml.Feed(links.Language.Code, xml =>
    {
        var self = links.Absolute(links.To(Path, [.. request.Parameters]));
        xml.Element("id", self);
        xml.Element("title", title);
        xml.Element("updated", AtomXml.At(records.Count > 0 ? records.Max(record => record.ChangedAt) : Instant.FromUnixTimeSeconds(0)));
        xml.Element("generator", "Vicinal");
        xml.Link("self", self, "application/atom+xml");
        xml.Link("alternate", links.Absolute(links.To("/measures", [.. request.Parameters])), "text/html");
        foreach (var record in records)
            Entry(xml, links, record);
    });

    private static void Entry(XmlWriter xml, Links links, KeptRecord kept)
    {
        var record = MeasureKeeping.Read(kept.Document);
        var text = record.TextIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        xml.WriteStartElement("entry", AtomXml.Namespace);
        xml.WriteAttributeString("xml", "lang", null, AtomXml.Clean(text.Language));

        // The same in every language of the interface: the measure, not the page.
        xml.Element("id", links.Absolute(links.Plain("/measures/" + kept.Key)));
        xml.Element("title", text.Title);
        xml.Element("updated", AtomXml.At(kept.ChangedAt));
        xml.Author(record.Government.Name);
        xml.Link("alternate", links.Absolute(links.To("/measures/" + kept.Key)), "text/html");
        xml.Link("alternate", links.Absolute(links.Plain("/api/v1/measures/" + kept.Key)), "application/json");
        foreach (var code in record.Instruments.Concat(record.Targets))
        {
            xml.WriteStartElement("category", AtomXml.Namespace);
            xml.WriteAttributeString("term", AtomXml.Clean(code));
            xml.WriteEndElement();
        }

        if (text.Summary.Length > 0)
            xml.Element("summary", text.Summary);
        xml.WriteEndElement();
    }
}
