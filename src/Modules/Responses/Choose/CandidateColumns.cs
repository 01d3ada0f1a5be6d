using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Responses.Choose.Texts;
using Vicinal.Responses.Plans.Showing;

namespace Vicinal.Responses.Choose;

/// <summary>The columns of both tables. What is not known sorts last, whichever way.</summary>
internal sealed class CandidateColumns(
    IReadOnlyList<Candidate> rows, EconomyPackage package, bool hasJobs, bool hasConsumption, bool hasFirms, string? sort, Func<string, string> open, IStringLocalizer<ChooseTexts> texts)
{
    private readonly bool descending = sort?.StartsWith('-') ?? false;

    /// <summary>Of candidates of which the model can say something.</summary>
    public IReadOnlyList<Column<Candidate>> Said =>
    [
        Pick, Name,
        .. hasJobs ? new[] { Figure("months", texts["Column.Months"], one => one.Kept?.JobMonths, one => one.Bands?.JobMonths) } : [],
        Figure("value", texts["Column.Value"], one => one.Kept?.ValueAdded, one => one.Bands?.ValueAdded),
        .. hasConsumption ? new[] { Figure("consumption", texts["Column.Consumption"], one => one.Kept?.Consumption, one => one.Bands?.Consumption) } : [],
        .. hasFirms ? new[] { Figure("firms", texts["Column.Firms"], one => one.Kept?.FirmsKept, one => one.Bands?.FirmsKept, least: 0.5) } : [],
        Cost, Channel,
        .. hasJobs ? new[] { Figure("each", texts["Column.Each", package.Currency], one => one.CostPerJobMonth) } : [],
        First,
    ];

    /// <summary>Of candidates that nobody can value: compared by people reached.</summary>
    public IReadOnlyList<Column<Candidate>> Unsaid =>
    [
        Pick, Name,
        new("people", texts["Column.People"], People) { Numeric = true, SortBy = one => Last(one.Measure.Reaches[0].Low), Bar = one => Share(one.Measure.Reaches[0].High, rows.Max(row => row.Measure.Reaches[0].High)) },
        Cost, First,
        new("why", texts["Column.Why"], one => PlanNames.Of(one.Unsaid!.Value, Culture)),
    ];

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private Column<Candidate> Pick => new("pick", texts["Column.Pick"], _ => "")
    {
        Choice = one => new RowChoice("pick", one.Template.Code, texts["PickOne", PlanNames.Instrument(one.Template.Code, Culture)]),
    };

    private Column<Candidate> Name => new("instrument", texts["Column.Instrument"], one => $"{PlanNames.Instrument(one.Template.Code, Culture)} ({one.Template.Code})")
    {
        IsRowHeading = true, SortBy = one => PlanNames.Instrument(one.Template.Code, Culture), Address = one => one.Kept is null ? null : open(one.Template.Code),
    };

    private Column<Candidate> Cost => new("cost", texts["Column.Cost", package.Currency], one => PlanMoney.Bare(one.Measure.Cost, package.Currency))
    {
        Numeric = true, SortBy = one => one.Measure.Cost.Value, Bar = one => Share(one.Measure.Cost.Value, rows.Max(row => row.Measure.Cost.Value)),
    };

    private Column<Candidate> Channel => new("channel", texts["Column.Channel"], one => PlanNames.Of(one.Template.Channel, Culture)) { SortBy = one => one.Template.Channel };

    private Column<Candidate> First => new("first", texts["Column.First"], one => texts["Days", one.Template.FirstEffect.Low, one.Template.FirstEffect.High])
    {
        Numeric = true, SortBy = one => one.Template.FirstEffect.Middle,
    };

    private Column<Candidate> Figure(string key, string title, Func<Candidate, double?> figure, Func<Candidate, Quantiles?>? band = null, double least = 0.005)
    {
        var longest = rows.Count == 0 ? 0 : rows.Max(row => Math.Abs(figure(row) ?? 0));
        return new Column<Candidate>(key, title, Text)
        {
            Numeric = true,
            Bar = row => Share(figure(row), longest),
            SortBy = row => Last(figure(row)),
        };

        string Text(Candidate row) => figure(row) is not { } value ? texts["NotKnown"]
            : Math.Abs(value) < least ? texts["NearNothing"]
            : band?.Invoke(row) is { } spread ? texts["WithBand", Shown(value), Shown(spread.P5), Shown(spread.P95)] : Shown(value);

        string Shown(double one) => least >= 0.5 ? Figures.About(one) : Rounded(one);
    }

    private string People(Candidate one) => one.Measure.Reaches[0] is { Low: { } low, High: { } high } 
        ? $"{texts["Range", Figures.Whole(low), Figures.Whole(high)]} {PlanNames.Group(one.Measure.Reaches[0].Group, Culture)}" : texts["NotCounted"];

    private double Last(double? value) => value ?? (descending ? double.MinValue : double.MaxValue);

    private static double Share(double? value, double? longest) => longest > 0 ? Math.Max(0, value ?? 0) / longest.Value : 0;

    internal static string Rounded(double value) => Math.Abs(value) < 10 ? Figures.Number(value, Math.Abs(value) < 0.005 ? 0 : 2) : Figures.About(value);
}
