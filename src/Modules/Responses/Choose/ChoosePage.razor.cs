using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Choose;

/// <summary>What a local government could do: each instrument alone on one scenario; what the model cannot say stands beside, in words.</summary>
partial class ChoosePage
{
    [CascadingParameter] public HttpContext? Context { get; set; }

    private ChooseRequest Request { get; set; } = new(new ScenarioRequest());

    private Place? Place { get; set; }

    private Scenario? Scenario { get; set; }

    private CandidateSettings? Settings { get; set; }

    private ChooseAnswer? Answer { get; set; }

    private IReadOnlyList<FieldError> Errors { get; set; } = [];

    private string? Sort { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    protected override async Task OnInitializedAsync()
    {
        var cancellation = Context!.RequestAborted;
        Request = ChooseRequest.Of(Context.Request.Query);
        Sort = ScenarioRequest.One(Context.Request.Query, "sort") is { Length: > 0 } sort ? sort : null;
        var inputs = await ScenarioInputs.FindAsync(Request.Scenario, Book, Measured, Shared, cancellation);
        (Place, Scenario, Errors) = (inputs.Place, inputs.Scenario, inputs.Errors);
        if (!inputs.CanRun)
            return;
        List<FieldError> errors = [];
        Settings = ChooseReading.Read(Request, inputs.Place, T, errors);
        Errors = errors;
        if (Settings is not null)
            Answer = ChooseWork.Known(Known, inputs.Place, inputs.Scenario, Settings, Request, cancellation);
    }

    private string Title => Place is null ? T["Title"] : T["TitleIn", Place.Name];

    private string WhatIfAddress => Links.To("/responses/what-if", [.. Request.Scenario.Parameters()]);

    private IReadOnlyList<Crumb> Crumbs => Place is null
        ? [new Crumb(T["Title"])]
        : [new Crumb(Place.Name, Links.To("/territories/" + Place.Slug)), new Crumb(Shared["WhatIf.Navigation"], WhatIfAddress), new Crumb(T["Title"])];

    private bool HasJobs => Place!.Table.Jobs is not null;

    private IEnumerable<Candidate> Shown => Answer!.All.Where(one =>
        (Request.Family.Length == 0 || one.Template.Family == Request.Family) && (Request.Group.Length == 0 || one.Template.Groups.Contains(Request.Group, StringComparer.Ordinal)));

    private IReadOnlyList<Candidate> Said => [.. Shown.Where(one => one.Kept is not null)];

    private IReadOnlyList<Candidate> Unsaid => [.. Shown.Where(one => one.Template.Unsaid is not null)];

    /// <summary>What could be valued elsewhere, and not on this table and scenario; one line a reason.</summary>
    private IEnumerable<(string Names, string Why, string? Language)> NotHere =>
        from one in Shown
        where one.Kept is null && one.Template.Unsaid is null
        group one by (one.Unsaid!.Value, one.Detail) into same
        select (string.Join(", ", same.Select(one => $"{PlanNames.Instrument(one.Template.Code, Culture)} ({one.Template.Code})")), same.Key.Detail ?? PlanNames.Of(same.Key.Value, Culture), same.Key.Detail is null ? null : "en");

    private CandidateColumns Columns(IReadOnlyList<Candidate> rows) =>
        new(rows, Place!.Facts.Package, HasJobs, Scenario!.Parameters.IncomeReplacement is not null, Answer!.CountsFirms, Sort, code => Links.Here("one", code) + "#c-" + code, T);

    // The fields of the form stand in it; the rest of the state is carried along, the way of sorting too.
    private IEnumerable<(string Name, string? Value)> Hidden => Request.Parameters().Where(pair => pair.Value?.Length > 0 && pair.Name is not ("budget" or "family" or "group")).Append(("sort", Sort)).Where(pair => pair.Item2 is not null);

    private IReadOnlyList<FieldOption> Families =>
    [
        new("", T["Show.AllFamilies"]),
        .. InstrumentCatalogue.All.Select(instrument => instrument.Family).Distinct(StringComparer.Ordinal).Select(family => new FieldOption(family, PlanNames.Family(family, Culture))),
    ];

    private IReadOnlyList<FieldOption> Groups =>
    [
        new("", T["Show.AllGroups"]),
        .. TargetGroups.All.Where(group => InstrumentCatalogue.Templates.Any(template => template.Groups.Contains(group, StringComparer.Ordinal))).Select(group => new FieldOption(group, PlanNames.Group(group, Culture))),
    ];

    private IEnumerable<string> Sentences =>
    [
        .. Request.Scenario.Shock.Length > 0 ? new[] { Shared["Shock." + Request.Scenario.Shock].Value } : [],
        .. Request.Scenario.Crisis.Length > 0 ? new[] { Shared["Crisis." + Request.Scenario.Crisis].Value } : [],
        .. Scenario!.Restrictions.Select(Activities.Sentence),
    ];

    private string Command => ScenarioCommand.Of(
        Place!, Scenario!, "candidates",
        string.Concat(
            Settings!.Budget is { } budget ? $" --budget={Currencies.Text(budget, Place!.Facts.Package.Currency)}" : "",
            Answer!.Runs > 0 ? string.Create(CultureInfo.InvariantCulture, $" --runs={Answer.Runs}") : "",
            string.Concat(Settings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $" --set={pair.Key}={pair.Value}")))),
        "plan");
}
