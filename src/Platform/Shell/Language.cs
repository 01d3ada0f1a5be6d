using System.Globalization;

namespace Vicinal.Platform.Shell;

/// <summary>A language of the interface, and how its addresses begin.</summary>
/// <param name="Code">BCP 47 code, also the first segment of its addresses; English has none.</param>
/// <param name="Name">The language's name in itself.</param>
/// <param name="Culture">The culture that formats numbers and dates.</param>
public sealed record Language(string Code, string Name, CultureInfo Culture)
{
    public static readonly Language English = new("en", "English", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The languages of the interface, English first: it is the one that every text has.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        English,
        new("es", "Español", CultureInfo.GetCultureInfo("es")),
        new("fr", "Français", CultureInfo.GetCultureInfo("fr")),
    ];

    /// <summary>What stands before every path in this language: nothing, or <c>/es</c>.</summary>
    public string Prefix => this == English ? "" : $"/{Code}";

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Does a piece of work, such as a letter, in this language; the one before comes back after it.</summary>
    public T Write<T>(Func<T> work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture, Culture);
        try
        {
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    public static Language? Find(string code)
        => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));
}
