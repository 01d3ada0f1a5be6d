using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Comparing.Rates;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Measures.Comparing;

/// <summary>Something wrong in the address of a comparison: a text's key, and what was typed.</summary>
internal sealed record CompareError(string Field, string Key, string Typed);

/// <summary>A comparison as its address says it: <c>m=KEY&amp;m=KEY&amp;currency=EUR&amp;year=2020</c>.</summary>
/// <param name="Keys">The keys as typed, each once.</param>
/// <param name="Measures">Those that there are, in the order of the address.</param>
/// <param name="To">The currency and year in which they stand.</param>
/// <param name="Table">The rates.</param>
/// <param name="Errors">What is wrong.</param>
internal sealed record CompareRequest(IReadOnlyList<string> Keys, IReadOnlyList<ComparedMeasure> Measures, MoneyOf To, CurrencyTable Table, IReadOnlyList<CompareError> Errors)
{
    private const int LongestTyped = 200;

    public static async Task<CompareRequest> ReadAsync(IQueryCollection query, MeasureShelf shelf, RateBook rates, CancellationToken cancellation)
    {
        var errors = new List<CompareError>();
        var keys = query["m"].Select(key => (key ?? "").Trim()).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count > ComparedMeasure.Most)
            errors.Add(new CompareError("m", "Error.TooMany", keys.Count.ToString(CultureInfo.InvariantCulture)));
        var records = new List<MeasureRecord>();
        foreach (var key in keys.Take(ComparedMeasure.Most))
        {
            if (await shelf.OfAsync(key, cancellation) is { } record)
                records.Add(record);
            else
                errors.Add(new CompareError("m", "Error.NoMeasure", Cut(key)));
        }

        var table = await rates.TableAsync(cancellation);
        var usual = ComparedMeasure.Usual(records, table);
        var currency = ListRequest.One(query, "currency").ToUpperInvariant();
        if (currency.Length > 0 && !Planning.Currencies.Exists(currency))
            errors.Add(new CompareError("currency", "Error.Currency", Cut(currency)));
        var year = ListRequest.One(query, "year");
        if (year.Length > 0 && !(int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 1990 and <= 2100))
            errors.Add(new CompareError("year", "Error.Year", Cut(year)));
        var to = errors.Any(error => error.Field is "currency" or "year") ? usual
            : new MoneyOf(currency.Length > 0 ? currency : usual.Currency, year.Length > 0 ? int.Parse(year, CultureInfo.InvariantCulture) : usual.Year);
        return new CompareRequest(keys, [.. records.Select(record => ComparedMeasure.Of(record, to, table))], to, table, errors);
    }

    /// <summary>The address with these measures.</summary>
    public IReadOnlyList<(string Name, string? Value)> With(IEnumerable<string> keys) => [.. keys.Select(key => ("m", (string?)key)), ("currency", To.Currency), ("year", To.Year.ToString(CultureInfo.InvariantCulture))];

    private static string Cut(string typed) => typed.Length > LongestTyped ? typed[..LongestTyped] : typed;
}
