using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Formats;

/// <summary>Collects problems while files are read; after a number of errors the rest is only counted.</summary>
internal sealed class Findings
{
    private const int MostErrors = 20;
    private readonly List<FileProblem> problems = [];
    private int errors;

    public bool Refused => errors > 0;

    public int Errors => errors;

    public void Error(string file, int? line, string? field, string message)
    {
        errors++;
        if (errors <= MostErrors)
            problems.Add(new FileProblem(file, line, field, message));
    }

    public void Remark(string file, int? line, string? field, string message) =>
        problems.Add(new FileProblem(file, line, field, message, IsError: false));

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
        if (errors <= MostErrors)
            return [.. problems];
        var last = problems.FindLast(problem => problem.IsError)!;
        var rest = string.Create(CultureInfo.InvariantCulture, $"and {errors - MostErrors} more; put the ones above right first.");
        return [.. problems, new FileProblem(last.File, null, null, rest)];
    }
}
