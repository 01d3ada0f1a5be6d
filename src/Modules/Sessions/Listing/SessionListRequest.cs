using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Sessions.Listing;

/// <summary>Sessions as asked for in an address: <c>when=coming&amp;language=fr&amp;government=hainaut&amp;year=2026&amp;skip=50</c>.</summary>
/// <param name="When"><c>coming</c>, <c>past</c> or empty for both.</param>
/// <param name="Language">BCP 47; empty for any.</param>
/// <param name="Government">A government's part of the address; empty for any.</param>
/// <param name="Year">Of the organiser's calendar; null for any.</param>
/// <param name="Skip">How many are left out first.</param>
internal sealed record SessionListRequest(string When, string Language, string Government, int? Year, int Skip)
{
    private const int LongestWord = 100;

    public static SessionListRequest Of(IQueryCollection query)
    {
        var when = One(query, "when");
        return new SessionListRequest(
            when is "coming" or "past" ? when : "", One(query, "language"), One(query, "government"),
            int.TryParse(One(query, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 ? year : null,
            int.TryParse(One(query, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0);
    }

    /// <summary>What is asked for, without the page of it.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters =>
        [("when", When), ("language", Language), ("government", Government), ("year", Year?.ToString(CultureInfo.InvariantCulture))];

    private static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.LastOrDefault() is { Length: <= LongestWord } value ? value.Trim() : "";
}
