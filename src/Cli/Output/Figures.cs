using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Output;

/// <summary>Numbers and words as people read them in tables.</summary>
internal static class Figures
{
    public static string Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    public static string Index(double? index) => index?.ToString("0.000", CultureInfo.InvariantCulture) ?? "not shown";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Money of a table: whole units where large, three digits where small.</summary>
    public static string Money(double value) => Math.Abs(value) >= 100 ? Whole(value) : value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>What the money is: <c>million EUR of 2015</c>.</summary>
    public static string MoneyName(EconomyPackage package)
    {
        var unit = package.Unit == MoneyUnit.One ? "" : package.Unit.ToString().ToLowerInvariant() + " ";
        return string.Create(CultureInfo.InvariantCulture, $"{unit}{package.Currency} of {package.PriceYear}");
    }

    /// <summary>A sum in single units of the currency, where the table counts in larger ones.</summary>
    public static string Single(double value, EconomyPackage package) => Money(value * package.UnitsPerMoney);

    public static string Meaning(DataGrade grade) => grade switch
    {
        DataGrade.A => "A: the territory's own table",
        DataGrade.B => "B: a national table regionalised from jobs",
        DataGrade.C => "C: a similar country's table",
        DataGrade.D => "D: exposure only, without a table",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a grade."),
    };

    public static DataGrade Worse(DataGrade one, DataGrade other) => one > other ? one : other;
}
