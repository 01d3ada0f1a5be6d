using Microsoft.Extensions.Localization;
using Vicinal.Platform.Components;

namespace Vicinal.Platform.Forms;

/// <summary>Reads typed fields, and notes at each what is wrong with it and what would be right.</summary>
/// <param name="form">The fields.</param>
/// <param name="texts">The page's texts, among them <c>Error.Needed</c>, <c>TooLong</c>, <c>DayNeeded</c>, <c>Day</c>, <c>Choice</c>, <c>Money</c>, <c>MoneyNegative</c>, <c>Count</c>, <c>Number</c>, <c>Range</c>.</param>
public sealed class FormReading(TypedForm form, IStringLocalizer texts)
{
    private readonly List<FieldError> errors = [];

    /// <summary>What is wrong, in the order in which it was read.</summary>
    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>Notes a fault.</summary>
    public void Wrong(string field, string message) => errors.Add(new FieldError(field, message));

    /// <summary>A text that must be there and has at most so many letters.</summary>
    public string Needed(string field, int most)
    {
        if (form[field].Length == 0)
            Wrong(field, texts["Error.Needed"]);
        return Text(field, most);
    }

    /// <summary>A text of at most so many letters; may be empty.</summary>
    public string Text(string field, int most)
    {
        if (form[field].Length > most)
            Wrong(field, texts["Error.TooLong", form[field].Length, most]);
        return form[field];
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly Day(string field)
    {
        if (form[field].Length == 0)
            Wrong(field, texts["Error.DayNeeded"]);
        return MaybeDay(field) ?? default;
    }

    /// <summary>A day, or null where nothing was typed.</summary>
    public DateOnly? MaybeDay(string field)
    {
        if (form[field].Length == 0)
            return null;
        var day = Typed.Day(form[field]);
        if (day is null)
            Wrong(field, texts["Error.Day", form[field]]);
        return day;
    }

    /// <summary>One of the choices.</summary>
    public T Choice<T>(string field) where T : struct, Enum
    {
        if (Enum.TryParse<T>(form[field], out var value) && Enum.IsDefined(value))
            return value;
        Wrong(field, texts["Error.Choice", form[field]]);
        return default;
    }

    /// <summary>An amount in minor units of a currency; 0 where it is none, which is noted.</summary>
    public long Money(string field, string currency, long minorPerUnit)
    {
        if (Typed.Money(form[field], minorPerUnit) is { } amount)
            return amount;
        Wrong(field, texts[form[field].StartsWith('-') || form[field].StartsWith('−') ? "Error.MoneyNegative" : "Error.Money", form[field], currency]);
        return 0;
    }

    /// <summary>A number of people or days; null where nothing was typed.</summary>
    public long? Count(string field)
    {
        if (form[field].Length == 0)
            return null;
        if (Typed.Whole(form[field]) is { } number)
            return (long)number;
        Wrong(field, texts["Error.Count", form[field]]);
        return null;
    }

    /// <summary>A number; null where nothing was typed.</summary>
    public decimal? Number(string field)
    {
        if (form[field].Length == 0)
            return null;
        if (Typed.Number(form[field].TrimStart('-', '−')) is { } number and < 1e12)
            return form[field][0] is '-' or '−' ? -(decimal)number : (decimal)number;
        Wrong(field, texts["Error.Number", form[field]]);
        return null;
    }

    /// <summary>Low to high; what is missing stays open.</summary>
    public (long? Low, long? High) Range(string low, string high)
    {
        var range = (Low: Count(low), High: Count(high));
        if (range.Low > range.High)
            Wrong(low, texts["Error.Range", form[low], form[high]]);
        return range;
    }

    /// <summary>The rows in which something was typed.</summary>
    public IEnumerable<(int Row, Func<string, string> Field)> Rows(string name, params string[] typed)
    {
        for (var row = 0; row < form.Rows(name); row++)
        {
            var at = row;
            if (!form.IsBlank(name, at, typed))
                yield return (at, field => TypedForm.Field(name, at, field));
        }
    }
}
