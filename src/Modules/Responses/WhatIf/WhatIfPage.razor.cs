using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.WhatIf;

/// <summary>What is restricted, and what comes of it: a GET page whose whole state is its address.</summary>
partial class WhatIfPage
{
    private IReadOnlyList<TerritorySummary> territories = [];
    private WhatIfView? view;

    [CascadingParameter] public HttpContext? Context { get; set; }

    [Inject] private PlaceBook Book { get; set; } = null!;

    [Inject] private Answers Known { get; set; } = null!;

    [Inject] private ScenarioPresets Measured { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    private ScenarioRequest Request { get; set; } = new();

    private Place? Place { get; set; }

    private Scenario? Scenario { get; set; }

    private WhatIfAnswer? Answer { get; set; }

    private IReadOnlyList<FieldError> Errors { get; set; } = [];

    private string? Sort { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var cancellation = Context!.RequestAborted;
        Request = ScenarioRequest.Of(Context.Request.Query);
        Sort = ScenarioRequest.One(Context.Request.Query, "sort");
        territories = await Book.ListAsync(cancellation);
        var inputs = await ScenarioInputs.FindAsync(Request, Book, Measured, T, cancellation);
        (Place, Scenario, Errors) = (inputs.Place, inputs.Scenario, inputs.Errors);
        if (!inputs.CanRun)
            return;
        Answer = WhatIfWork.Known(Known, inputs.Place, inputs.Scenario, Request, cancellation);
        view = new WhatIfView(inputs.Place, inputs.Scenario, Answer, T, Industries, Request.Elsewhere.Count > 0);
    }

    private string Title => Place is null ? T["WhatIf.Title"] : T["WhatIf.TitleIn", Place.Name];

    private IReadOnlyList<Crumb> Crumbs => Place is null
        ? [new Crumb(T["WhatIf.Navigation"])]
        : [new Crumb(Place.Name, Links.To("/territories/" + Place.Slug)), new Crumb(T["WhatIf.Navigation"])];

    private string Headline => view!.Headline;

    private string Under => view!.Under;

    private char GradeLetter => view!.GradeLetter;

    private string Source => view!.Source;

    private string Sureness => view!.Sureness;

    private string Command => view!.Command;

    private string ChartSummary => view!.ChartSummary;

    private string BandWords => view!.BandWords;

    private IReadOnlyList<Series> Lines => view!.Lines;

    private IReadOnlyList<Span> Spans => view!.Spans;

    private IReadOnlyList<Column<PeriodIndex>> MonthColumns => view!.MonthColumns;

    private IReadOnlyList<BarRow> MostHit => view!.MostHit;

    private string FirmsSentence => view!.FirmsSentence;

    private string? FirmsBand => view!.FirmsBand;

    private IReadOnlyList<Column<IndustryFirmsLost>> FirmColumns => view!.FirmColumns;

    private IReadOnlyList<(string Text, string? Language)> Remarks => view!.Remarks;

    private IReadOnlyList<string> NotIn => view!.NotIn;

    private IReadOnlyList<Column<IndustryLoss>> IndustryColumns => view!.IndustryColumns;

    private static string EngineVersion => typeof(Impact).Assembly.GetName().Version?.ToString(3) ?? "";

    private IReadOnlyList<RestrictionRequest> FormRows
        => Request.SaysSomething || Context!.Request.Query.ContainsKey("r") ? Request.Restrictions : [Starter.After(null, Time)];

    private IEnumerable<string> Codes => ActivityCatalogue.All.Select(activity => activity.Code).Where(code => Place is null || Place.Activities.Contains(code));

    private bool MoreIsOpen => Errors.Any(error => error.Name is "start" or "days" or "replacement" or "function" or "band");

    private IReadOnlyList<FieldOption> TerritoryOptions =>
    [
        .. territories.Any(one => one.Slug == Request.Territory) ? Array.Empty<FieldOption>() : [new FieldOption(Request.Territory, Request.Territory.Length == 0 ? T["WhatIf.ChooseTerritory"] : Request.Territory)],
        .. territories.Select(one => new FieldOption(one.Slug, one.Name)),
    ];

    private IReadOnlyList<FieldOption> ShockOptions =>
        [new FieldOption(Request.Shock, T["Shock." + ScenarioPresets.BelgiumSpring2020]), new FieldOption("", T["Shock.None"])];

    private IReadOnlyList<FieldOption> FunctionOptions =>
        [.. Words.Functions.Select(pair => new FieldOption(pair.Word, T["Function." + pair.Word]))];

    private IReadOnlyList<FieldOption> BandOptions => [new FieldOption("1", T["WhatIf.BandOn"]), new FieldOption("0", T["WhatIf.BandOff"])];

    private IEnumerable<(string Title, string What, string Address)> Presets
    {
        get
        {
            var orders = new ScenarioRequest { Territory = Request.Territory, Restrictions = [.. ScenarioPresets.BelgianOrders.Where(row => Place!.Activities.Contains(row.Activity))] };
            yield return (T["Preset.Orders"], T["Preset.OrdersWhat"], Links.To("/responses/what-if", [.. orders.Parameters()]));
            var measured = new ScenarioRequest { Territory = Request.Territory, Shock = ScenarioPresets.BelgiumSpring2020 };
            if (Impact.Check(Place!.Table, Measured.Find(measured.Shock)!).All(problem => !problem.IsError))
                yield return (T["Preset.Measured"], T["Preset.MeasuredWhat"], Links.To("/responses/what-if", [.. measured.Parameters()]));
            foreach (var template in Planning.CrisisCatalogue.All)
            {
                var begins = template.UsualStart ?? DateOnly.FromDateTime(Time.GetUtcNow().Date);
                var crisis = new ScenarioRequest { Territory = Request.Territory, Crisis = template.Code, Begins = Typed.Iso(begins) };
                yield return (T["Crisis." + template.Code], T["Crisis.What"], Links.To("/responses/what-if", [.. crisis.Parameters()]));
            }
        }
    }
}
