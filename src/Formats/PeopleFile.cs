using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats;

/// <summary>People by activity as ranges: <c>activity,kind,people_low,people_high,monthly_income_low,monthly_income_high</c>, and optionally <c>women_low,women_high</c>.</summary>
public static class PeopleFile
{
    private static readonly string[] Required = ["activity", "kind", "people_low", "people_high"];
    private static readonly string[] Known = [.. Required, "monthly_income_low", "monthly_income_high", "women_low", "women_high"];

    private static readonly string[] Pairs = ["monthly_income", "women"];

    private static readonly Dictionary<string, WorkKind> Kinds = new(StringComparer.Ordinal)
    {
        ["formal"] = WorkKind.Formal,
        ["self-employed"] = WorkKind.SelfEmployed,
        ["informal"] = WorkKind.Informal,
    };

    /// <summary>Reads a file.</summary>
    public static Reading<PeopleList> Read(string path, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            findings.Error(name, null, null, $"there is no file {Quote.Of(path)}.");
        else if (FileSet.ReadWhole(path, name, (limits ?? new()).FileBytes, findings) is { } bytes)
            return Read(bytes, name, findings);
        return Reading<PeopleList>.Of(null, findings);
    }

    /// <summary>Reads a stream, such as one that was uploaded.</summary>
    public static Reading<PeopleList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var most = (limits ?? new()).FileBytes;
        using var bytes = ZipFiles.Limited(stream, most);
        if (bytes is not null)
            return Read(bytes.ToArray(), name, findings);
        findings.Error(name, null, null, $"the file has more than {ZipFiles.Megabytes(most)}.");
        return Reading<PeopleList>.Of(null, findings);
    }

    /// <summary>Writes people so that reading gives the same rows again.</summary>
    public static void Write(IEnumerable<ExposedPeople> people, TextWriter output) => PeopleCsv.Write(people, output);

    internal static string Word(WorkKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    private static Reading<PeopleList> Read(byte[] bytes, string name, Findings findings)
    {
        if (TextBytes.Decode(bytes, name, findings) is not { } text || CsvSheet.Open(name, text, Known, Required, findings) is not { } sheet)
            return Reading<PeopleList>.Of(null, findings);
        foreach (var pair in Pairs.Where(pair => sheet.Has($"{pair}_low") != sheet.Has($"{pair}_high")))
            sheet.Error(pair, $"give both {pair}_low and {pair}_high, or neither.");
        if (findings.Refused)
            return Reading<PeopleList>.Of(null, findings);

        var people = ImmutableArray.CreateBuilder<ExposedPeople>();
        var seen = new HashSet<(string, WorkKind)>();
        while (sheet.Read())
        {
            if (ReadRow(sheet) is not { } row)
                continue;
            if (!seen.Add((row.Activity, row.Kind)))
                sheet.Error("activity", $"{row.Activity} has a row of this kind already: add the people up.");
            people.Add(row);
        }

        if (people.Count == 0 && !findings.Refused)
            findings.Error(name, null, null, "there is no row after the header.");
        return Reading<PeopleList>.Of(new PeopleList(people.ToImmutable()), findings);
    }

    private static ExposedPeople? ReadRow(CsvSheet sheet)
    {
        var activity = sheet.Required("activity");
        var kind = sheet.Text("kind");
        if (activity is not null && ActivityCatalogue.Find(activity) is null)
            sheet.Error("activity", $"the activity {Quote.Of(activity)} is not known. {Nearest.Hint(activity, [.. ActivityCatalogue.All.Select(known => known.Code)])}");
        var known = Kinds.TryGetValue(kind, out var work);
        if (!known)
            sheet.Error("kind", $"{Quote.Of(kind)} is not a kind of work: write formal, self-employed or informal.");
        var people = Range(sheet, "people");
        var income = Optional(sheet, "monthly_income");
        var women = Optional(sheet, "women");
        if (women is { } some && (some.Low > people.Low || some.High > people.High))
            sheet.Error("women", "there are more women than people.");
        return activity is null || !known ? null : new ExposedPeople(activity, work, people, income, women);
    }

    // Both cells empty: not measured for this row.
    private static Interval? Optional(CsvSheet sheet, string name) =>
        !sheet.Has($"{name}_low") || (sheet.Text($"{name}_low").Length == 0 && sheet.Text($"{name}_high").Length == 0) ? null : Range(sheet, name);

    private static Interval Range(CsvSheet sheet, string name)
    {
        var low = sheet.Number($"{name}_low", 0);
        var high = sheet.Number($"{name}_high", 0);
        if (low > high)
            sheet.Error($"{name}_low", $"{Numbers.Text(low)} is above {name}_high ({Numbers.Text(high)}).");
        return new Interval(low, high);
    }
}

/// <summary>The rows of a file, in its order.</summary>
public sealed record PeopleList(ImmutableArray<ExposedPeople> People);
