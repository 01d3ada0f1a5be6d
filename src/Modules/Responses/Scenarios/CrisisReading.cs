using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Places;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>Finds the crisis of an address, or what is wrong with it.</summary>
internal static class CrisisReading
{
    /// <summary>The assumption that names an industry.</summary>
    public const string Industry = "industry";

    /// <summary>The crisis on the place's table; null where there is none, no place, or something is wrong.</summary>
    public static Scenario? Read(ScenarioRequest request, Place? place, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        if (request.Crisis.Length == 0)
            return null;
        var before = errors.Count;
        var template = CrisisCatalogue.Find(request.Crisis);
        if (template is null)
            errors.Add(new FieldError("crisis", texts["Error.Crisis", request.Crisis, string.Join(", ", CrisisCatalogue.All.Select(one => one.Code))]));
        var begins = Typed.Day(request.Begins);
        if (begins is null)
            errors.Add(new FieldError("begins", RestrictionReading.DayError(request.Begins, texts)));
        var settings = Settings(request, template, texts, errors);
        if (place is not null && settings.Industry is { } named && place.Table.Industries.All(row => row.Label != named))
            errors.Add(new FieldError("a." + Industry, texts["Error.AssumptionIndustry", named]));
        if (errors.Count > before || place is null)
            return null;
        var result = template!.ScenarioOf(place.Table, begins!.Value, settings);
        errors.AddRange(result.Problems.Select(problem => new FieldError("a." + problem.Where, texts["Error.Engine", problem.Message])));
        return result.Scenario;
    }

    private static CrisisSettings Settings(ScenarioRequest request, CrisisTemplate? template, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var values = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (request.Assumptions.Count > ScenarioRequest.MostAssumptions)
            errors.Add(new FieldError("crisis", texts["Error.TooManyAssumptions", ScenarioRequest.MostAssumptions]));
        foreach (var row in request.Assumptions.Where(row => row.Code != Industry && row.Value.Length > 0))
        {
            if (Wrong(row, template, texts) is { } wrong)
                errors.Add(new FieldError("a." + row.Code, wrong));
            else
                values[row.Code] = Typed.Number(row.Value)!.Value;
        }

        var industry = request.Assumptions.FirstOrDefault(row => row.Code == Industry)?.Value;
        return new CrisisSettings { Values = values.ToImmutable(), Industry = string.IsNullOrEmpty(industry) ? null : industry };
    }

    private static string? Wrong(AssumptionRequest row, CrisisTemplate? template, IStringLocalizer<ResponsesTexts> texts)
    {
        var number = Typed.Number(row.Value);
        if (template is null)
            return number is null ? texts["Error.Assumption", row.Value].Value : null;
        return template.Assumptions.FirstOrDefault(one => one.Code == row.Code) switch
        {
            null => texts["Error.AssumptionUnknown", row.Code].Value,
            { Unit: AssumptionUnit.Days } days when !(number >= 0 && number <= days.Highest && number == Math.Floor(number.Value)) => texts["Error.AssumptionDays", row.Value, days.Highest].Value,
            { } assumption when !(number >= 0 && number <= assumption.Highest) => texts["Error.AssumptionRange", row.Value, assumption.Highest].Value,
            _ => null,
        };
    }
}
