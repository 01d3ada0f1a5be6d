using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Trials;

/// <summary>Runs measures of others for other modules, as a plan of one measure on the scenarios that this module knows.</summary>
internal sealed class MeasureTrials(PlaceBook book, Answers known, ScenarioPresets presets, CrisisNames crises, IStringLocalizer<ResponsesTexts> texts) : ITrials
{
    // Smaller falls are the model settling, not a shock.
    private const double FeltBelow = 0.999;

    public async Task<IReadOnlyList<TrialScenario>> ScenariosAsync(string territory, CancellationToken cancellationToken)
    {
        var (place, _) = await book.FindAsync(territory, cancellationToken);
        if (place is null)
            return [];
        var measured = presets.Find(ScenarioPresets.BelgiumSpring2020)!;
        return
        [
            .. Impact.Check(place.Table, measured).Any(problem => problem.IsError)
                ? Array.Empty<TrialScenario>()
                : [new TrialScenario(ScenarioPresets.BelgiumSpring2020, texts["Shock." + ScenarioPresets.BelgiumSpring2020], NeedsDay: false)],
            .. CrisisCatalogue.All.Select(crisis => new TrialScenario(crisis.Code, crises.Of(crisis.Code), NeedsDay: true)),
        ];
    }

    public async Task<TrialStage> StageAsync(TrialQuestion question, CancellationToken cancellationToken)
    {
        var measured = presets.Find(question.Scenario) is not null;
        var request = new ScenarioRequest
        {
            Territory = question.Territory,
            Shock = measured ? question.Scenario : "",
            Crisis = measured ? "" : question.Scenario,
            Begins = measured ? "" : question.Begins,
            Liquidity = question.CountsFirms ? "1" : "",
        };
        var inputs = await ScenarioInputs.FindAsync(request, book, presets, texts, cancellationToken);
        var stage = new TrialStage { Question = question, Errors = [.. inputs.Errors.Select(error => (error.Name is "shock" or "crisis" ? "scenario" : error.Name, error.Message))] };
        if (!inputs.CanRun)
            return stage.Errors.IsEmpty ? stage with { Errors = [("scenario", texts["Error.NothingRestricted"])] } : stage;
        var (place, scenario) = (inputs.Place, inputs.Scenario);
        var daily = known.Of($"felt {place.Version} {request.Key}", () => Periods.Daily(Impact.Run(place.Table, scenario)).Select(day => day.ValueAddedIndex).ToArray());
        var felt = Array.FindIndex(daily, index => index < FeltBelow);
        return stage with
        {
            Name = place.Name,
            Version = place.Version,
            Economy = PlanWork.Economy(place),
            Scenario = scenario,
            FeltFrom = felt < 0 ? null : scenario.Start.AddDays(felt),
            Jobs = place.Facts.Jobs.Sum(),
            Grade = place.Grade,
            Parameters = [.. request.Parameters()],
            Command = PlanBriefs.Command(place),
        };
    }

    public TrialAnswer Run(TrialStage stage, PlannedMeasure measure, CancellationToken cancellationToken)
    {
        var (economy, scenario) = (stage.Economy!, stage.Scenario!);
        var plan = new Plan
        {
            Title = measure.Name,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Territory = stage.Question.Territory,
            Currency = economy.Currency,
            PriceYear = economy.PriceYear,
            Scenario = scenario,
            Measures = [measure],
        };
        var errors = PlanSimulation.Check(plan, economy).Where(problem => problem.IsError).Select(problem => problem.Message).ToList();
        if (errors.Count > 0)
            return new TrialAnswer { Plan = plan, Problems = [.. errors], Grade = stage.Grade };
        return known.Of($"trial {stage.Name} {PlanText.Digest(PlanText.Of(plan))} {stage.Version}", () => Do(stage, plan, cancellationToken));
    }

    private static TrialAnswer Do(TrialStage stage, Plan plan, CancellationToken cancellation)
    {
        var outcome = PlanSimulation.Run(plan, stage.Economy!, cancellation);
        var alone = outcome.Measures[0];
        return new TrialAnswer
        {
            Plan = plan,
            Kept = outcome.Kept,
            Refusals = alone.Refusals,
            CostPerJobMonth = alone.CostPerJobMonth,
            ByGroup = outcome.ByGroup,
            ByIndustry = outcome.ByIndustry,
            Grade = stage.Grade > outcome.With.Grade ? stage.Grade : outcome.With.Grade,
            Remarks = [.. outcome.Remarks.Select(remark => remark.Message)],
        };
    }
}
