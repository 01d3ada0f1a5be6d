using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Vicinal.Economy;

/// <summary>A table made of another, or the reasons why it could not be made.</summary>
/// <param name="Table">The table; null where a problem is an error.</param>
/// <param name="Problems">Errors where there is no table; otherwise remarks for the reader.</param>
public sealed record TableResult(EconomyTable? Table, ImmutableArray<Problem> Problems)
{
    /// <summary>Whether there is a table.</summary>
    [MemberNotNullWhen(true, nameof(Table))]
    public bool Succeeded => Table is not null;

    internal static TableResult Refused(IEnumerable<Problem> problems) => new(null, [.. problems]);

    internal static TableResult Refused(string where, string message) => new(null, [new Problem(where, message)]);
}
