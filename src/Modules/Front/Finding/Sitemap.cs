using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Measures.Public;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Modules;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Front.Finding;

/// <summary><c>/sitemap.xml</c>: pages that search engines may show, in each language (sitemaps.org protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // A sitemap may hold 50,000 addresses; each page has three.
    private const int Most = 15_000;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/sitemap.xml", GetAsync).ExcludeFromDescription();

    private static async Task<ContentHttpResult> GetAsync(ModuleList modules, ITerritories territories, IGovernments governments, PublicAddress address, CancellationToken cancellation)
    {
        string[] paths =
        [
            .. modules.Modules.SelectMany(module => module.Manifest.Navigation).Select(link => link.Path).Append("/what-is-this"),
            .. (await territories.ListAsync(cancellation)).Select(territory => "/territories/" + territory.Slug),
            .. (await governments.ListAsync(cancellation)).Select(government => "/governments/" + government.Slug),
        ];
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var path in paths.Distinct(StringComparer.Ordinal).Take(Most))
            {
                foreach (var language in Language.All)
                    Write(xml, path, language, address);
            }

            xml.WriteEndElement();
        }

        return TypedResults.Content(text.ToString(), "application/xml; charset=utf-8");
    }

    private static void Write(XmlWriter xml, string path, Language language, PublicAddress address)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, In(path, language, address));
        foreach (var other in Language.All)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", other.Code.ToLower(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("href", In(path, other, address));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string In(string path, Language language, PublicAddress address) => address.Of(language.Prefix + (path == "/" && language.Prefix.Length > 0 ? "" : path));
}
