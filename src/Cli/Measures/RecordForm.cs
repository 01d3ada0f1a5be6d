using System.Globalization;
using System.Text;
using Vicinal.Formats;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary>In which form records are written.</summary>
internal enum RecordForm
{
    /// <summary>The canonical form.</summary>
    Json,

    /// <summary>A table that loses nothing.</summary>
    Csv,

    /// <summary>The canonical form with a context, as linked data.</summary>
    JsonLd,

    /// <summary>The description of the table.</summary>
    Csvw,
}

/// <summary>Records as files in any of their forms.</summary>
internal static class RecordForms
{
    public static IReadOnlyDictionary<string, RecordForm> Words { get; } = new Dictionary<string, RecordForm>(StringComparer.Ordinal)
    {
        ["json"] = RecordForm.Json, ["csv"] = RecordForm.Csv, ["jsonld"] = RecordForm.JsonLd, ["csvw"] = RecordForm.Csvw,
    };

    /// <summary>Reads records; the form is told by what stands in the file.</summary>
    public static Reading<RecordList> Read(byte[] bytes, string name)
    {
        var stream = new MemoryStream(bytes);
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 512))).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !start.StartsWith('{') && !start.StartsWith('[') ? RecordCsv.Read(stream, name)
            : start.Contains("\"@context\"", StringComparison.Ordinal) || start.Contains("\"@id\"", StringComparison.Ordinal) ? RecordJsonLd.Read(stream, name)
            : RecordJson.Read(stream, name);
    }

    /// <summary>Whether a file holds whole records rather than somebody's own table.</summary>
    public static bool IsWhole(byte[] bytes)
    {
        var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 512))).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith('{') || start.StartsWith('[') || start.StartsWith("id,title,government,", StringComparison.Ordinal);
    }

    /// <summary>The records as text.</summary>
    /// <param name="records">The records.</param>
    /// <param name="form">The form.</param>
    /// <param name="address">The instance's address, for linked data.</param>
    public static string Write(IReadOnlyList<MeasureRecord> records, RecordForm form, string address)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        switch (form)
        {
            case RecordForm.Csv:
                RecordCsv.Write(text, records);
                break;
            case RecordForm.JsonLd:
                RecordJsonLd.Write(text, records, address.TrimEnd('/'));
                break;
            case RecordForm.Csvw:
                var table = new RecordTable();
                foreach (var record in records)
                    table.Note(record);
                text.Write(table.Describe("measures.csv"));
                break;
            default:
                using (var bytes = new MemoryStream())
                {
                    RecordJson.Write(bytes, records);
                    text.Write(Encoding.UTF8.GetString(bytes.ToArray()));
                }

                break;
        }

        return text.ToString();
    }
}
