using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Compare;

/// <summary>What each of a handful of measures keeps, on a scenario that none of them changes.</summary>
partial class ComparePage
{
    private const int IndustriesShown = 8;

    [CascadingParameter] public HttpContext? Context { get; set; }

    [Inject] private PlaceBook Book { get; set; } = null!;

    [Inject] private Answers Known { get; set; } = null!;

    [Inject] private ScenarioPresets Measured { get; set; } = null!;

    private CompareRequest Request { get; set; } = new(new ScenarioRequest(), []);

    private Place? Place { get; set; }

    private Scenario? Scenario { get; set; }

    private CompareAnswer? Answer { get; set; }

    private IReadOnlyList<FieldError> Errors { get; set; } = [];

    private string? Sort { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var cancellation = Context!.RequestAborted;
        Request = CompareRequest.Of(Context.Request.Query);
        Sort = ScenarioRequest.One(Context.Request.Query, "sort") is { Length: > 0 } sort ? sort : null;
        var inputs = await ScenarioInputs.FindAsync(Request.Scenario, Book, Measured, T, cancellation);
        (Place, Scenario, Errors) = (inputs.Place, inputs.Scenario, inputs.Errors);
        if (!inputs.CanRun)
            return;
        List<FieldError> errors = [];
        var measures = MeasureReading.Read(Request.Measures, inputs.Place, Industries, T, errors);
        Errors = errors;
        if (errors.Count == 0 && measures.Length > 0)
            Answer = CompareWork.Known(Known, inputs.Place, inputs.Scenario, measures, Request, cancellation);
    }

    private string Title => Place is null ? T["Compare.Title"] : T["Compare.TitleIn", Place.Name];

    private IReadOnlyList<Crumb> Crumbs => Place is null
        ? [new Crumb(T["Compare.Navigation"])]
        :
        [
            new Crumb(Place.Name, Links.To("/territories/" + Place.Slug)),
            new Crumb(T["WhatIf.Navigation"], WhatIfAddress),
            new Crumb(T["Compare.Navigation"]),
        ];

    private string WhatIfAddress => Links.To("/responses/what-if", [.. Request.Scenario.Parameters()]);

    private string Headline => Answer!.Together?.Kept switch
    {
        { JobMonths: { } months } => T["Compare.Headline", Figures.About(months)],
        { } kept => T["Compare.HeadlineValue", Money.Text(kept.ValueAdded, Place!.Facts.Package, T)],
        null => T["Compare.HeadlineNone"],
    };

    private string Command => ScenarioCommand.Of(Place!, Scenario!, "compare", " measures.yaml");

    private bool ShowsConsumption => Scenario!.Parameters.IncomeReplacement is not null;

    private IReadOnlyList<MeasureRow> Rows =>
    [
        .. Answer!.Measures.Select(result => new MeasureRow(result.Name, result, false)),
        .. Answer.Together is { } all ? [new MeasureRow(T["Compare.Together"], all, true)] : Array.Empty<MeasureRow>(),
    ];

    private IReadOnlyList<Column<MeasureRow>> Columns
        => new MeasureColumns(Rows, Place!.Facts.Package, Place.Table.Jobs is not null, ShowsConsumption, Scenario!.Liquidity is not null, Sort, T).All;

    private IEnumerable<(string Name, string Why, string? Language)> Refused =>
        from result in Answer!.Measures
        where result.Refusal is not null
        select Why(result);

    private (string Name, string Why, string? Language) Why(MeasureResult result)
    {
        var known = result.Measure?.Lever switch
        {
            Lever.Grant or Lever.CostRelief or Lever.Deferral or Lever.Loan when Scenario!.Liquidity is null => T["Refused.NoFirms"],
            Lever.LocalShare when Place!.Table.Imports is null => T["Refused.NoImports"],
            Lever.HouseholdDemand or Lever.Investment or Lever.Government or Lever.OtherDemand when !Outside(result.Measure) => T["Refused.NothingSold"],
            _ when result.Measure is { } measure && Outside(measure) => T["Refused.Outside", Figures.Day(Scenario!.Start), Figures.Day(Scenario.Start.AddDays(Scenario.Days - 1))],
            _ => null,
        };
        return known is null ? (result.Name, result.Refusal!, "en") : (result.Name, known.Value, null);
    }

    private bool Outside(Measure measure) => measure.To <= Scenario!.Start || measure.From >= Scenario.Start.AddDays(Scenario.Days);

    private string WhereHeading => Place!.Table.Jobs is null ? T["Compare.ValueAdded", Money.Unit(Place.Facts.Package, T)] : T["Compare.JobMonths"];

    private IReadOnlyList<BarRow> ByIndustry(MeasureResult result)
    {
        var kept = result.ByIndustry.Select(row => (row.Industry, Kept: row.JobMonths ?? row.ValueAdded))
            .OrderByDescending(row => Math.Abs(row.Kept)).Take(IndustriesShown).ToList();
        var longest = kept.Max(row => Math.Abs(row.Kept));
        return [.. kept.Select(row => new BarRow(Industries.Of(row.Industry), longest > 0 ? Math.Max(0, row.Kept) / longest : 0, Figures.About(row.Kept)))];
    }

    private IReadOnlyList<FieldOption> IndustryOptions
        => [.. Place!.Table.Industries.Select(industry => new FieldOption(industry.Label, Industries.Of(industry)))];

    // Each kind once, from the first restriction to the end of what is shown; money at a hundredth of a month of the place's household demand.
    private string HandfulAddress
    {
        get
        {
            var from = Typed.Iso(Scenario!.Restrictions.Select(restriction => restriction.From).DefaultIfEmpty(Scenario.Start.AddMonths(1)).Min());
            var to = Typed.Iso(Scenario.Start.AddDays(Scenario.Days));
            var month = Place!.Table.FinalDemand.Household.Sum() * Place.Facts.Package.UnitsPerMoney / 12;
            var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, month / 100))));
            var handful = MeasureKind.All.Where(kind => kind.Code is not ("telework" or "cash" or "deferrals") && (Scenario.Liquidity is not null || !kind.ActsOnFirms)).Select(kind =>
            {
                var money = Math.Round(month * kind.Usual / step, MidpointRounding.AwayFromZero) * step;
                var amount = (kind.Unit == AmountUnit.Money ? money : kind.Usual).ToString(CultureInfo.InvariantCulture);
                return new MeasureRequest(kind.Code, amount, from, to, kind.Unit == AmountUnit.Money ? amount : "", "");
            });
            return Links.To("/responses/compare", [.. new CompareRequest(Request.Scenario, [.. handful]).Parameters()]);
        }
    }
}
