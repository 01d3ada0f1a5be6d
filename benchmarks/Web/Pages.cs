using System.Globalization;

namespace Vicinal.Benchmarks.Web;

/// <summary>Addresses of the sample instance.</summary>
internal static class Pages
{
    private const string Restrictions = "r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=non-essential-shops,closed,2020-03-18,2020-05-11&r=hotels,closed,2020-03-18,2020-06-08";

    /// <summary>Stands on a what-if page only beside an answer: the address of the same figures for programs.</summary>
    public const string AnswerMark = "/api/v1/impact?";

    /// <summary>What people open on a day when the pages are talked about.</summary>
    public static IReadOnlyList<string> Mixed { get; } =
    [
        "/",
        "/territories",
        "/territories/hainaut",
        "/es/territories/brussels",
        "/fr/territories/namur",
        "/day-one",
        $"/responses/what-if?territory=hainaut&{Restrictions}",
        $"/fr/responses/what-if?territory=liege&{Restrictions}",
        $"/responses/compare?territory=hainaut&{Restrictions}",
        "/api/v1/territories",
    ];

    /// <summary>A what-if page with its band that no earlier request has asked for: the last day of a restriction moves.</summary>
    public static string WhatIf(int number)
    {
        var last = new DateOnly(2020, 4, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"/responses/what-if?territory=hainaut&{Restrictions}&r=construction-sites,half,2020-03-18,{last}&days=240&band=1";
    }
}
