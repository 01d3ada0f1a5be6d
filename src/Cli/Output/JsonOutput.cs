using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Output;

/// <summary>JSON to the result stream, indented; numbers read back exactly.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> fill)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    public static void WriteEconomy(this Utf8JsonWriter json, EconomyPackage package)
    {
        json.WriteStartObject("economy");
        json.WriteString("name", package.Name);
        json.WriteString("title", package.Title);
        json.WriteString("currency", package.Currency);
        json.WriteNumber("price_year", package.PriceYear);
        json.WriteString("unit", package.Unit.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    public static void WriteGrade(this Utf8JsonWriter json, DataGrade grade)
    {
        json.WriteString("grade", grade.ToString());
        json.WriteString("grade_meaning", Figures.Meaning(grade));
    }

    public static void WriteRemarks(this Utf8JsonWriter json, IEnumerable<Problem> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStartObject();
            json.WriteString("where", remark.Where);
            json.WriteString("message", remark.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public static void WriteQuantiles(this Utf8JsonWriter json, string? name, Quantiles? quantiles)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (quantiles is not { } q)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumberOrNull("p5", q.P5);
        json.WriteNumberOrNull("p25", q.P25);
        json.WriteNumberOrNull("p50", q.P50);
        json.WriteNumberOrNull("p75", q.P75);
        json.WriteNumberOrNull("p95", q.P95);
        json.WriteEndObject();
    }
}
