using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Choose.Texts;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Choose;

/// <summary>Finds out what is wrong with what is asked of candidates; the scenario is read elsewhere.</summary>
internal static class ChooseReading
{
    /// <summary>More runs take many seconds; the command line makes as many as one likes.</summary>
    public const int MostRuns = 30;

    /// <summary>A larger table takes many seconds for bands.</summary>
    private const int MostIndustriesForBands = 70;

    /// <summary>The settings; null where something is wrong.</summary>
    public static CandidateSettings? Read(ChooseRequest request, Place place, IStringLocalizer<ChooseTexts> texts, List<FieldError> errors)
    {
        var before = errors.Count;
        var currency = place.Facts.Package.Currency;
        var budget = request.Budget.Length == 0 ? null : Typed.Number(request.Budget);
        if (request.Budget.Length > 0 && budget is not > 0)
            errors.Add(new FieldError("budget", texts["Error.Budget", request.Budget, currency]));
        var runs = request.Runs.Length == 0 ? 0 : Typed.Whole(request.Runs);
        if (runs is not (>= 0 and <= MostRuns))
            errors.Add(new FieldError("runs", texts["Error.Runs", request.Runs, MostRuns]));
        if (request.Family.Length > 0 && InstrumentCatalogue.All.All(instrument => instrument.Family != request.Family))
            errors.Add(new FieldError("family", texts["Error.Family", request.Family]));
        if (request.Group.Length > 0 && !TargetGroups.All.Contains(request.Group, StringComparer.Ordinal))
            errors.Add(new FieldError("group", texts["Error.Group", request.Group]));
        var values = Values(request, texts, errors);
        if (errors.Count > before)
            return null;
        var settings = new CandidateSettings
        {
            Budget = budget is { } money ? new MinorUnits(Math.Max(1, (long)Math.Round(money * Currencies.MinorPerUnit(currency), MidpointRounding.AwayFromZero))) : null,
            Runs = place.Table.Count <= MostIndustriesForBands ? (int)runs!.Value : 0,
            Values = values,
        };
        return settings;
    }

    private static ImmutableDictionary<string, double> Values(ChooseRequest request, IStringLocalizer<ChooseTexts> texts, List<FieldError> errors)
    {
        if (request.Values.Count > ChooseRequest.MostValues)
            errors.Add(new FieldError("v", texts["Error.TooManyValues", ChooseRequest.MostValues]));
        var values = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var typed in request.Values.Take(ChooseRequest.MostValues).Where(typed => typed.Value.Length > 0))
        {
            var parameter = typed.Code.Split('.', 2) is [var code, var name] ? InstrumentCatalogue.Find(code)?.Parameters.FirstOrDefault(one => one.Code == name) : null;
            if (parameter is null)
                errors.Add(new FieldError("v." + typed.Code, texts["Error.Assumption", typed.Code]));
            else if (Typed.Number(typed.Value) is not { } number || number < parameter.Lowest || number > parameter.Highest)
                errors.Add(new FieldError("v." + typed.Code, texts["Error.Value", typed.Value, typed.Code, Plain(parameter.Lowest), Plain(parameter.Highest)]));
            else
                values[typed.Code] = number;
        }

        return values.ToImmutable();
    }

    private static string Plain(double value) => value.ToString(CultureInfo.CurrentCulture);
}
