using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Responses.Places;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>Finds the crisis of an address, or what is wrong with it.</summary>
internal static class CrisisReading
{
    private const string Industry = "industry";

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
        var settings = Settings(request, texts, errors);
        if (errors.Count > before || place is null)
            return null;
        var result = template!.ScenarioOf(place.Table, begins!.Value, settings);
        errors.AddRange(result.Problems.Select(problem => new FieldError("a." + problem.Where, texts["Error.Engine", problem.Message])));
        return result.Scenario;
    }

    private static CrisisSettings Settings(ScenarioRequest request, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var values = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (request.Assumptions.Count > ScenarioRequest.MostAssumptions)
            errors.Add(new FieldError("crisis", texts["Error.TooManyAssumptions", ScenarioRequest.MostAssumptions]));
        foreach (var row in request.Assumptions.Where(row => row.Code != Industry && row.Value.Length > 0))
        {
            if (Typed.Number(row.Value) is { } number)
                values[row.Code] = number;
            else
                errors.Add(new FieldError("a." + row.Code, texts["Error.Assumption", row.Value]));
        }

        var industry = request.Assumptions.FirstOrDefault(row => row.Code == Industry)?.Value;
        return new CrisisSettings { Values = values.ToImmutable(), Industry = string.IsNullOrEmpty(industry) ? null : industry };
    }
}
