using Microsoft.Extensions.Localization;
using Vicinal.Platform.Components;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.WhatIf;

/// <summary>A share as one says it: about one in four.</summary>
internal static class Fractions
{
    private static readonly (double Share, string Key)[] Large = [(2.0 / 3, "Fraction.TwoInThree"), (0.75, "Fraction.ThreeInFour"), (0.9, "Fraction.NineInTen"), (0.5, "Fraction.OneInTwo")];

    public static string About(double share, IStringLocalizer<ResponsesTexts> texts)
    {
        if (share < 0.045)
            return Figures.Percent(share, 1);
        var small = Math.Round(1 / share, MidpointRounding.AwayFromZero);
        var nearest = Large.MinBy(one => Math.Abs(one.Share - share));
        return small >= 3 && Math.Abs((1 / small) - share) < Math.Abs(nearest.Share - share)
            ? texts["Fraction.OneIn", Figures.Whole(small)]
            : texts[nearest.Key];
    }
}
