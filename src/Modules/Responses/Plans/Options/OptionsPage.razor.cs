using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Scenarios;
using Culture = System.Globalization.CultureInfo;

namespace Vicinal.Responses.Plans.Options;

/// <summary>What can be done with a budget out of a draft's measures: portfolios that differ in what they put first, none of them called best.</summary>
partial class OptionsPage
{
    private readonly List<FieldError> _errors = [];
    private OpenPlan? _open;
    private Place? _place;
    private OptionsAnswer? _answer;
    private IReadOnlyList<string> _problems = [];
    private string _budget = "";
    private string _group = "";
    private string _share = "";

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private PlanShelf Shelf { get; set; } = null!;

    [Inject] private PlaceBook Book { get; set; } = null!;

    [Inject] private Answers Known { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // The price of a limit is for who writes the plan, not for who reads it.
        _open = await Shelf.FindAsync(Id, Http.RequestAborted);
        if (_open is not { SeesDrafts: true })
        {
            _open = null;
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        var query = Http.Request.Query;
        (_budget, _group, _share) = (ScenarioRequest.One(query, "budget"), ScenarioRequest.One(query, "group"), ScenarioRequest.One(query, "share"));
        (_place, _) = await Book.FindAsync(_open.Stored.Territory, Http.RequestAborted);
        if (_budget.Length == 0 || _place is null)
            return;
        if (Question() is { } question)
            Answer(question);
        if (_errors.Count > 0)
            Http.Answer(StatusCodes.Status400BadRequest);
    }

    private OptionsQuestion? Question()
    {
        var plan = _open!.Plan;
        if (Typed.Money(_budget, Currencies.MinorPerUnit(plan.Currency)) is not > 0)
            _errors.Add(new FieldError("budget", T["Error.Money", _budget, plan.Currency]));
        var share = _share.Length == 0 ? 0 : Typed.Whole(_share);
        if (share is not (>= 0 and <= 100))
            _errors.Add(new FieldError("share", T["Options.ShareError", _share]));
        if (_group.Length > 0 && !TargetGroups.All.Contains(_group, StringComparer.Ordinal))
            _errors.Add(new FieldError("group", T["Error.Choice", _group]));
        _problems = [.. PlanWork.Errors(plan, _place!).Select(problem => $"{problem.Where}: {problem.Message}")];
        if (_errors.Count > 0 || _problems.Count > 0)
            return null;
        var economy = PlanWork.Economy(_place!);
        return new OptionsQuestion
        {
            Table = economy.Table,
            Scenario = plan.Scenario,
            Currency = plan.Currency,
            Candidates = PlanCandidates.Of(plan, economy).Candidates,
            Budget = new MinorUnits(Typed.Money(_budget, Currencies.MinorPerUnit(plan.Currency))!.Value),
            Floors = _group.Length > 0 && share > 0 ? [new OptionFloor(FloorFor.Group, _group, (decimal)share.Value / 100)] : [],
            Pinned = Limited("in"),
            Banned = Limited("out"),
            WithPrices = true,
        };
    }

    private void Answer(OptionsQuestion question)
    {
        var key = string.Join('\n', [$"options {_place!.Version} {_open!.Version.Digest} {question.Budget.Value} {_group} {_share}", .. question.Pinned, "|", .. question.Banned]);
        _answer = Known.Of(key, () => PlanOptions.Find(question, Http.RequestAborted));
        var floor = _answer.FloorNotMet is { } missed ? T["Options.FloorNotMet", PlanNames.Group(missed.Floor.Code, Culture.CurrentUICulture), Figures.Percent(missed.Reached, 0)].Value : null;
        _problems = [.. floor is null ? Array.Empty<string>() : [floor], .. _answer.Problems.Select(problem => $"{problem.Where}: {problem.Message}")];
    }

    private ImmutableArray<string> Limited(string how) => [.. _open!.Plan.Measures.Select(measure => measure.Id).Where(id => Limit(id) == how)];

    private string Limit(string measure) => ScenarioRequest.One(Http.Request.Query, "limit." + measure);

    private IReadOnlyList<FieldOption> Limits => [new("", T["Options.Free"]), new("in", T["Options.In"]), new("out", T["Options.Out"])];

    private static string Letter(int at) => ((char)('A' + at)).ToString();

    private static string PutsFirst(Portfolio portfolio) => string.Join(", ", portfolio.PutsFirst.Select(axis => PlanNames.Of(axis, Culture.CurrentUICulture)));

    private string Loses(LimitPrice price) => string.Join("; ", price.Loses.Select(part => $"{PlanNames.Of(part.Key, Culture.CurrentUICulture)} {Value(part.Key, part.Value)}"));

    private string Value(OptionAxis axis, double value) => axis switch
    {
        OptionAxis.OwnCash => PlanMoney.Text(new MinorUnits((long)value), _open!.Plan.Currency),
        OptionAxis.ConsumptionKept => $"{Figures.About(value * _place!.Facts.Package.UnitsPerMoney)} {_open!.Plan.Currency}",
        OptionAxis.DaysToFirstPayment => Figures.Number(value, 1),
        _ => Figures.About(value),
    };
}
