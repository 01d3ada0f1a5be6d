using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats;

/// <summary>Which industry belongs to which group: <c>industry,group</c>, and optionally <c>share</c> (of an industry that is parted) and <c>name</c> (of the group).</summary>
public static class AggregationFile
{
    private static readonly string[] Required = ["industry", "group"];
    private static readonly string[] Known = [.. Required, "share", "name"];

    /// <summary>Reads a file.</summary>
    public static Reading<IndustryMapping> Read(string path, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            findings.Error(name, null, null, $"there is no file {Quote.Of(path)}.");
        else if (FileSet.ReadWhole(path, name, (limits ?? new()).FileBytes, findings) is { } bytes && TextBytes.Decode(bytes, name, findings) is { } text)
            return Reading<IndustryMapping>.Of(ReadRows(name, text, findings), findings);
        return Reading<IndustryMapping>.Of(null, findings);
    }

    private static IndustryMapping? ReadRows(string name, string text, Findings findings)
    {
        if (CsvSheet.Open(name, text, Known, Required, findings) is not { } sheet)
            return null;
        var rows = ImmutableArray.CreateBuilder<MappingRow>();
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (sheet.Read())
        {
            var (industry, group) = (sheet.Required("industry"), sheet.Required("group"));
            var share = sheet.Has("share") ? sheet.Number("share", 0, 1) : 1;
            if (group is not null && IndustriesCsv.CodeFault(group) is { } fault)
                sheet.Error("group", $"{Quote.Of(group)} {fault}");
            if (industry is null || group is null)
                continue;
            rows.Add(new MappingRow(industry, group, share));
            if (sheet.Has("name") && sheet.Text("name") is { Length: > 0 } shown && !names.TryAdd(group, shown) && names[group] != shown)
                sheet.Error("name", $"the group {group} is called {Quote.Of(names[group])} above.");
        }

        if (rows.Count == 0 && !findings.Refused)
            findings.Error(name, null, null, "there is no row after the header.");
        return new IndustryMapping(rows.ToImmutable()) { GroupNames = names.ToImmutable() };
    }
}
