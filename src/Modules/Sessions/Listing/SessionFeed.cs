using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Vicinal.Platform.Api;
using Vicinal.Platform.Database;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Listing.Texts;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Listing;

/// <summary><c>GET /sessions/feed.atom</c>: sessions for feed readers (RFC 4287).</summary>
internal static class SessionFeed
{
    public const string Path = "/sessions/feed.atom";

    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Path, GetAsync)
        .WithName("SessionFeed")
        .WithTags("Sessions")
        .WithSummary("50 sessions as an Atom feed, in the language of the address: those that come, then those that are over; filters as in /api/v1/sessions. ETag and If-None-Match.")
        .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml")
        .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> GetAsync(HttpContext context, SessionShelf shelf, VicinalDb db, Links links, IStringLocalizer<ListingTexts> texts, CancellationToken cancellation)
    {
        var request = SessionListRequest.Of(context.Request.Query);
        var (_, sessions) = await shelf.FindAsync(request with { Skip = 0 }, Most, cancellation);
        var ids = sessions.Select(one => one.Session.Id).ToList();
        var changed = await db.Set<ProgrammeVersion>().Where(version => ids.Contains(version.SessionId)).GroupBy(version => version.SessionId).Select(versions => new { versions.Key, At = versions.Max(version => version.At) }).ToDictionaryAsync(one => one.Key, one => one.At, cancellation);
        foreach (var moved in await db.Set<SessionChange>().AsNoTracking().Where(change => ids.Contains(change.SessionId)).ToListAsync(cancellation))
            changed[moved.SessionId] = Instant.Max(moved.At, changed[moved.SessionId]);
        var feed = AtomXml.Feed(links.Language.Code, xml =>
        {
            var self = links.Absolute(links.To(Path, [.. request.Parameters]));
            xml.Element("id", self);
            xml.Element("title", texts["List.Title"]);
            xml.Element("updated", AtomXml.At(changed.Values.DefaultIfEmpty(Instant.FromUnixTimeSeconds(0)).Max()));
            xml.Element("generator", "Vicinal");
            xml.Link("self", self, "application/atom+xml");
            xml.Link("alternate", links.Absolute(links.To("/sessions", [.. request.Parameters])), "text/html");
            foreach (var session in sessions)
                Entry(xml, links, texts, session, changed[session.Session.Id]);
        });
        return Results.Bytes(feed, "application/atom+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(feed).AsSpan(0, 16))}\""));
    }

    private static void Entry(XmlWriter xml, Links links, IStringLocalizer<ListingTexts> texts, ListedSession listed, Instant changed)
    {
        var text = listed.Prepared.Programme.TextIn(links.Language.Code);
        xml.WriteStartElement("entry", AtomXml.Namespace);
        xml.WriteAttributeString("xml", "lang", null, AtomXml.Clean(text.Language));
        xml.Element("id", links.Absolute(links.Plain("/sessions/" + listed.Session.Slug)));
        xml.Element("title", text.Title);
        xml.Element("updated", AtomXml.At(changed));
        xml.Author(listed.Government?.Name ?? texts["Host"]);
        xml.Link("alternate", links.Absolute(links.To("/sessions/" + listed.Session.Slug)), "text/html");
        xml.Link("alternate", links.Absolute(links.Plain("/api/v1/sessions/" + listed.Session.Slug)), "application/json");
        xml.Element("summary", $"{texts["State." + listed.Session.State]}. {SessionZones.When(listed.Session)}");
        xml.WriteEndElement();
    }
}
