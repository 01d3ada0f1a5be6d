using System.Buffers;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Yaml;

/// <summary>Writes YAML line by line as the readers take it: texts in double quotes, no anchors, no tags, two spaces a level.</summary>
internal sealed class YamlLines(TextWriter output)
{
    // Escaped in a text: quotes, what ends a line anywhere, and what cannot be seen.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat(Enumerable.Range(0xd800, 0x800)).Concat([0x22, 0x5c, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff]).Select(code => (char)code)]);

    private int level;
    private bool item;

    /// <summary>A key with a value that is written already.</summary>
    public YamlLines Line(string key, string value)
    {
        Indent();
        output.Write(key);
        output.Write(": ");
        output.Write(value);
        output.Write('\n');
        return this;
    }

    /// <summary>The same where the value holds; otherwise nothing.</summary>
    public YamlLines Line(string key, string value, bool holds) => holds ? Line(key, value) : this;

    /// <summary>A key with a text; nothing where there is none.</summary>
    public YamlLines Text(string key, string? text) => string.IsNullOrEmpty(text) ? this : Line(key, Quoted(text));

    /// <summary>A key with a day; nothing where there is none.</summary>
    public YamlLines Day(string key, DateOnly? day) => day is { } known ? Line(key, Iso(known)) : this;

    /// <summary>A key with lines of its own.</summary>
    public YamlLines Block(string key, Action inside)
    {
        Indent();
        output.Write(key);
        output.Write(":\n");
        level++;
        inside();
        level--;
        return this;
    }

    /// <summary>A key with items of a line each; nothing where there are none.</summary>
    public YamlLines Items<T>(string key, IEnumerable<T> items, Func<T, string> value)
    {
        var begun = false;
        foreach (var one in items)
        {
            if (!begun)
            {
                Indent();
                output.Write(key);
                output.Write(":\n");
                begun = true;
            }

            output.Write(Spaces(level + 1));
            output.Write("- ");
            output.Write(value(one));
            output.Write('\n');
        }

        return this;
    }

    /// <summary>Items of several lines each, one level in.</summary>
    public void Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var one in items)
        {
            level++;
            item = true;
            write(one);
            level--;
        }
    }

    /// <summary>Keys and values on one line; values that are empty are left out.</summary>
    public static string Flow(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in pairs)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(text.Length > 1 ? ", " : " ").Append(key).Append(": ").Append(value);
        }

        return text.Length == 1 ? "{}" : text.Append(" }").ToString();
    }

    /// <summary>Values on one line; empty where there are none, so that <see cref="Flow"/> leaves them out.</summary>
    public static string Row<T>(IEnumerable<T> items, Func<T, string> value)
    {
        var text = string.Join(", ", items.Select(value));
        return text.Length == 0 ? "" : $"[{text}]";
    }

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number; nothing where there is none. Cash without end is the word <c>infinite</c>.</summary>
    public static string Number(double? number) => number is not { } value ? "" : double.IsPositiveInfinity(value) ? "infinite" : Numbers.Text(value);

    public static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text in double quotes; nothing where there is none.</summary>
    public static string Quoted(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.AsSpan().IndexOfAny(Escaped) < 0)
            return $"\"{text}\"";
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                quoted.Append(letter).Append(text[++at]);
            else if (char.IsSurrogate(letter))
                quoted.Append('\uFFFD');
            else
                Append(quoted, letter);
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, char letter)
    {
        if (letter is '"' or '\\')
            quoted.Append('\\').Append(letter);
        else if (letter == '\n')
            quoted.Append("\\n");
        else if (letter == '\t')
            quoted.Append("\\t");
        else if (Escaped.Contains(letter))
            quoted.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
        else
            quoted.Append(letter);
    }

    private void Indent()
    {
        output.Write(Spaces(item ? level - 1 : level));
        if (item)
            output.Write("- ");
        item = false;
    }

    private static string Spaces(int levels) => levels switch { 0 => "", 1 => "  ", 2 => "    ", 3 => "      ", _ => new string(' ', 2 * levels) };
}
