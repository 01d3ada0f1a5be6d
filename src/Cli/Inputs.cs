using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli;

/// <summary>Reads what a command is given, and says on the error stream why something is refused or what must be known.</summary>
internal static class Inputs
{
    /// <summary>The value; null where it is refused, after the reasons were printed.</summary>
    public static T? Accept<T>(this Terminal terminal, Reading<T> reading)
        where T : class
    {
        foreach (var problem in reading.Problems)
            terminal.Error.WriteLine(problem.IsError ? problem.ToString() : $"note: {problem}");
        return reading.Value;
    }

    /// <summary>Whether an engine sees no error; errors are printed with the file that they are in, remarks are left to the result.</summary>
    public static bool Accept(this Terminal terminal, string file, IEnumerable<Problem> problems)
    {
        var errors = problems.Where(problem => problem.IsError).ToList();
        foreach (var error in errors)
            terminal.Error.WriteLine($"{file}, {error.Where}: {error.Message}");
        return errors.Count == 0;
    }
}
