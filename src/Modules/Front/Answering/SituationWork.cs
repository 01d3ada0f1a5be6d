using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Front.Asking;
using Vicinal.Front.Suggesting;
using Vicinal.Front.Texts;
using Vicinal.Measures.Public;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Components;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Public;

namespace Vicinal.Front.Answering;

/// <summary>Asks the engines and the other modules everything that an answer shows; one for each request.</summary>
internal sealed class SituationWork(IExposures exposures, IAlikeMeasures alike, IMeasuresHere here, SuggestedPeople suggestions, IStringLocalizer<FrontTexts> texts, TimeProvider time)
{
    private const int Shown = 5;

    // A record may name its groups more finely than kinds of work do.
    private static readonly (string Group, string[] Activities)[] GroupsOfActivities =
    [
        ("market-traders", ["open-air-markets", "street-vending", "street-food", "border-trade"]),
        ("farmers-fishers", ["farm-work", "subsistence-farming", "fishing", "forestry-and-gathering"]),
        ("micro", ["restaurants-and-bars", "hotels", "non-essential-shops", "hairdressers", "personal-care"]),
    ];

    private CurrencyTable rates = new([]);

    /// <summary>The answer of this request, once it was read: the parts of a page show it.</summary>
    public SituationAnswer? Answer { get; private set; }

    /// <summary>Where the place lies, once the address was read.</summary>
    public PlaceHere? Lies { get; private set; }

    /// <summary>Reads an address, and says at each field what is wrong with it.</summary>
    public async Task<SituationReading> ReadAsync(HttpContext context)
    {
        rates = await alike.RatesAsync(context.RequestAborted);
        var reading = SituationReading.Of(SituationRequest.Of(context.Request.Query), exposures, rates.Currencies, texts);
        var (place, within) = (reading.Request.Place, reading.Request.Within);
        Lies = await here.PlaceAsync(place.Country, place.Place, within, context.RequestAborted);
        if (within.Length > 0 && Lies.Within is null)
            reading = reading with { Errors = [.. reading.Errors, new FieldError("within", texts["Error.Within", within])] };
        if (!reading.CanAnswer)
            context.Answer(StatusCodes.Status400BadRequest);
        return reading;
    }

    /// <summary>Reads an address, and answers where nothing is wrong with it.</summary>
    public async Task<SituationReading> AnswerAsync(HttpContext context)
    {
        var reading = await ReadAsync(context);
        if (reading.CanAnswer)
            Answer = await OfAsync(reading, Lies!, context.RequestAborted);
        return reading;
    }

    private async Task<SituationAnswer> OfAsync(SituationReading reading, PlaceHere lies, CancellationToken cancellation)
    {
        var (place, stage) = (reading.Request.Place, reading.Exposure);
        var on = reading.Begins ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var question = new AlikeQuestion(reading.Level, (long?)stage.Population, place.Country, Groups(stage), Divisions(stage));
        var others = await alike.FindAsync(question, Shown, cancellation);
        var chosen = reading.Request.Measures.Count == 0 ? [] : await alike.OfAsync(question, reading.Request.Measures, cancellation);
        var money = new MoneyOf(reading.Currency, Year(reading.Currency, on, chosen));
        return new SituationAnswer(reading, on)
        {
            Uncorrected = place.People.Count == 0 ? 0 : (await suggestions.OfAsync(place, stage.Population, cancellation)).Uncorrected(place.People),
            Nation = await exposures.NationAsync(place.Country, stage, cancellation),
            Others = others,
            Chosen = chosen,
            Lies = lies,
            Here = lies.Chain.IsEmpty ? null : await here.OfAsync(lies.Chain, on, cancellation),
            Rates = rates,
            Money = money,
            Reach = Reach(reading, chosen, money),
        };
    }

    /// <summary>Groups of those whose work stops.</summary>
    private static ImmutableArray<string> Groups(ExposureStage stage)
    {
        if (stage.Result is not { } result)
            return [];
        var stopped = result.Rows.Where(row => row.StoppedAtWorst.High > 0).ToList();
        return
        [
            .. stopped.Select(row => row.Kind).Distinct().Order().Select(SituationAnswer.Group),
            .. GroupsOfActivities.Where(group => stopped.Exists(row => group.Activities.Contains(row.Activity.Code, StringComparer.Ordinal))).Select(group => group.Group),
        ];
    }

    /// <summary>Industries of what is restricted.</summary>
    private static ImmutableArray<int> Divisions(ExposureStage stage) => stage.Scenario is { } scenario
        ? [.. scenario.Restrictions.Select(restriction => ActivityCatalogue.Find(restriction.Activity)).OfType<Activity>().SelectMany(activity => activity.Divisions).Select(division => division.Division).Distinct().Order()]
        : [];

    private BudgetReach? Reach(SituationReading reading, IReadOnlyList<AlikeMeasure> chosen, MoneyOf money) =>
        reading.Budget is { } budget && chosen.Count > 0 && reading.Exposure is { Result: { } result, Scenario: { } scenario }
            ? BudgetReach.Of(
                new BudgetQuestion(budget, money, SituationAnswer.Stopped(result), scenario.Days), [.. chosen.Select(one => one.Record)], rates)
            : null;

    /// <summary>
    /// The year in whose prices a budget is counted: that of the day, or the last before it of which prices are known. Where no prices of the currency are known, amounts can only be counted in the year
    /// in which they were paid: that of the first measure that has a rate.
    /// </summary>
    private int Year(string currency, DateOnly on, IReadOnlyList<AlikeMeasure> chosen) =>
        rates.Rows.Where(row => row.Currency == currency && row.Prices is not null && row.Year <= on.Year).Select(row => (int?)row.Year).Max()
        ?? chosen.Select(one => one.Record.From?.Year).FirstOrDefault(year => year is { } paid && rates.Of(currency, paid) is not null)
        ?? on.Year;
}
