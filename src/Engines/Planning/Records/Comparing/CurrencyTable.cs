using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Comparing;

/// <summary>What a currency was worth in a year, as an office published it.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Year">The calendar year.</param>
public sealed record CurrencyYear(string Currency, int Year)
{
    /// <summary>The least that a rate or an index can be.</summary>
    public const decimal Least = 0.000001m;

    /// <summary>The most that a rate or an index can be.</summary>
    public const decimal Most = 100_000_000m;

    /// <summary>Units of the currency for one euro, the year's average; null where not known.</summary>
    public decimal? PerEuro { get; init; }

    /// <summary>Who published the rate; empty where there is none.</summary>
    public string RateSource { get; init; } = "";

    /// <summary>Consumer prices where the currency is used, the year's average as an index on any base, the same for all years of the currency; null where not known.</summary>
    public decimal? Prices { get; init; }

    /// <summary>Who published the index; empty where there is none.</summary>
    public string PricesSource { get; init; } = "";
}

/// <summary>Yearly rates and prices, at most one row for a currency and year.</summary>
/// <param name="Rows">In any order.</param>
public sealed record CurrencyTable(ImmutableArray<CurrencyYear> Rows)
{
    /// <summary>The currency in which rates are given.</summary>
    public const string Base = "EUR";

    /// <summary>The row of a currency and year; null where there is none. The euro is worth one euro in every year.</summary>
    public CurrencyYear? Of(string currency, int year) =>
        Rows.FirstOrDefault(row => row.Year == year && string.Equals(row.Currency, currency, StringComparison.Ordinal)) is { } row
            ? currency == Base ? row with { PerEuro = 1 } : row
            : currency == Base ? new CurrencyYear(currency, year) { PerEuro = 1 } : null;

    /// <summary>Currencies that amounts can be shown in, in their order.</summary>
    public ImmutableArray<string> Currencies => [.. Rows.Select(row => row.Currency).Append(Base).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Years of the table, the first first.</summary>
    public ImmutableArray<int> Years => [.. Rows.Select(row => row.Year).Distinct().Order()];
}
