using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Forms;

/// <summary>A form as it was typed, right or wrong, so that nothing of it is lost. Rows are fields named <c>budget.0.amount</c>, from 0.</summary>
public sealed class TypedForm
{
    private const int MostRows = 100;
    private readonly Dictionary<string, string> fields;

    private TypedForm(Dictionary<string, string> fields) => this.fields = fields;

    /// <summary>A form in which nothing was typed yet.</summary>
    public TypedForm() : this(new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    /// <summary>What stands in a field; empty where there is no such field. A field of several values gives them with a comma between.</summary>
    public string this[string name]
    {
        get => fields.GetValueOrDefault(name, "");
        set => fields[name] = value;
    }

    /// <summary>What was sent, without the framework's own fields and without signs that nobody sees.</summary>
    public static TypedForm Of(IFormCollection form) => new(form
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => string.Join(',', field.Value.Select(value => UnseenSigns.Without(value ?? "").Trim())), StringComparer.Ordinal));

    /// <summary>Whether a value is among those of a field of several.</summary>
    public bool Ticked(string name, string value) => this[name].Split(',').Contains(value, StringComparer.Ordinal);

    /// <summary>The rows of a name, from 0 to the last that has a field.</summary>
    public int Rows(string name)
    {
        var prefix = name + ".";
        var last = -1;
        foreach (var field in fields.Keys.Where(field => field.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var rest = field.AsSpan(prefix.Length);
            var end = rest.IndexOf('.');
            if (end > 0 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < MostRows)
                last = Math.Max(last, row);
        }

        return last + 1;
    }

    /// <summary>Every field with what stands in it, in the order of names.</summary>
    public IReadOnlyDictionary<string, string> All => new SortedDictionary<string, string>(fields, StringComparer.Ordinal);

    /// <summary>A form from kept fields.</summary>
    public static TypedForm Of(IReadOnlyDictionary<string, string> kept) => new(new Dictionary<string, string>(kept, StringComparer.Ordinal));

    /// <summary>The name of a field in a row.</summary>
    public static string Field(string name, int row, string field) => string.Create(CultureInfo.InvariantCulture, $"{name}.{row}.{field}");

    /// <summary>Whether nothing was typed into any of these fields of a row.</summary>
    public bool IsBlank(string name, int row, params ReadOnlySpan<string> of)
    {
        foreach (var field in of)
        {
            if (this[Field(name, row, field)].Length > 0)
                return false;
        }

        return true;
    }
}
