using Microsoft.Extensions.Localization;
using Vicinal.Front.Texts;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;
using Vicinal.Territories.Public;

namespace Vicinal.Front.Asking;

/// <summary>What an address says, or what is wrong with it.</summary>
/// <param name="Request">As typed.</param>
/// <param name="Exposure">People and restrictions, with their answer where there is one.</param>
/// <param name="Level">The level of the place's government.</param>
/// <param name="Budget">Money in minor units; null where none was said.</param>
/// <param name="Currency">The budget's currency: as typed, else the country's own where its rates are known, else the euro.</param>
/// <param name="Errors">What is wrong, in the order of the forms.</param>
internal sealed record SituationReading(SituationRequest Request, ExposureStage Exposure, GovernmentLevel Level, MinorUnits? Budget, string Currency, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Levels that a place can have, as words of the address.</summary>
    public static IReadOnlyList<(string Word, GovernmentLevel Level)> Levels { get; } =
        [("", GovernmentLevel.Municipality), ("intermunicipal", GovernmentLevel.Intermunicipal), ("province", GovernmentLevel.Province), ("region", GovernmentLevel.Region)];

    public static SituationReading Of(SituationRequest request, IExposures exposures, IReadOnlyCollection<string> currencies, IStringLocalizer<FrontTexts> texts)
    {
        var stage = exposures.Read(request.Place);
        var errors = stage.Errors.ToList();
        var level = Levels.Where(one => one.Word == request.Level).Select(one => (GovernmentLevel?)one.Level).FirstOrDefault();
        if (level is null)
            errors.Add(new FieldError("level", texts["Error.Level", request.Level]));
        var currency = request.Currency.Length > 0 ? request.Currency : PlaceCurrency.Of(request.Place.Country, currencies);
        if (!Currencies.Exists(currency))
            errors.Add(new FieldError("currency", texts["Error.Currency", request.Currency]));
        var budget = request.Budget.Length == 0 || !Currencies.Exists(currency) ? null : Typed.Money(request.Budget, Currencies.MinorPerUnit(currency));
        if (request.Budget.Length > 0 && Currencies.Exists(currency) && budget is null)
            errors.Add(new FieldError("budget", texts["Error.Budget", request.Budget]));
        if (request.Measures.Count > SituationRequest.MostMeasures)
            errors.Add(new FieldError("m", texts["Error.Measures", SituationRequest.MostMeasures]));
        return new SituationReading(request, stage, level ?? GovernmentLevel.Municipality, budget is { } money ? new MinorUnits(money) : null, currency, errors);
    }

    /// <summary>Whether the pages can answer; they do so even where little was said.</summary>
    public bool CanAnswer => Errors.Count == 0;

    /// <summary>The place as its people call it; the country where it has no name; empty where neither was said.</summary>
    public string Name => Request.Place.Place.Length > 0 ? Request.Place.Place : Request.Place.Country.Length > 0 ? Countries.Name(Request.Place.Country) : "";

    /// <summary>The government that a card is written for.</summary>
    public Government Government => new(Name.Length > 0 ? Name : "–", Request.Place.Country, Level) { Population = (long?)Exposure.Population };

    /// <summary>The day on which it begins; null where nothing is restricted.</summary>
    public DateOnly? Begins => Exposure.Scenario?.Start;
}
