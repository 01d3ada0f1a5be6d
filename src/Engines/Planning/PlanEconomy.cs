using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>The economy that a plan is simulated on, and how its money compares with the plan's.</summary>
/// <param name="Table">The territory's table: its own, or the nation's brought to its jobs.</param>
/// <param name="Currency">ISO 4217 code of the table's money; a plan in another currency is refused.</param>
/// <param name="PriceYear">The year of the table's prices.</param>
/// <param name="UnitsPerMoney">Single units of the currency in one of the table's money: 1,000,000 where it counts millions.</param>
public sealed record PlanEconomy(EconomyTable Table, string Currency, int PriceYear, double UnitsPerMoney)
{
    /// <summary>Minor units in a single unit of the currency: 1, 100 or 1,000 (ISO 4217).</summary>
    public long MinorPerUnit => Currencies.MinorPerUnit(Currency);

    /// <summary>An amount in the table's money.</summary>
    public double ToTable(MinorUnits amount) => amount.Value / (double)MinorPerUnit / UnitsPerMoney;
}
