using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Front.Texts;
using Vicinal.Platform.Components;

namespace Vicinal.Front.Answering;

/// <summary>Figures that are known between two ends, as people say them.</summary>
internal static class Ranges
{
    /// <summary>Both ends to two figures; one figure where they are the same.</summary>
    public static string About(this IStringLocalizer<FrontTexts> texts, Interval range) => Between(texts, Figures.About(range.Low), Figures.About(range.High));

    /// <summary>Both ends to the unit.</summary>
    public static string Whole(this IStringLocalizer<FrontTexts> texts, Interval range) => Between(texts, Figures.Whole(range.Low), Figures.Whole(range.High));

    private static string Between(IStringLocalizer<FrontTexts> texts, string low, string high) => low == high ? low : texts["Range", low, high];
}
