using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Instruments;

namespace Vicinal.Planning;

/// <summary>What a local government could do, each instrument as it is usually done, simulated alone on a territory and scenario. Restrictions belong to the scenario and are never among the candidates.</summary>
public static class Candidates
{
    /// <summary>What must be put right before <see cref="For"/> can run.</summary>
    public static IReadOnlyList<Problem> Check(PlanEconomy economy, Scenario scenario, CandidateSettings settings) =>
        [.. Impact.Check(economy.Table, scenario).Select(problem => problem with { Where = $"scenario.{problem.Where}" }), .. Settings(settings)];

    /// <summary>The candidates.</summary>
    /// <param name="economy">The economy.</param>
    /// <param name="scenario">The shock.</param>
    /// <param name="settings">What is known better; null for the templates as they are.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">Something is wrong: call <see cref="Check"/> first.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CandidateList For(PlanEconomy economy, Scenario scenario, CandidateSettings? settings = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        settings ??= new();
        return Check(economy, scenario, settings).FirstOrDefault(problem => problem.IsError) is { } error
            ? throw new ArgumentException($"{error.Where}: {error.Message}", nameof(settings))
            : new CandidateRuns(economy, scenario, settings).Run(progress, cancellation);
    }

    private static IEnumerable<Problem> Settings(CandidateSettings settings)
    {
        if (settings.Budget is { } budget && budget <= MinorUnits.Zero)
        {
            yield return new Problem("budget", "the budget must be more than 0.");
        }

        if (!(settings.MostOfBudget is > 0 and <= 1))
        {
            yield return new Problem("most_of_budget", string.Create(CultureInfo.InvariantCulture, $"{settings.MostOfBudget} is not a share above 0, at most 1."));
        }

        if (settings.Runs < 0)
        {
            yield return new Problem("runs", "runs must be 0 or more.");
        }

        foreach (var code in settings.Instruments.Concat(settings.Money.Keys.Order(StringComparer.Ordinal)).Where(code => InstrumentCatalogue.Find(code) is null))
        {
            yield return new Problem(code, "there is no instrument of this code in the list.");
        }

        foreach (var (code, _) in settings.Money.Where(pair => pair.Value <= MinorUnits.Zero).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return new Problem(code, "its money must be more than 0.");
        }

        foreach (var (path, value) in settings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Assumption(path) is not { } parameter)
            {
                yield return new Problem(path, $"there is no such assumption. {Known(path)}");
            }
            else if (!(value >= parameter.Lowest && value <= parameter.Highest))
            {
                yield return new Problem(path, string.Create(CultureInfo.InvariantCulture, $"it is {value}; it goes from {parameter.Lowest} to {parameter.Highest}."));
            }
        }
    }

    private static EffectParameter? Assumption(string path) =>
        path.Split('.', 2) is [var code, var name] ? InstrumentCatalogue.Find(code)?.Parameters.FirstOrDefault(parameter => parameter.Code == name) : null;

    private static string Known(string path) => InstrumentCatalogue.Find(path.Split('.', 2)[0]) is { Parameters: { IsEmpty: false } parameters } template
        ? $"{template.Code} has {string.Join(", ", parameters.Select(parameter => $"{template.Code}.{parameter.Code}"))}."
        : "Write instrument and assumption, such as A1.spent.";
}
