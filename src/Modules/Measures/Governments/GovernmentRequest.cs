using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>A list of governments in an address: <c>state=admitted&amp;level=municipality&amp;country=BE&amp;q=char</c>.</summary>
/// <param name="Words">Letters that its name or one of its codes holds, accents aside.</param>
/// <param name="State">How it stands; null for any.</param>
/// <param name="Level">Its level; null for any.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty for any.</param>
/// <param name="Errors">What cannot be asked: field, and what was typed.</param>
internal sealed record GovernmentRequest(string Words, GovernmentState? State, GovernmentLevel? Level, string Country, IReadOnlyList<(string Field, string Typed)> Errors)
{
    public static GovernmentRequest Of(IQueryCollection query)
    {
        var errors = new List<(string, string)>();
        T? Choice<T>(string field) where T : struct, Enum
        {
            var typed = ListRequest.One(query, field);
            if (typed.Length == 0)
                return null;
            if (Enum.TryParse<T>(typed, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(typed[0]))
                return value;
            errors.Add((field, typed));
            return null;
        }

        var (state, level, country) = (Choice<GovernmentState>("state"), Choice<GovernmentLevel>("level"), ListRequest.One(query, "country").ToUpperInvariant());
        if (country.Length > 0 && !Countries.Exists(country))
            errors.Add(("country", country));
        return new GovernmentRequest(ListRequest.One(query, "q"), state, level, country, errors);
    }

    public IReadOnlyList<StoredGovernment> Of(IEnumerable<StoredGovernment> governments)
    {
        var words = Folding.Of(Words);
        return
        [
            .. governments.Where(government => (State is null || government.State == State) && (Level is null || government.Level == Level) && (Country.Length == 0 || government.Country == Country)
                && (words.Length == 0 || Folding.Of(government.Name).Contains(words, StringComparison.Ordinal) || Folding.Of(government.Codes).Contains(words, StringComparison.Ordinal))),
        ];
    }
}
