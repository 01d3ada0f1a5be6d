using Microsoft.Extensions.Localization;
using Vicinal.Front.Texts;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Front.About;

/// <summary>A stop of the tour.</summary>
/// <param name="Title">What stands there.</param>
/// <param name="Look">What is worth a look there.</param>
/// <param name="Address">The page, in the reader's language, with the stop's number.</param>
internal sealed record TourStop(string Title, string Look, string Address);

/// <summary>Leads through what a new instance opens with; where its territories are gone, those stops are left out.</summary>
internal sealed class Tour(ITerritories territories, Links links, IStringLocalizer<FrontTexts> texts)
{
    /// <summary>The parameter of an address that says at which stop it is, from 1.</summary>
    public const string Parameter = "tour";

    private const string Sample = "hainaut";

    private static readonly (string Key, bool OfSample, string Path, (string Name, string? Value)[] Query)[] Stops =
    [
        ("1", false, "/situation", [("country", "SN"), ("place", "Diaobé"), ("population", "30000"), ("p", "open-air-markets,informal,500,900"), ("p", "street-vending,informal,400,1200"), ("r", "open-air-markets,closed,2020-03-24,2020-06-01")]),
        ("2", true, "/territories/" + Sample, []),
        ("3", true, "/responses/what-if", [("territory", Sample), ("shock", "belgium-spring-2020")]),
        ("4", true, "/measures/here", [("territory", Sample), ("municipality", "lau:BE:52011"), ("on", "2020-04-15"), ("group", "self-employed"), ("sector", "56")]),
        ("5", false, "/measures", [("instrument", "D4")]),
    ];

    public async Task<IReadOnlyList<TourStop>> StopsAsync(CancellationToken cancellation)
    {
        var known = (await territories.ListAsync(cancellation)).Any(territory => territory.Slug == Sample);
        return [.. Stops.Where(stop => known || !stop.OfSample).Select((stop, at) => new TourStop(
            texts["About.Tour" + stop.Key], texts["About.Look" + stop.Key], links.To(stop.Path, [.. stop.Query, (Parameter, (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))])))];
    }
}
