using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Scenarios;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>A plan: what it keeps and costs, its measures in phases, its money, what it forgets, and its way to adoption.</summary>
partial class PlanPage
{
    private const int IndustriesShown = 8;
    private const int MostChanges = 40;

    private readonly List<FieldError> _errors = [];
    private OpenPlan? _open;
    private Place? _place;
    private PlanAnswer? _answer;
    private BudgetSums _budget = null!;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<FieldChange> _meanwhile = [];
    private string? _said;

    [Parameter] public Guid Id { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private PlanShelf Shelf { get; set; } = null!;

    [Inject] private PlanSteps Steps { get; set; } = null!;

    [Inject] private PlaceBook Book { get; set; } = null!;

    [Inject] private Answers Known { get; set; } = null!;

    [Inject] private IndustryNames IndustryWords { get; set; } = null!;

    private Plan Plan => _open!.Plan;

    private string Version => _open!.Version.Number.ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_open is null)
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        await SayWhatWasSavedAsync();
    }

    private async Task ReadAsync()
    {
        _open = await Shelf.FindAsync(Id, Http.RequestAborted);
        if (_open is null)
            return;
        _budget = PlanBudget.Of(Plan);
        (_place, _) = await Book.FindAsync(_open.Stored.Territory, Http.RequestAborted);
        if (_place is null)
            return;
        _problems = PlanWork.Errors(Plan, _place);
        if (_problems.Count == 0)
            _answer = PlanWork.Known(Known, _place, _open.Version.Digest, Plan, Http.RequestAborted);
    }

    /// <summary>After saving, the address says which version was kept and from which its writer began.</summary>
    private async Task SayWhatWasSavedAsync()
    {
        var saved = Typed.Whole(ScenarioRequest.One(Http.Request.Query, "saved"));
        var since = Typed.Whole(ScenarioRequest.One(Http.Request.Query, "since"));
        if (!_open!.SeesDrafts || saved is not { } number || number > _open.Stored.Head)
            return;
        _said = T["Saved.Kept", number];
        if (since < number - 1 && await Shelf.VersionAsync(Id, (int)since, Http.RequestAborted) is { } older
            && await Shelf.VersionAsync(Id, (int)number - 1, Http.RequestAborted) is { } newer)
            _meanwhile = [.. PlanDifference.Of(PlanText.Kept(older), PlanText.Kept(newer)).Take(MostChanges)];
    }

    private string StateSentence => _open!.Stored.State switch
    {
        _ when !_open.SeesDrafts => T["Show.AdoptedOn", Figures.Day(DateOnly.FromDateTime(_open.Stored.AdoptedAt!.Value.ToDateTimeUtc())), Version],
        PlanState.Revised => T["Show.RevisedVersion", Version, _open.Stored.AdoptedVersion!.Value],
        var state => T["Show." + state + "Version", Version],
    };

    private string Headline => _answer?.Kept switch
    {
        { JobMonths: { } months } => T["Show.Headline", Figures.About(months)],
        { } kept => T["Show.HeadlineValue", Figures.About(kept.ValueAdded * _place!.Facts.Package.UnitsPerMoney), Plan.Currency],
        null => Plan.Measures.Length == 0 ? T["Show.HeadlineEmpty"] : T["Show.HeadlineNone"],
    };

    /// <summary>What may be spent in all, where the plan says it.</summary>
    private string? EnvelopeOfAll => Plan.Envelopes.FirstOrDefault(envelope => envelope is { Channel: null, Source: null }) is { } all ? Currencies.Text(all.Amount, Plan.Currency) : null;

    private string Command => PlanBriefs.Command(_place!);

    private IReadOnlyList<BarRow> ByChannel => Bars(_budget.ByChannel.Select(part => (PlanNames.Of(part.Key, CultureInfo.CurrentUICulture), part.Value)));

    private IReadOnlyList<BarRow> BySource => Bars(_budget.BySource.Select(part => (PlanNames.Source(part.Key, CultureInfo.CurrentUICulture), part.Value)));

    private IReadOnlyList<BarRow> Bars(IEnumerable<(string Name, MinorUnits Amount)> parts)
    {
        var all = parts.ToList();
        var longest = all.Select(part => part.Amount.Value).DefaultIfEmpty(0).Max();
        return [.. all.Select(part => new BarRow(part.Name, longest == 0 ? 0 : part.Amount.Value / (double)longest, PlanMoney.Bare(part.Amount, Plan.Currency)))];
    }

    private IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, _answer!.Without.Length).Select(day => _answer.Start.AddDays(day))];

    private IReadOnlyList<Series> Lines =>
    [
        new(T["Show.Without"], [.. _answer!.Without.Select(Index)]),
        new(T["Show.With"], [.. _answer.With.Select(Index)]),
    ];

    private static double Index(PeriodIndex day) => day.JobsIndex ?? day.ValueAddedIndex;

    private IReadOnlyList<BarRow> Industries
    {
        get
        {
            var rows = _answer!.ByIndustry.Where(row => row.JobMonths is not null).OrderByDescending(row => row.JobMonths).Take(IndustriesShown).Where(row => row.JobMonths > 0).ToList();
            return [.. rows.Select(row => new BarRow(IndustryWords.Of(row.Industry), row.JobMonths!.Value / rows[0].JobMonths!.Value, Figures.About(row.JobMonths.Value)))];
        }
    }

    private string GroupSentence(GroupKept group) => group is { StoppedWithout: { } stopped, Kept: { } kept }
        ? T["Show.Group", T["Kept." + group.Group], Figures.About(stopped), Figures.About(kept)]
        : T["Show.GroupNotMeasured", T["Kept." + group.Group]];

    private Task SubmitAsync() => StepAsync(Steps.SubmitAsync, "Steps.Submitted");

    private Task AdoptAsync() => StepAsync(Steps.AdoptAsync, "Steps.DoneAdopted");

    private Task ReturnAsync() => StepAsync(Steps.ReturnAsync, "Steps.Returned");

    private async Task StepAsync(Func<Guid, int, CancellationToken, Task<StepOutcome>> step, string done)
    {
        var version = Typed.Whole(Http.Request.Form["version"].ToString()) ?? 0;
        var outcome = await step(Id, (int)version, Http.RequestAborted);
        await ReadAsync();
        if (outcome == StepOutcome.Done)
        {
            _said = T[done];
            return;
        }

        _errors.Add(new FieldError("", T["Steps." + outcome]));
        Http.Answer(outcome == StepOutcome.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict);
    }
}
