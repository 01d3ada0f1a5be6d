using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Formats;

/// <summary>Collects problems while files are read; after a number of errors the rest is only counted.</summary>
internal sealed class Findings(int most = Findings.MostErrors)
{
    private const int MostErrors = 20;
    private readonly List<FileProblem> problems = [];
    private int errors;
    private int repeated;

    public bool Refused => errors > 0;

    public int Errors => errors;

    public void Error(string file, int? line, string? field, string message)
    {
        errors++;
        // A file that is read for several purposes is still wrong only once.
        var problem = new FileProblem(file, line, field, message);
        if (problems.Contains(problem))
            repeated++;
        else if (errors - repeated <= most)
            problems.Add(problem);
    }

    public void Remark(string file, int? line, string? field, string message) =>
        problems.Add(new FileProblem(file, line, field, message, IsError: false));

    public void Add(string file, int? line, string? field, string message, bool isError)
    {
        if (isError)
            Error(file, line, field, message);
        else
            Remark(file, line, field, message);
    }

    public void Add(IEnumerable<FileProblem> others)
    {
        foreach (var other in others)
        {
            if (other.IsError)
                Error(other.File, other.Line, other.Field, other.Message);
            else
                problems.Add(other);
        }
    }

    public ImmutableArray<FileProblem> ToProblems()
    {
        var different = errors - repeated;
        if (different <= most)
            return [.. problems];
        var last = problems.FindLast(problem => problem.IsError)!;
        var rest = string.Create(CultureInfo.InvariantCulture, $"and {different - most} more; put the ones above right first.");
        return [.. problems, new FileProblem(last.File, null, null, rest)];
    }
}
