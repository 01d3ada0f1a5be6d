using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Finding.Texts;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary>In what a government is like another, in the reader's words.</summary>
internal static class AlikeWords
{
    public static string Of(Alike reason, Context own, Government other, IStringLocalizer<FindingTexts> texts) => reason switch
    {
        Alike.Level => texts["Alike.Level", PlanNames.Of(other.Level, CultureInfo.CurrentUICulture)],
        Alike.Inhabitants => texts["Alike.Inhabitants", Figures.Whole(other.Population!.Value), Figures.Whole(own.Inhabitants!.Value)],
        Alike.Country => texts["Alike.Country", Countries.Name(other.Country)],
    };
}
