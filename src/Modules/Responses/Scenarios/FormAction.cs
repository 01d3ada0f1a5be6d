using System.Globalization;

namespace Vicinal.Responses.Scenarios;

/// <summary>What the button that was pressed asks for: to show the result, to add a row, or to remove one.</summary>
internal static class FormAction
{
    public static IReadOnlyList<T> Apply<T>(string action, string suffix, IReadOnlyList<T> rows, Func<T?, T> next)
    {
        if (action == "add" + suffix)
            return [.. rows, next(rows.Count == 0 ? default : rows[^1])];
        var remove = "remove" + suffix + "-";
        if (action.StartsWith(remove, StringComparison.Ordinal)
            && int.TryParse(action.AsSpan(remove.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return [.. rows.Where((_, row) => row != index)];
        return rows;
    }
}
