using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Refusals;
using Vicinal.Responses.Places;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>A place and a scenario that can run on it, or what is wrong; the same for pages and programs.</summary>
internal sealed record ScenarioInputs(Place? Place, Scenario? Scenario, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Both are there and nothing is wrong.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Place), nameof(Scenario))]
    public bool CanRun => Place is not null && Scenario is not null && Errors.Count == 0;

    public static async Task<ScenarioInputs> FindAsync(
        ScenarioRequest request, PlaceBook book, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        var errors = new List<FieldError>();
        var (place, unusable) = await book.FindAsync(request.Territory, cancellation);
        if (unusable is not null)
            errors.Add(new FieldError("territory", texts["Error.Engine", unusable.Message]));
        else if (place is null && request.Territory.Length > 0)
            errors.Add(new FieldError("territory", texts["Error.Territory", request.Territory]));
        else if (place is null && request.SaysSomething)
            errors.Add(new FieldError("territory", texts["Error.TerritoryMissing"]));
        var reading = ScenarioReading.Of(request, place, presets, texts);
        errors.AddRange(reading.Errors);
        if (errors.Count == 0 && place is not null && reading.Scenario is { } scenario && ScenarioReading.Refused(place, scenario, texts) is { } refused)
            errors.Add(refused);
        return new ScenarioInputs(place, errors.Count == 0 ? reading.Scenario : null, errors);
    }

    /// <summary>For programs: why there is no answer.</summary>
    public Refusal? ToRefusal(IStringLocalizer<ResponsesTexts> texts) => Errors.Count > 0
        ? Refuse(Errors, texts)
        : Place is null
            ? Refuse([new FieldError("territory", texts["Error.TerritoryMissing"])], texts)
            : Scenario is null ? Refuse([new FieldError("r", texts["Error.NothingRestricted"])], texts) : null;

    public static Refusal Refuse(IReadOnlyList<FieldError> errors, IStringLocalizer<ResponsesTexts> texts)
        => new(RefusalCategory.Invalid, "scenario-invalid", texts["Error.Api", errors[0].Message])
        {
            Fields = errors.GroupBy(error => error.Name, StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => group.Select(error => error.Message).ToArray(), StringComparer.Ordinal),
        };
}
