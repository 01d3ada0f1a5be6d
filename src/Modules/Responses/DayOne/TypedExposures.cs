using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Places;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Responses.WhatIf;

namespace Vicinal.Responses.DayOne;

/// <summary>Day one for other modules: the same reading and the same engine as on its own page.</summary>
internal sealed class TypedExposures(PlaceBook book, Answers known, ScenarioPresets presets, IStringLocalizer<ResponsesTexts> texts) : IExposures
{
    public ExposureStage Read(DayOneRequest request)
    {
        var reading = DayOneReading.Of(request, texts);
        return new ExposureStage
        {
            Request = request,
            Errors = reading.Errors,
            Population = request.Population.Length == 0 || reading.Errors.Any(error => error.Name == "population") ? null : Typed.Whole(request.Population),
            People = reading.People,
            Scenario = reading.Scenario,
            Result = reading.CanAnswer ? Exposure.Of(reading.People, reading.Scenario!) : null,
        };
    }

    public async Task<NationPicture?> NationAsync(string country, ExposureStage stage, CancellationToken cancellationToken)
    {
        if (stage.Scenario is null || country.Length == 0 || (await book.ListAsync(cancellationToken)).FirstOrDefault(one => one.IsNation && one.Country == country) is not { } nation)
            return null;
        var (place, _) = await book.FindAsync(nation.Slug, cancellationToken);
        if (place is null)
            return null;
        var carried = stage.Request.Restrictions.Where(restriction => place.Activities.Contains(restriction.Activity)).ToList();
        var request = new ScenarioRequest { Territory = nation.Slug, Restrictions = carried, Band = "0" };
        var inputs = await ScenarioInputs.FindAsync(request, book, presets, texts, cancellationToken);
        if (!inputs.CanRun)
            return null;
        var answer = WhatIfWork.Known(known, place, inputs.Scenario, request, cancellationToken);
        return new NationPicture(
            nation.Slug,
            nation.Name,
            [.. answer.Monthly.Select(month => (month.Period, month.JobsIndex ?? month.ValueAddedIndex))],
            answer.WorstShare,
            answer.WorstDay,
            [.. stage.Request.Restrictions.Select(restriction => restriction.Activity).Where(activity => activity.Length > 0 && !place.Activities.Contains(activity)).Distinct(StringComparer.Ordinal)],
            [.. place.Facts.Package.Sources.Select(source => source.Title)],
            place.Facts.Package.PriceYear,
            place.Grade,
            [.. request.Parameters()],
            ScenarioCommand.Of(place, inputs.Scenario));
    }
}
