using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Options;

/// <summary>What is wrong with a question.</summary>
internal static class OptionProblems
{
    /// <summary>So that the sums of the solver stay whole numbers of 64 bits: 100 million million units in cents.</summary>
    private const long MostMoney = 10_000_000_000_000_000;

    public static List<Problem> Of(OptionsQuestion question)
    {
        List<Problem> problems = [.. Impact.Check(question.Table, question.Scenario)];
        void Error(string where, string message) => problems.Add(new Problem(where, message));
        if (question.Table.Jobs is null)
            Error("jobs", "options are compared by work kept: the table needs a column jobs.");
        if (question.Budget.Value is < 0 or > MostMoney)
            Error("budget", $"the budget is {Money(question, question.Budget)}; it must be 0 to {Money(question, new MinorUnits(MostMoney))}.");
        foreach (var (channel, limit) in question.ChannelBudgets.Where(limit => limit.Value.Value is < 0 or > MostMoney))
            Error("budget", $"the budget for {Word(channel)} is {Money(question, limit)}; it must be 0 to {Money(question, new MinorUnits(MostMoney))}.");
        if (question.Candidates.Length is 0 or > OptionsQuestion.MostCandidates)
            Error("candidates", string.Create(CultureInfo.InvariantCulture, $"there are {question.Candidates.Length} candidates; give 1 to {OptionsQuestion.MostCandidates}."));
        foreach (var twice in question.Candidates.GroupBy(candidate => candidate.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            Error($"candidates.{twice.Key}", $"{twice.Count()} candidates have this id: give each its own.");
        foreach (var candidate in question.Candidates)
            One(question, candidate, problems);

        var ids = question.Candidates.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in question.Pinned.Concat(question.Banned).Where(id => !ids.Contains(id)))
            Error("pinned or banned", $"there is no candidate {id}.");
        foreach (var id in question.Pinned.Intersect(question.Banned, StringComparer.Ordinal))
            Error($"candidates.{id}", "it is both pinned and banned: choose one.");
        foreach (var floor in question.Floors.Where(floor => floor.Share is < 0 or > 1))
            Error($"floors.{floor.Code}", string.Create(CultureInfo.InvariantCulture, $"its share is {floor.Share}; it must be 0 to 1."));
        if (!problems.Exists(problem => problem.IsError))
        {
            Affordable(question, problems);
            NotKnown(question, problems);
        }

        return problems;
    }

    private static void One(OptionsQuestion question, OptionCandidate candidate, List<Problem> problems)
    {
        var where = $"candidates.{candidate.Id}";
        if (candidate.Cost.Value is < 0 or > MostMoney || candidate.ByChannel.Values.Append(candidate.OwnCash ?? MinorUnits.Zero).Any(amount => amount < MinorUnits.Zero || amount > candidate.Cost))
            problems.Add(new Problem(where, $"its cost is {Money(question, candidate.Cost)}; it must be 0 to {Money(question, new MinorUnits(MostMoney))}, and each part of it at most the whole."));
        else if (candidate.ByChannel.IsEmpty && candidate.Cost > MinorUnits.Zero && !question.ChannelBudgets.IsEmpty)
            problems.Add(new Problem(where, "its cost is not split by channel: a budget by channel needs that of each candidate."));
        else if (!candidate.ByChannel.IsEmpty && MinorUnits.Sum(candidate.ByChannel.Values) != candidate.Cost)
            problems.Add(new Problem(where, "its costs by channel do not add up to its cost."));
        if (candidate.PeopleReached is < 0 or > 10_000_000_000 || candidate.DaysToFirstPayment is < 0 or > 100_000)
            problems.Add(new Problem(where, "people reached and days to the first payment must be 0 or more; leave out what is not known."));
        if (problems.Exists(problem => problem.IsError))
            return;
        problems.AddRange(candidate.Levers.Select(lever => Impact.WhyRefused(question.Table, question.Scenario, lever)).OfType<string>()
            .Select(refusal => new Problem(where, $"not simulated: {refusal}", IsError: false)));
    }

    private static void Affordable(OptionsQuestion question, List<Problem> problems)
    {
        var pinned = question.Candidates.Where(candidate => question.Pinned.Contains(candidate.Id, StringComparer.Ordinal)).ToList();
        if (MinorUnits.Sum(pinned.Select(candidate => candidate.Cost)) is var all && all > question.Budget)
            problems.Add(new Problem("pinned", $"the pinned candidates cost {Money(question, all)}, more than the budget of {Money(question, question.Budget)}: pin fewer, or raise the budget."));
        foreach (var (channel, limit) in question.ChannelBudgets)
        {
            if (MinorUnits.Sum(pinned.Select(candidate => candidate.ByChannel.GetValueOrDefault(channel))) is var sum && sum > limit)
                problems.Add(new Problem("pinned", $"the pinned candidates cost {Money(question, sum)} of {Word(channel)}, more than its budget of {Money(question, limit)}: pin fewer, or raise it."));
        }

        var open = question.Candidates.Where(candidate => !question.Banned.Contains(candidate.Id, StringComparer.Ordinal)).ToList();
        if (open.Count == 0)
            problems.Add(new Problem("banned", "every candidate is banned: nothing is left to choose."));
        else if (!open.Exists(candidate => candidate.Cost <= question.Budget && question.ChannelBudgets.All(limit => candidate.ByChannel.GetValueOrDefault(limit.Key) <= limit.Value)))
            problems.Add(new Problem("budget", $"no candidate fits within it; the one that costs least costs {Money(question, open.Min(candidate => candidate.Cost))}: raise the budget, or give smaller candidates."));
    }

    private static void NotKnown(OptionsQuestion question, List<Problem> problems)
    {
        void Say(Func<OptionCandidate, bool> which, Func<string, string> sentence)
        {
            var ids = question.Candidates.Where(which).Select(candidate => candidate.Id).Order(StringComparer.Ordinal).ToList();
            if (ids.Count > 0)
                problems.Add(new Problem("candidates", sentence(ids.Count == question.Candidates.Length ? "all of them" : string.Join(", ", ids)), IsError: false));
        }

        Say(one => one.Levers.IsEmpty, ids => $"the model cannot say what work is kept by {ids}: compare by people reached.");
        Say(one => one.PeopleReached is null, ids => $"nobody has said whom they reach, so they count for nobody: {ids}.");
        Say(one => one.DaysToFirstPayment is null && one.Cost > MinorUnits.Zero, ids => $"nobody has said how soon they pay, so a portfolio that holds one has no figure for days: {ids}.");
        Say(one => one.OwnCash is null, ids => $"nobody has said who pays, so a portfolio that holds one has no figure for own cash: {ids}.");
    }

    private static string Money(OptionsQuestion question, MinorUnits amount) => $"{Currencies.Text(amount, question.Currency)} {question.Currency}";

    private static string Word(FiscalChannel channel) => channel switch
    {
        FiscalChannel.Spending => "spending",
        FiscalChannel.ForgoneRevenue => "forgone revenue",
        FiscalChannel.DeferredRevenue => "deferred revenue",
        FiscalChannel.BelowTheLine => "loans and stakes (below the line)",
        FiscalChannel.ContingentLiability => "contingent liability",
        FiscalChannel.None => "no channel",
    };
}
