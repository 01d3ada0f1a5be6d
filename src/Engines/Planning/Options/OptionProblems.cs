using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Options;

/// <summary>What is wrong with a question.</summary>
internal static class OptionProblems
{
    /// <summary>So that sums and products of the solver stay whole numbers: 10 thousand million units in cents.</summary>
    private const long MostMoney = 1_000_000_000_000;

    public static List<Problem> Of(OptionsQuestion question)
    {
        List<Problem> problems = [.. Impact.Check(question.Table, question.Scenario)];
        void Error(string where, string message) => problems.Add(new Problem(where, message));
        if (question.Table.Jobs is null)
            Error("jobs", "options are compared by work kept: the table needs a column jobs.");
        if (question.Budget.Value is < 0 or > MostMoney)
            Error("budget", string.Create(CultureInfo.InvariantCulture, $"the budget is {question.Budget.Value} minor units; it must be 0 to {MostMoney}."));
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
        foreach (var floor in question.Floors.Where(floor => !(floor.Share is >= 0 and <= 1)))
            Error($"floors.{floor.Code}", string.Create(CultureInfo.InvariantCulture, $"its share is {floor.Share}; it must be 0 to 1."));
        if (!problems.Exists(problem => problem.IsError))
            Pinned(question, problems);
        return problems;
    }

    private static void One(OptionsQuestion question, OptionCandidate candidate, List<Problem> problems)
    {
        var where = $"candidates.{candidate.Id}";
        if (candidate.Cost.Value is < 0 or > MostMoney || candidate.ByChannel.Values.Append(candidate.OwnCash).Any(amount => amount < MinorUnits.Zero || amount > candidate.Cost))
            problems.Add(new Problem(where, "its cost must be 0 or more, and each part of it at most the whole."));
        else if (!candidate.ByChannel.IsEmpty && MinorUnits.Sum(candidate.ByChannel.Values) != candidate.Cost)
            problems.Add(new Problem(where, "its costs by channel do not add up to its cost."));
        if (candidate.PeopleReached is < 0 or > 10_000_000_000 || candidate.DaysToFirstPayment is < 0 or > 100_000)
            problems.Add(new Problem(where, "people reached and days to the first payment must be 0 or more; leave out what is not known."));
        if (problems.Exists(problem => problem.IsError))
            return;
        problems.AddRange(candidate.Levers.Select(lever => Impact.WhyRefused(question.Table, question.Scenario, lever)).OfType<string>()
            .Select(refusal => new Problem(where, $"not simulated: {refusal}", IsError: false)));
        if (candidate.PeopleReached is null)
            problems.Add(new Problem(where, "people reached is not known and is not counted.", IsError: false));
    }

    private static void Pinned(OptionsQuestion question, List<Problem> problems)
    {
        var pinned = question.Candidates.Where(candidate => question.Pinned.Contains(candidate.Id, StringComparer.Ordinal)).ToList();
        if (MinorUnits.Sum(pinned.Select(candidate => candidate.Cost)) > question.Budget)
            problems.Add(new Problem("pinned", "the pinned candidates cost more than the budget."));
        foreach (var (channel, limit) in question.ChannelBudgets)
        {
            if (MinorUnits.Sum(pinned.Select(candidate => candidate.ByChannel.GetValueOrDefault(channel))) > limit)
                problems.Add(new Problem("pinned", $"the pinned candidates cost more than the budget for {channel}."));
        }
    }
}
