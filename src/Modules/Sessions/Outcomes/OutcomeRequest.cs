using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Outcomes as asked for in an address: <c>q=rent&amp;kind=Measure&amp;government=hainaut&amp;language=fr&amp;skip=50</c>.</summary>
/// <param name="Words">In any language; accents do not matter.</param>
/// <param name="Kind">Null for any.</param>
/// <param name="Government">A government's part of the address; empty for any.</param>
/// <param name="Language">BCP 47; empty for any.</param>
/// <param name="Standing">Null for any.</param>
/// <param name="Skip">How many are left out first.</param>
internal sealed record OutcomeRequest(string Words, OutcomeKind? Kind, string Government, string Language, OutcomeStanding? Standing, int Skip)
{
    private const int LongestWord = 200;

    public static OutcomeRequest Of(IQueryCollection query) => new(
        One(query, "q"), Choice<OutcomeKind>(query, "kind"), One(query, "government"), One(query, "language"), Choice<OutcomeStanding>(query, "standing"),
        int.TryParse(One(query, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0);

    private static T? Choice<T>(IQueryCollection query, string name) where T : struct, Enum =>
        Enum.TryParse<T>(One(query, name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values.LastOrDefault() is { Length: <= LongestWord } value ? value.Trim() : "";
}
