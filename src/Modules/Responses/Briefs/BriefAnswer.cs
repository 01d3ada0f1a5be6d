using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vicinal.Formats.Briefs;
using Vicinal.Platform.Shell;

namespace Vicinal.Responses.Briefs;

/// <summary>A paper as a file.</summary>
internal static class BriefAnswer
{
    /// <summary>HTML where <c>format=html</c>, Markdown otherwise.</summary>
    public static IResult Of(HttpContext context, BriefDocument document, string name)
    {
        var html = context.Request.Query["format"] == "html";
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (html)
            BriefHtml.Write(document, text);
        else
            BriefMarkdown.Write(document, text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), html ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8", name + (html ? ".html" : ".md"));
    }

    /// <summary>Answers in the language of <c>lang</c> until it is disposed of; English where none is asked for.</summary>
    public static IDisposable In(HttpContext context)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var asked = context.Request.Query["lang"].ToString();
        var language = Language.All.FirstOrDefault(one => one.Code == asked) ?? Language.English;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.Culture);
        return new Before(before);
    }

    private sealed class Before((CultureInfo Culture, CultureInfo Words) before) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
