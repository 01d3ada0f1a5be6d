using System.Globalization;
using System.IO.Compression;

namespace Vicinal.Economy.Tests;

/// <summary>The shared data beside the repository; what needs it is skipped, and says so, where it is absent.</summary>
internal static class PublishedData
{
    private static readonly string? Folder = Find();

    /// <summary>Rows of a CSV file, plain or compressed, split at commas; quotes removed.</summary>
    public static string[][] Rows(string file)
    {
        Assert.SkipUnless(Folder is not null, "The shared data (../shared/data) is not beside the repository.");
        var path = Path.Combine(Folder!, file);
        using var stream = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                rows.Add(Fields(line));
            }
        }

        return [.. rows];
    }

    public static string[] Column(string file, string name)
    {
        var rows = Rows(file);
        var column = Array.IndexOf(rows[0], name);
        return [.. rows.Skip(1).Select(row => row[column])];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            {
                var data = Path.Combine(folder.FullName, "..", "shared", "data");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }
}
