using System.Buffers;
using System.Globalization;
using System.Text;
using Vicinal.Economy;

namespace Vicinal.Planning.Merging;

/// <summary>
/// Values of a plan as texts: for people to read side by side, and to compare, for lists inside a record are not equal by content.
/// Two values have the same text exactly where they are the same.
/// </summary>
internal static class FieldText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\";,\\\n\r[]{}");

    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Of(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public static string Of(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(Phase phase) => phase switch
    {
        Phase.Mitigation => "P1",
        Phase.Stabilisation => "P2",
        Phase.Recovery => "P3",
    };

    /// <summary>A member of a closed set as files write it: <c>DeferredRevenue</c> is <c>deferred_revenue</c>.</summary>
    public static string Code<T>(T value, char between = '_')
        where T : struct, Enum
    {
        var code = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                code.Append(between);
            }

            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>Items one below the other.</summary>
    public static string List<T>(IEnumerable<T> items, Func<T, string> text) => string.Join('\n', items.Select(text));

    /// <summary>Items side by side.</summary>
    public static string Row<T>(IEnumerable<T> items, Func<T, string> text) => string.Join(", ", items.Select(text));

    /// <summary>Parts with their names; parts that are empty are left out.</summary>
    public static string Parts(params ReadOnlySpan<(string Key, string Text)> parts)
    {
        var text = new StringBuilder();
        foreach (var (key, part) in parts)
        {
            if (part.Length > 0)
            {
                text.Append(text.Length > 0 ? "; " : "").Append(key).Append(": ").Append(part);
            }
        }

        return text.ToString();
    }

    /// <summary>A text inside others: in quotes where it could be taken for more than one, or for none.</summary>
    public static string Quoted(string text)
    {
        if (text.Length > 0 && text.AsSpan().IndexOfAny(Marks) < 0 && text.Trim().Length == text.Length && !text.Contains(": ", StringComparison.Ordinal))
        {
            return text;
        }

        return "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"";
    }

    /// <summary>A text that may be left out; nothing and an empty text are the same.</summary>
    public static string Optional(string? text) => string.IsNullOrEmpty(text) ? "" : Quoted(text);

    public static string Of(Envelope envelope, string currency) =>
        Parts(("channel", envelope.Channel is { } channel ? Code(channel) : ""), ("source", Optional(envelope.Source)), ("amount", Currencies.Text(envelope.Amount, currency)));

    public static string Of(GroupSize group) => $"{Quoted(group.Group)}: {Of(group.Low)} – {Of(group.High)}";

    public static string Of(Reserve? reserve) => reserve is null
        ? ""
        : Parts(("trigger", Quoted(reserve.Trigger)), ("rehearsed", Of(reserve.RehearsedOn)), ("reviewed", Of(reserve.ReviewedOn)));

    public static string Of(PlanActor actor) => Parts(("name", Quoted(actor.Name)), ("part", Code(actor.Part)), ("contribution", Optional(actor.Contribution)));

    public static string Of(Reached reached) => Parts(("group", Quoted(reached.Group)), ("low", Of(reached.Low)), ("high", Of(reached.High)));

    public static string Of(BudgetLine line, string currency) => Parts(
        ("channel", Code(line.Channel)),
        ("source", Quoted(line.Source)),
        ("amount", Currencies.Text(line.Amount, currency)),
        ("line", Optional(line.Line)),
        ("confirmed_by", Optional(line.ConfirmedBy)),
        ("due", Of(line.DueOn)));

    public static string Of(Indicator indicator) => Parts(
        ("name", Quoted(indicator.Name)),
        ("unit", Optional(indicator.Unit)),
        ("target", Of(indicator.Target)),
        ("on", Of(indicator.On)),
        ("baseline", Of(indicator.Baseline)),
        ("source", Optional(indicator.Source)));

    public static string Of(Competence? competence) => competence is null
        ? ""
        : Parts(("level", Code(competence.Level)), ("basis", Optional(competence.Basis)), ("confirmed_by", Optional(competence.ConfirmedBy)));

    public static string Of(Effect effect) => Parts(
        ("lever", Code(effect.Lever)),
        ("amount", Of(effect.Amount)),
        ("industries", Row(effect.Industries, Quoted)),
        ("groups", Row(effect.Groups, Quoted)),
        ("from", Of(effect.From)),
        ("to", Of(effect.To)),
        ("sizes", Row(effect.SizeClasses, size => Code(size))),
        ("repaid_from", Of(effect.RepaidFrom)),
        ("repaid_to", Of(effect.RepaidTo)),
        ("interest", effect.Interest == 0 ? "" : Of(effect.Interest)));
}
