using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>A nation with a table of its jobs and a number of inhabitants.</summary>
/// <param name="Name">As in the source.</param>
/// <param name="Table">With jobs; its territories, where it has any, show how unlike places are.</param>
/// <param name="Inhabitants">Of the whole nation, more than 0.</param>
public sealed record NationAtWork(string Name, EconomyTable Table, double Inhabitants);

/// <summary>What people who live from an activity are suggested by.</summary>
public enum SuggestionGround
{
    /// <summary>The table of the place's own nation.</summary>
    OwnNation,

    /// <summary>Tables of other nations: a rough guess.</summary>
    OtherNations,
}

/// <summary>People who may live from an activity in a place, to be corrected by those who know.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Kind">How most who do it work in most countries: a guess of the catalogue, since no table here shows it.</param>
/// <param name="People">Persons, two figures, the low end rounded down and the high end up.</param>
/// <param name="Ground">What they are suggested by.</param>
public sealed record PeopleSuggestion(Activity Activity, WorkKind Kind, Interval People, SuggestionGround Ground);

/// <summary>
/// People by activity for a place of which only the number of inhabitants is known (docs/method/suggestions.md): the activity's jobs for each inhabitant of the nation,
/// as far up and down as its share of work differs between the territories of a nation.
/// </summary>
public static class PeopleSuggestions
{
    /// <summary>Suggestions: the activities that are asked for, then the largest others.</summary>
    /// <param name="inhabitants">Of the place.</param>
    /// <param name="own">The place's nation; null where there is no table of it.</param>
    /// <param name="others">Other nations: they stand in where there is no own, and lend their spread where the own nation has no territories.</param>
    /// <param name="asked">Codes of activities that come first; those of which no table shows anything are left out.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<PeopleSuggestion> Of(double inhabitants, NationAtWork? own, IReadOnlyList<NationAtWork> others, IReadOnlyList<string> asked, int most)
    {
        List<AtWork> nations = [.. (own is null ? others : [own, .. others]).Where(nation => nation.Table.Jobs is not null).Select(nation => new AtWork(nation))];
        var spreading = nations.Find(nation => nation.Territories.Length > 1);
        var (bases, ground) = own is null ? (nations, SuggestionGround.OtherNations) : (nations.FindAll(nation => nation.Nation == own), SuggestionGround.OwnNation);
        var known = ActivityCatalogue.All
            .Select(activity => (Activity: activity, Each: Ends(bases.Select(nation => nation.EachInhabitant(activity))), Spread: spreading?.Spread(activity) ?? new Interval(1, 1)))
            .Where(row => row.Each.High > 0)
            .ToList();
        return
        [
            .. asked.Distinct(StringComparer.Ordinal).SelectMany(code => known.Where(row => string.Equals(row.Activity.Code, code, StringComparison.Ordinal)))
                .Concat(known.Where(row => !asked.Contains(row.Activity.Code, StringComparer.Ordinal)).OrderByDescending(row => row.Each.High).ThenBy(row => row.Activity.Code, StringComparer.Ordinal))
                .Select(row => new PeopleSuggestion(
                    row.Activity, row.Activity.MostlyInformal ? WorkKind.Informal : WorkKind.Formal, Outward(row.Each * row.Spread * new Interval(inhabitants, inhabitants)), ground))
                .Where(suggestion => suggestion.People.High >= 1)
                .Take(most),
        ];
    }

    /// <summary>A nation whose industries were asked once which divisions they hold.</summary>
    private sealed class AtWork(NationAtWork nation)
    {
        private readonly ActivityResolver resolver = ActivityResolver.For(nation.Table.Industries);

        public NationAtWork Nation => nation;

        public ImmutableArray<TerritoryJobs> Territories => nation.Table.JobsByTerritory;

        /// <summary>Jobs of an activity for each inhabitant of the nation.</summary>
        public double EachInhabitant(Activity activity) => Jobs(resolver.Resolve(activity.Code).Shares, nation.Table.Jobs!.Value) / nation.Inhabitants;

        /// <summary>The activity's share of a territory's jobs over its share of all territories' jobs, least and most.</summary>
        public Interval Spread(Activity activity)
        {
            var shares = resolver.Resolve(activity.Code).Shares;
            var parts = Territories.Select(part => (Own: Jobs(shares, part.Jobs), All: part.Jobs.Sum())).Where(part => part.All > 0).ToList();
            var share = parts.Sum(part => part.Own) / parts.Sum(part => part.All);
            return share > 0 ? Ends(parts.Select(part => part.Own / part.All / share)) : new(1, 1);
        }

        private static double Jobs(ImmutableArray<IndustryShare> shares, ImmutableArray<double> jobs) => shares.Sum(share => share.Share * jobs[share.Industry]);
    }

    private static Interval Ends(IEnumerable<double> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? default : new(all.Min(), all.Max());
    }

    /// <summary>Two significant figures, never closer together than they are.</summary>
    private static Interval Outward(Interval people)
    {
        var (low, high) = (Step(people.Low), Step(people.High));
        return new(Math.Floor(people.Low / low) * low, Math.Ceiling(people.High / high) * high);

        static double Step(double value) => value < 100 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
    }
}
