using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.DayOne;

/// <summary>Whose work stops in a place that has no table: people as ranges in, people as ranges out.</summary>
partial class DayOnePage
{
    [CascadingParameter] public HttpContext? Context { get; set; }

    [Inject] private TimeProvider Time { get; set; } = null!;

    private DayOneRequest Request { get; set; } = new();

    private ExposureResult? Answer { get; set; }

    private IReadOnlyList<FieldError> Errors { get; set; } = [];

    protected override void OnInitialized()
    {
        Request = DayOneRequest.Of(Context!.Request.Query);
        var reading = DayOneReading.Of(Request, T);
        Errors = reading.Errors;
        if (reading.CanAnswer)
            Answer = Exposure.Of(reading.People, reading.Scenario!);
    }

    private string Title => Request.Place.Length is > 0 and <= 120 ? T["DayOne.TitleIn", Request.Place] : T["DayOne.Title"];

    private IReadOnlyList<Crumb> Crumbs => [new Crumb(T["DayOne.Navigation"])];

    private string Headline => T["DayOne.Headline", Ends(Answer!.Total.StoppedAtWorst), Ends(Answer.Total.People)];

    private string Command => ExposureCommand.Of(address => Links.Absolute(Links.SameState(address, "")));

    private string Under => Answer!.WorstDay is { } day
        ? Answer.Total.IncomeExposed is { } income
            ? T["DayOne.UnderIncome", Figures.Day(day), Ends(Answer.Total.PersonMonths), Ends(income)]
            : T["DayOne.Under", Figures.Day(day), Ends(Answer.Total.PersonMonths)]
        : T["DayOne.NothingStops"];

    private IReadOnlyList<BarRow> ByKind =>
    [
        .. Answer!.ByKind.Select(sum => new BarRow(Activities.Kind(sum.Kind!.Value), Share(sum.StoppedAtWorst.Low), Ends(sum.StoppedAtWorst)) { High = Share(sum.StoppedAtWorst.High) }),
    ];

    private IReadOnlyList<Column<ExposureRow>> Columns =>
    [
        new("activity", T["DayOne.Activity"], row => $"{Activities.Of(row.Activity.Code)}, {Activities.Kind(row.Kind)}") { IsRowHeading = true },
        new("people", T["DayOne.People"], row => Ends(row.People)) { Numeric = true },
        new("stopped", T["DayOne.Stopped"], row => Ends(row.StoppedAtWorst)) { Numeric = true, Bar = row => Share(row.StoppedAtWorst.High), BarIsLoss = true },
        new("months", T["DayOne.Months"], row => Ends(row.PersonMonths)) { Numeric = true },
        new("income", T["DayOne.Income"], row => row.IncomeExposed is { } income ? Ends(income) : T["Compare.NotMeasured"]) { Numeric = true },
        new("women", T["DayOne.Women"], row => row.WomenStoppedAtWorst is { } women ? Ends(women) : T["Compare.NotMeasured"]) { Numeric = true },
    ];

    private IReadOnlyList<string> LeavesOut =>
        [.. Answer!.Remarks.Select(Activities.Remark).OfType<string>().Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<PeopleRequest> FormPeople
        => Request.People.Count > 0 ? Request.People : [new("open-air-markets", "informal", "", "", "", ""), new("street-vending", "informal", "", "", "", ""), new("moto-taxi", "informal", "", "", "", "")];

    private IReadOnlyList<RestrictionRequest> FormRestrictions
        => Request.SaysSomething ? Request.Restrictions : [Starter.After(null, Time) with { Activity = "open-air-markets" }];

    private IReadOnlyList<FieldOption> CountryOptions =>
    [
        new("", T["DayOne.ChooseCountry"]),
        .. Request.Country.Length == 0 || Countries.Exists(Request.Country) ? Array.Empty<FieldOption>() : [new FieldOption(Request.Country, Request.Country)],
        .. Countries.All().Select(country => new FieldOption(country.Code, country.Name)),
    ];

    private double Share(double people) => Answer!.Total.StoppedAtWorst.High > 0 ? people / Answer.Total.StoppedAtWorst.High : 0;

    private string Ends(Interval range) => Figures.About(range.Low) == Figures.About(range.High)
        ? Figures.About(range.Low)
        : T["DayOne.Range", Figures.About(range.Low), Figures.About(range.High)];
}
