using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Vicinal.Platform.Shell;

/// <summary>Makes addresses that keep the reader's language and the path base of the installation.</summary>
public sealed class Links(IHttpContextAccessor accessor)
{
    /// <summary>The language of the page being written.</summary>
    public Language Language => LanguageInPath.Of(accessor.HttpContext);

    /// <summary>The page being written, without language and path base.</summary>
    public string Path => Request?.Path.Value ?? "/";

    /// <summary>This page as it stands, language and parameters too: the action of each form, which the framework would write without the language.</summary>
    public string Self => Here(Language);

    private HttpRequest? Request => accessor.HttpContext?.Request;

    private string Base => Request?.PathBase.Value ?? "";

    /// <summary>A page in the reader's language, e.g. <c>To("/territories")</c>; parameters without a value are left out.</summary>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
        => Base + Language.Prefix + Tidy(path) + Query(query);

    /// <summary>An address that has no language: the API, a file.</summary>
    public string Plain(string path, params ReadOnlySpan<(string Name, string? Value)> query)
        => Base + path + Query(query);

    /// <summary>An API address with this page's own parameters: the same state as CSV or JSON.</summary>
    public string SameState(string path, string format)
    {
        var kept = Parameters().Where(pair => pair.Name != "format").Append(("format", format)).ToArray();
        return Base + path + Query(kept);
    }

    /// <summary>This page with one parameter changed, the others kept.</summary>
    public string Here(string name, string? value)
    {
        var kept = Parameters().Where(pair => pair.Name != name).Append((name, value)).ToArray();
        return Base + Language.Prefix + Tidy(Path) + Query(kept);
    }

    /// <summary>This page, in the same state, in another language.</summary>
    public string Here(Language language)
        => Base + language.Prefix + Tidy(Path, language) + Request?.QueryString.Value;

    /// <summary>The full address, for search engines and for people who copy it.</summary>
    public string Absolute(string address)
        => Request is { } request ? $"{request.Scheme}://{request.Host}{address}" : address;

    private IEnumerable<(string Name, string? Value)> Parameters()
        => from pair in QueryHelpers.ParseQuery(Request?.QueryString.Value)
           from value in pair.Value
           select (pair.Key, value);

    private string Tidy(string path) => Tidy(path, Language);

    private static string Tidy(string path, Language language)
        => path == "/" && language.Prefix.Length > 0 ? "" : path;

    private static string Query(ReadOnlySpan<(string Name, string? Value)> query)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            text.Append(text.Length == 0 ? '?' : '&')
                .Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }
}
