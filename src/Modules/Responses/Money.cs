using Microsoft.Extensions.Localization;
using Vicinal.Formats;
using Vicinal.Platform.Components;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses;

/// <summary>Amounts of a table with their unit, currency and price year.</summary>
internal static class Money
{
    /// <summary>1,200 million EUR (2015 prices).</summary>
    public static string Text(double amount, EconomyPackage package, IStringLocalizer<ResponsesTexts> texts)
        => texts["Money.Of", Figures.About(amount), Unit(package, texts), package.PriceYear.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>million EUR.</summary>
    public static string Unit(EconomyPackage package, IStringLocalizer<ResponsesTexts> texts) => texts["Money." + package.Unit, package.Currency];
}
