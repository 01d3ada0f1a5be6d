using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary>The nation's economy brought to a territory's jobs, as a package of its own.</summary>
internal static class RegionalPackage
{
    public static EconomyPackage Of(EconomyPackage nation, string territory, RegionalResult result, EconomyTable table, string method) => nation with
    {
        Name = nation.Name + "-territory",
        Title = $"{territory}, from {nation.Title}",
        Description = string.Create(CultureInfo.InvariantCulture, $"Regionalised from {nation.Title} by jobs ({method}, δ = {result.Options.Delta}). {nation.Description}").Trim(),
        Grade = result.Grade > nation.Grade ? result.Grade : nation.Grade,
        Table = table,
        Commuting = null,
    };
}
