using System.Text.Encodings.Web;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Vicinal.Platform.Components;

/// <summary>
/// Markdown that people typed, as safe HTML: no markup of their own, no pictures from elsewhere (they stay as links), headings below those of the page.
/// What the renderer writes is cleaned a second time by a list of what is allowed, so that a fault of the one is no fault of the page.
/// </summary>
public static class MarkdownText
{
    private const int HeadingsBelow = 2;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseReferralLinks("nofollow", "noopener", "ugc").Build();
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong", "code", "pre", "a", "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    });

    /// <summary>The text as HTML; as it was typed where it is nested too deeply to be read as Markdown.</summary>
    public static MarkupString Of(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Min(LowestHeading, heading.Level + HeadingsBelow);
            foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
                picture.IsImage = false;
            return new MarkupString(Sanitizer.Sanitize(document.ToHtml(Pipeline)));
        }
        catch (ArgumentException)
        {
            return new MarkupString($"<p>{HtmlEncoder.Default.Encode(markdown)}</p>");
        }
    }
}
