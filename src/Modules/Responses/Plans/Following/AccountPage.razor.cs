using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Editing;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Following;

/// <summary>The public account of an adopted plan: people reached, money by channel, days to the first payment, and what is not known.</summary>
partial class AccountPage
{
    // A factor within this of 1 is as was assumed.
    private const double SameScale = 0.005;

    private readonly List<FieldError> _errors = [];
    private OpenPlan? _open;
    private Plan? _plan;
    private PlanAnswer? _answer;
    private PlanCourse? _course;
    private Place? _place;
    private string _digest = "";
    private IReadOnlyList<PlanActual> _actuals = [];
    private IReadOnlyList<AccountRow> _rows = [];
    private TypedForm _form = new();
    private bool _saved;

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _open = await Shelf.FindAsync(Id, Http.RequestAborted);
        if (_open?.Stored.AdoptedVersion is not { } adopted || await Shelf.VersionAsync(Id, adopted, Http.RequestAborted) is not { } version)
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        _plan = PlanText.Kept(version);
        _digest = version.Digest;
        (_place, _) = await Book.FindAsync(_open.Stored.Territory, Http.RequestAborted);
        if (_place is not null && PlanWork.Errors(_plan, _place).Count > 0)
            _place = null;
        if (_place is not null)
            _answer = PlanWork.Known(Known, _place, _digest, _plan, Http.RequestAborted);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _actuals = await Reports.OfAsync(Id, Http.RequestAborted);
        _rows = AccountRow.Of(_plan!, _actuals, T);
        _course = _place is null ? null : PlanCourse.Known(Known, _place, _digest, _plan!, _actuals, Http.RequestAborted);
    }

    private IReadOnlyList<Column<AccountRow>> Columns =>
    [
        new("measure", T["Account.Measure"], row => row.Measure.Length == 0 ? T["Account.Whole"] : row.Measure) { IsRowHeading = true },
        new("what", T["Account.WhatCounted"], row => row.What),
        new("planned", T["Account.Planned"], row => row.Planned),
        new("came", T["Account.CameHeading"], row => row.Came),
        new("source", T["Account.SourceHeading"], row => row.Actual?.Source ?? ""),
    ];

    /// <summary>Observed work beside what the plan and doing nothing were simulated to give on that day.</summary>
    private IReadOnlyList<(PlanActual Actual, double? With, double? Without)> Work =>
        [.. _actuals.Where(actual => actual.Kind == ActualKind.Work).Select(actual => (actual, At(_answer?.With, actual), At(_answer?.Without, actual)))];

    private double? At(System.Collections.Immutable.ImmutableArray<Vicinal.Economy.PeriodIndex>? days, PlanActual actual)
    {
        var day = actual.On.ToDateOnly().DayNumber - _plan!.Scenario.Start.DayNumber;
        return days is { } all && day >= 0 && day < all.Length ? all[day].JobsIndex : null;
    }

    private IReadOnlyList<Column<(PlanActual Actual, double? With, double? Without)>> WorkColumns =>
    [
        new("on", T["Account.Day"], row => Figures.Day(row.Actual.On.ToDateOnly())) { IsRowHeading = true },
        new("observed", T["Account.Observed"], row => Figures.Percent((double)row.Actual.Value / 100, 1)) { Numeric = true },
        new("with", T["Account.WithPlan"], row => Share(row.With)) { Numeric = true },
        new("without", T["Account.WithoutPlan"], row => Share(row.Without)) { Numeric = true },
        new("gap", T["Account.Gap"], row => row.With is { } with ? Figures.Change(((double)row.Actual.Value / 100) - with, 1) : T["Show.NotKnown"]) { Numeric = true },
        new("source", T["Account.SourceHeading"], row => row.Actual.Source),
    ];

    private string Api => $"/api/v1/plans/{Id}/course";

    private string CourseSentence => Math.Abs(_course!.Scale - 1) < SameScale
        ? T["Course.AsAssumed"]
        : T[_course.Scale > 1 ? "Course.Stronger" : "Course.Weaker", Figures.Number(_course.Scale, 2)];

    private IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, _course!.With.Length).Select(day => _course.Start.AddDays(day))];

    private IReadOnlyList<Series> Lines =>
    [
        new(T["Course.Planned"], _course!.Planned),
        new(T["Course.With"], _course.With),
        new(T["Course.Without"], _course.Without),
    ];

    private string Share(double? share) => share is { } known ? Figures.Percent(known, 1) : T["Show.NotKnown"];

    /// <summary>Everything that the plan promised, as what can be reported on.</summary>
    private IReadOnlyList<FieldOption> Whats
    {
        get
        {
            var culture = CultureInfo.CurrentUICulture;
            var whats = new List<FieldOption> { new("", T["Row.Choose"]), new($"{ActualKind.Work}||", T["Account.WorkChoice"]) };
            whats.AddRange(PlanBudget.Of(_plan!).ByChannel.Keys.Select(channel => new FieldOption($"{ActualKind.Money}||{channel}", T["Account.MoneyChoice", PlanNames.Of(channel, culture)])));
            foreach (var measure in _plan!.Measures)
            {
                whats.Add(new FieldOption($"{ActualKind.FirstPayment}|{measure.Id}|", T["Key.of", measure.Name, T["Account.First"]]));
                whats.AddRange(measure.Reaches.Select(reached => new FieldOption($"{ActualKind.Reached}|{measure.Id}|{reached.Group}", T["Key.of", measure.Name, PlanNames.Group(reached.Group, culture)])));
                whats.AddRange(measure.Indicators.Select(indicator => new FieldOption($"{ActualKind.Indicator}|{measure.Id}|{indicator.Name}", T["Key.of", measure.Name, indicator.Name])));
            }

            return whats;
        }
    }

    private async Task AddAsync()
    {
        if (_open is not { MayWrite: true } || _plan is null)
        {
            Http.Answer(StatusCodes.Status403Forbidden);
            return;
        }

        _form = TypedForm.Of(Http.Request.Form);
        var read = new FormReading(_form, T);
        if (_form["what"].Length == 0 || Whats.All(what => what.Value != _form["what"]))
            read.Wrong("what", T["Error.Choice", _form["what"]]);
        var parts = _form["what"].Split('|', 3);
        var isDay = parts[0] == ActualKind.FirstPayment.ToString();
        var value = isDay ? 0 : read.Number("value");
        if (value is null && _form["value"].Length == 0)
            read.Wrong("value", T["Error.Needed"]);
        var on = read.Day("on");
        var source = read.Needed("source", PlanTables.LongestSource);
        _errors.AddRange(read.Errors);
        if (_errors.Count > 0)
        {
            Http.Answer(StatusCodes.Status400BadRequest);
            return;
        }

        _saved = await Reports.AddAsync(Id, parts[1].Length == 0 ? null : parts[1], Enum.Parse<ActualKind>(parts[0]), parts[2], value!.Value, on, source, Http.RequestAborted);
        if (_saved)
            _form = new TypedForm();
        await ReadAsync();
    }
}
