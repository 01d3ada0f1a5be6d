using Vicinal.Measures.Quality;

namespace Vicinal.Measures.Tests.Quality;

public sealed class FreshnessSpecs
{
    public static TheoryData<string, string, string, string> Days => new()
    {
        { "2020-06-01", "", "", nameof(Freshness.Confirmed) },
        { "2020-02-01", "", "", nameof(Freshness.Ageing) },
        { "2019-08-31", "", "", nameof(Freshness.Stale) },
        { "2019-08-31", "", "2019-08-01", nameof(Freshness.Confirmed) },
        { "2019-08-31", "", "2020-01-01", nameof(Freshness.Stale) },
        { "", "", "", nameof(Freshness.Never) },
        { "", "2020-08-31", "", nameof(Freshness.Overdue) },
        { "2020-06-01", "2020-08-31", "", nameof(Freshness.Overdue) },
        { "2020-08-31", "2020-08-31", "", nameof(Freshness.Confirmed) },
        { "2020-06-01", "2020-09-01", "", nameof(Freshness.Confirmed) },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_record_says_by_itself_since_when_nobody_confirmed_it(string confirmed, string review, string to, string said) =>
        Assert.Equal(said, FreshnessOf.Days(Day(confirmed), Day(review), Day(to), new DateOnly(2020, 9, 1)).ToString());

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
