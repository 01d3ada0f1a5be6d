using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>Finds out what is wrong with restrictions as they were typed.</summary>
internal static class RestrictionReading
{
    public static ImmutableArray<Restriction> Read(IReadOnlyList<RestrictionRequest> rows, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors, string prefix = "r")
    {
        if (rows.Count > ScenarioRequest.MostRestrictions)
            errors.Add(new FieldError("", texts["Error.TooManyRestrictions", ScenarioRequest.MostRestrictions]));
        var read = ImmutableArray.CreateBuilder<Restriction>();
        foreach (var (index, row) in rows.Take(ScenarioRequest.MostRestrictions).Index())
        {
            // A row in which nothing has been chosen yet is not a mistake.
            if (row.Activity.Length == 0)
                continue;
            if (Read(row, Field(index, prefix), texts, errors) is { } restriction)
                read.Add(restriction);
        }

        return read.ToImmutable();
    }

    /// <summary>The name of a row's fields in errors: <c>r.0</c>, then <c>.activity</c> and so on.</summary>
    public static string Field(int index, string prefix = "r") => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}.{index}");

    private static Restriction? Read(RestrictionRequest row, string field, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var known = errors.Count;
        if (ActivityCatalogue.Find(row.Activity) is null)
            errors.Add(new FieldError($"{field}.activity", texts["Error.Activity", row.Activity]));
        var level = Words.Levels.Where(pair => pair.Word == row.Level).Select(pair => (RestrictionLevel?)pair.Level).FirstOrDefault();
        if (level is null)
            errors.Add(new FieldError($"{field}.level", texts["Error.Level", row.Level]));
        var (from, to) = Span(row.From, row.To, field, texts, errors);
        return errors.Count == known ? new Restriction(row.Activity, level!.Value, from, to) : null;
    }

    /// <summary>Two days, the second later; an error for each that is not.</summary>
    public static (DateOnly From, DateOnly To) Span(string typedFrom, string typedTo, string field, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var from = Typed.Day(typedFrom);
        var to = Typed.Day(typedTo);
        if (from is null)
            errors.Add(new FieldError($"{field}.from", DayError(typedFrom, texts)));
        if (to is null)
            errors.Add(new FieldError($"{field}.to", DayError(typedTo, texts)));
        if (from >= to)
            errors.Add(new FieldError($"{field}.to", texts["Error.DatesReversed", Figures.Day(to.Value), Figures.Day(from.Value)]));
        return (from ?? default, to ?? default);
    }

    internal static string DayError(string typed, IStringLocalizer<ResponsesTexts> texts)
        => typed.Length == 0 ? texts["Error.DayMissing"] : texts["Error.Day", typed];
}
