namespace Vicinal.Responses.Scenarios;

/// <summary>
/// Several answers in one parameter of an address, joined by commas: <c>r=hotels,closed,2020-03-14,2020-06-08</c>.
/// What a person typed may hold a comma itself, so commas and percent signs inside an answer are escaped and come back as typed.
/// </summary>
internal static class TypedRow
{
    public static string Join(params ReadOnlySpan<string> answers)
    {
        var escaped = new string[answers.Length];
        for (var i = 0; i < answers.Length; i++)
            escaped[i] = answers[i].Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
        return string.Join(',', escaped).TrimEnd(',');
    }

    /// <summary>Exactly <paramref name="count"/> answers: missing ones are empty, further ones are left out.</summary>
    public static string[] Split(string? row, int count)
    {
        var answers = new string[count];
        Array.Fill(answers, "");
        var parts = (row ?? "").Split(',');
        for (var i = 0; i < Math.Min(count, parts.Length); i++)
            answers[i] = parts[i].Replace("%2C", ",", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal).Trim();
        return answers;
    }
}
