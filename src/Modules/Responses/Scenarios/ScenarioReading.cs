using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Places;
using Vicinal.Responses.Public;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>A scenario found in an address, or what is wrong with it.</summary>
/// <param name="Scenario">Null where there are errors, or where nothing is restricted yet.</param>
/// <param name="Errors">In the order of the form.</param>
internal sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<FieldError> Errors)
{
    // Beyond a year the model would need capital, which it does not have.
    private const int MostDays = 366;
    private const int UsualDays = 240;

    public static ScenarioReading Of(ScenarioRequest request, Place? place, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts)
    {
        var errors = new List<FieldError>();
        var restrictions = RestrictionReading.Read(request.Restrictions, texts, errors);
        var elsewhere = RestrictionReading.Read(request.Elsewhere, texts, errors, "n");
        if (!elsewhere.IsEmpty && place is { IsNation: true })
            errors.Add(new FieldError("n.0.activity", texts["Error.ElsewhereOfNation", place.Name]));
        var measured = request.Shock.Length == 0 ? null : presets.Find(request.Shock);
        if (request.Shock.Length > 0 && measured is null)
            errors.Add(new FieldError("shock", texts["Error.Shock", request.Shock]));
        var start = request.Start.Length == 0 ? null : Typed.Day(request.Start);
        if (request.Start.Length > 0 && start is null)
            errors.Add(new FieldError("start", RestrictionReading.DayError(request.Start, texts)));
        var days = request.Days.Length == 0 ? measured?.Days ?? UsualDays : Typed.Whole(request.Days);
        if (days is not (>= 1 and <= MostDays))
            errors.Add(new FieldError("days", texts["Error.Days", request.Days, MostDays]));
        var parameters = Parameters(request, measured, texts, errors);
        if (request.Liquidity is not ("" or "0" or "1"))
            errors.Add(new FieldError("liquidity", texts["Error.Liquidity", request.Liquidity]));
        var crisis = CrisisReading.Read(request, place, texts, errors);
        if (errors.Count > 0 || (restrictions.IsEmpty && elsewhere.IsEmpty && measured is null && crisis is null))
            return new ScenarioReading(null, errors);

        var first = start ?? measured?.Start ?? crisis?.Start ?? MonthBefore(restrictions.Concat(elsewhere).Min(restriction => restriction.From));
        var scenario = new Scenario
        {
            Title = measured?.Title ?? (crisis is null ? texts["Scenario.Title"] : texts["Crisis." + request.Crisis]),
            Start = first,
            Days = (int)days!.Value,
            Parameters = crisis is null ? parameters : parameters with { StockScale = crisis.Parameters.StockScale },
            Shocks = [.. measured?.Shocks ?? [], .. crisis?.Shocks ?? []],
            Restrictions = [.. restrictions, .. crisis?.Restrictions ?? []],
            Liquidity = request.Liquidity == "1" ? Liquidity.Defaults : null,
        };
        Outside(scenario, restrictions, "r", texts, errors);
        Outside(scenario, elsewhere, "n", texts, errors);
        if (place is not null)
        {
            NotHere(request.Restrictions, "r", place, texts, errors);
            NotHere(request.Elsewhere, "n", place, texts, errors);
        }

        if (errors.Count == 0 && place?.Regional is { } regional && !elsewhere.IsEmpty)
            scenario = scenario with { Shocks = [.. scenario.Shocks, .. LostSales(place, regional, scenario with { Parameters = parameters }, elsewhere, texts, errors)] };
        return new ScenarioReading(errors.Count == 0 ? scenario : null, errors);
    }

    private static ModelParameters Parameters(ScenarioRequest request, Scenario? measured, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var usual = measured?.Parameters ?? new ModelParameters();
        var function = Words.Functions.Where(pair => pair.Word == request.Function).Select(pair => (ProductionFunction?)pair.Function).FirstOrDefault();
        if (request.Function.Length > 0 && function is null)
            errors.Add(new FieldError("function", texts["Error.Function", request.Function]));
        var replacement = request.Replacement.Length == 0 ? null : Typed.Number(request.Replacement);
        if (request.Replacement.Length > 0 && replacement is not (>= 0 and <= 100))
            errors.Add(new FieldError("replacement", texts["Error.Replacement", request.Replacement]));
        if (request.Band is not ("" or "0" or "1"))
            errors.Add(new FieldError("band", texts["Error.Band", request.Band]));
        return usual with
        {
            Function = function ?? usual.Function,
            IncomeReplacement = replacement / 100 ?? usual.IncomeReplacement,
        };
    }

    // A restriction outside the days that are computed would silently do nothing.
    private static void Outside(Scenario scenario, ImmutableArray<Restriction> typed, string prefix, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var end = scenario.Start.AddDays(scenario.Days);
        foreach (var (index, restriction) in typed.Index())
        {
            if (restriction.From >= end || restriction.To <= scenario.Start)
                errors.Add(new FieldError(RestrictionReading.Field(index, prefix) + ".from", texts["Error.Outside", Figures.Day(scenario.Start), Figures.Day(end.AddDays(-1))]));
        }
    }

    // Some activities have no share of their own in any industry of a table: restricting them would show nothing, as if it were harmless.
    private static void NotHere(IReadOnlyList<RestrictionRequest> rows, string prefix, Place place, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        foreach (var (index, row) in rows.Index())
        {
            if (row.Activity.Length > 0 && !place.Activities.Contains(row.Activity))
                errors.Add(new FieldError(RestrictionReading.Field(index, prefix) + ".activity", texts["Error.ActivityNotHere", place.Name]));
        }
    }

    // The nation runs with the same days and parameters; of it, only what it no longer buys from here is kept, as shocks that a scenario file can hold.
    private static ImmutableArray<Shock> LostSales(
        Place place, RegionalResult regional, Scenario here, ImmutableArray<Restriction> elsewhere, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var nation = place.Facts.Package.Table;
        var there = new Scenario { Title = here.Title, Start = here.Start, Days = here.Days, Parameters = here.Parameters, Restrictions = elsewhere };
        if (Impact.Check(nation, there).FirstOrDefault(problem => problem.IsError) is { } problem)
        {
            errors.Add(new FieldError("n.0.activity", texts["Error.Engine", problem.Message]));
            return [];
        }

        return RestOfNation.LostSales(nation, there, place.Table, regional.ToRestOfNation);
    }

    /// <summary>Why the engine cannot run the scenario on this place, for what only the engine can know.</summary>
    public static FieldError? Refused(Place place, Scenario scenario, IStringLocalizer<ResponsesTexts> texts)
        => Impact.Check(place.Table, scenario).FirstOrDefault(problem => problem.IsError) is { } problem
            ? new FieldError(scenario.Shocks.Length > 0 && problem.Where.StartsWith("shocks", StringComparison.Ordinal) ? "shock" : "", texts["Error.Engine", problem.Message])
            : null;

    private static DateOnly MonthBefore(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
}
