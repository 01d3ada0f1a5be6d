using Microsoft.AspNetCore.Http;

namespace Vicinal.Responses.Api;

/// <summary>A file that the command line reads, so that anyone can repeat a page's figures.</summary>
internal static class YamlAnswer
{
    public static IResult Of(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return Results.Text(text.ToString(), "application/yaml; charset=utf-8");
    }
}
