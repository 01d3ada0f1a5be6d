namespace Vicinal.Planning.Records.Comparing;

/// <summary>A currency and the year of its prices.</summary>
public sealed record MoneyOf(string Currency, int Year);

/// <summary>Why an amount cannot be shown in another currency or year.</summary>
public enum NotConverted
{
    /// <summary>The year of its prices is not known.</summary>
    Year,

    /// <summary>A rate is missing.</summary>
    Rate,

    /// <summary>A price index is missing.</summary>
    Prices,

    /// <summary>It would be more than can be counted.</summary>
    TooLarge,
}

/// <summary>An amount in another currency and price year, or why there is none.</summary>
/// <param name="Amount">As recorded.</param>
/// <param name="Currency">As recorded.</param>
/// <param name="Year">The year of its prices; null where not known.</param>
/// <param name="To">The currency and year that were asked for.</param>
public sealed record ConvertedMoney(MinorUnits Amount, string Currency, int? Year, MoneyOf To)
{
    /// <summary>Minor units of the other currency, not rounded; null where it cannot be said.</summary>
    public decimal? Minor { get; private init; }

    /// <summary>Why it cannot be said; null where it can.</summary>
    public NotConverted? Why { get; private init; }

    /// <summary>The currency and year of the figure that is missing; null where none is.</summary>
    public MoneyOf? Missing { get; private init; }

    /// <summary>The rate of the recorded currency that was used; null where none was needed.</summary>
    public CurrencyYear? RateFrom { get; private init; }

    /// <summary>The rate of the other currency that was used; null where none was needed.</summary>
    public CurrencyYear? RateTo { get; private init; }

    /// <summary>The prices of the recorded year that were used; null where none were needed.</summary>
    public CurrencyYear? PricesFrom { get; private init; }

    /// <summary>The prices of the other year that were used; null where none were needed.</summary>
    public CurrencyYear? PricesTo { get; private init; }

    /// <summary>Whether it stands as it was recorded.</summary>
    public bool IsSame => Minor is not null && RateTo is null && PricesTo is null;

    /// <summary>Units of the other currency for one of the recorded, in the recorded year; null where no rate was needed.</summary>
    public decimal? Rate => RateTo is null ? null : RateTo.PerEuro / RateFrom!.PerEuro;

    /// <summary>Prices of the other year over those of the recorded; null where no index was needed.</summary>
    public decimal? PriceRatio => PricesTo is null ? null : PricesTo.Prices / PricesFrom!.Prices;

    /// <summary>
    /// Amount × units of the other currency per euro ÷ units of the recorded currency per euro (both averages of the recorded year) × prices of the other year ÷ prices of the recorded year
    /// (both where the other currency is used). The same currency and year leave the amount as it is. Nothing is rounded here.
    /// </summary>
    public static ConvertedMoney Of(MinorUnits amount, string currency, int? year, MoneyOf to, CurrencyTable table)
    {
        var money = new ConvertedMoney(amount, currency, year, to);
        var sameCurrency = string.Equals(currency, to.Currency, StringComparison.Ordinal);
        if (year is not { } from)
        {
            return money with { Why = NotConverted.Year };
        }

        if (!sameCurrency)
        {
            money = money with { RateFrom = table.Of(currency, from), RateTo = table.Of(to.Currency, from) };
            if (money.RateFrom?.PerEuro is null)
                return money.Without(NotConverted.Rate, new MoneyOf(currency, from));
            if (money.RateTo?.PerEuro is null)
                return money.Without(NotConverted.Rate, new MoneyOf(to.Currency, from));
        }

        if (from != to.Year)
        {
            money = money with { PricesFrom = table.Of(to.Currency, from), PricesTo = table.Of(to.Currency, to.Year) };
            if (money.PricesFrom?.Prices is null)
                return money.Without(NotConverted.Prices, new MoneyOf(to.Currency, from));
            if (money.PricesTo?.Prices is null)
                return money.Without(NotConverted.Prices, to);
        }

        return money.IsTooLarge ? money.Without(NotConverted.TooLarge, null) : money with { Minor = money.Product };
    }

    // Multiplied before it is divided, so that what is whole stays whole; bounds of rates and IsTooLarge keep each step in the range of decimals.
    private decimal Product => InPrices(Rate is null ? InUnits : InUnits * RateTo!.PerEuro!.Value / RateFrom!.PerEuro!.Value) * Planning.Currencies.MinorPerUnit(To.Currency);

    private decimal InPrices(decimal units) => PriceRatio is null ? units : units * PricesTo!.Prices!.Value / PricesFrom!.Prices!.Value;

    private decimal InUnits => Amount.Value / (decimal)Planning.Currencies.MinorPerUnit(Currency);

    private bool IsTooLarge => (double)Math.Abs(InUnits) * (double)(Rate ?? 1) * (double)(PriceRatio ?? 1) * Planning.Currencies.MinorPerUnit(To.Currency) > long.MaxValue / 2.0
        || (double)Math.Abs(InUnits) * (double)(Rate ?? 1) > long.MaxValue;

    private ConvertedMoney Without(NotConverted why, MoneyOf? missing) => this with { Why = why, Missing = missing, RateFrom = null, RateTo = null, PricesFrom = null, PricesTo = null };
}
