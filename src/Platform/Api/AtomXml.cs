using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;

namespace Vicinal.Platform.Api;

/// <summary>Writes the elements of an Atom feed (RFC 4287).</summary>
public static class AtomXml
{
    /// <summary>The namespace of feeds.</summary>
    public const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A feed as bytes.</summary>
    /// <param name="language">BCP 47, of the feed's own words.</param>
    /// <param name="content">Writes what stands in the feed.</param>
    public static byte[] Feed(string language, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>An element with a text.</summary>
    public static void Element(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    /// <summary>A link.</summary>
    public static void Link(this XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>The author of a feed or an entry.</summary>
    public static void Author(this XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        xml.Element("name", name);
        xml.WriteEndElement();
    }

    /// <summary>A moment as feeds write it.</summary>
    public static string At(Instant instant) => instant.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Signs that XML cannot hold, such as NUL or half of a pair, are replaced: one in an address must not break the whole feed.</summary>
    public static string Clean(string text)
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
