using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Formats;

/// <summary>Something in a file that must be put right, or that a reader must know.</summary>
/// <param name="File">The file's name as the user knows it.</param>
/// <param name="Line">The line, from 1; null where the file as a whole is meant.</param>
/// <param name="Field">The column, key or code; null where the whole line is meant.</param>
/// <param name="Message">What was found and what would be right.</param>
/// <param name="IsError">True where the file is refused; false for a remark.</param>
public sealed record FileProblem(string File, int? Line, string? Field, string Message, bool IsError = true)
{
    /// <summary>One line for a person: <c>flows.csv, line 3, C10: …</c></summary>
    public override string ToString()
    {
        var place = File;
        if (Line is { } line)
            place += string.Create(CultureInfo.InvariantCulture, $", line {line}");
        if (Field is not null)
            place += $", {Field}";
        return $"{place}: {Message}";
    }
}

/// <summary>What came of reading: a value, or the reasons why there is none; remarks may stand beside a value.</summary>
/// <param name="Value">The value; null exactly where a problem is an error.</param>
/// <param name="Problems">Errors and remarks in the order of the files.</param>
public sealed record Reading<T>(T? Value, ImmutableArray<FileProblem> Problems)
    where T : class
{
    /// <summary>Whether the input was refused.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Value is null;

    /// <summary>The errors only.</summary>
    public IEnumerable<FileProblem> Errors => Problems.Where(problem => problem.IsError);

    /// <summary>The remarks only.</summary>
    public IEnumerable<FileProblem> Remarks => Problems.Where(problem => !problem.IsError);

    internal static Reading<T> Of(T? value, Findings findings) =>
        new(findings.Refused ? null : value, findings.ToProblems());
}
