using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Finding;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Here;

/// <summary>Which part of the matrix is asked for: <c>who=people&amp;family=A&amp;level=municipality&amp;only=unreached</c>.</summary>
/// <param name="Who">People, organisations, or null for both.</param>
/// <param name="Family">A family of instruments, <c>A</c> to <c>K</c>; empty for all.</param>
/// <param name="Level">The level of the government; null for all.</param>
/// <param name="OnlyUnreached">Whether only groups are asked for that nothing reaches.</param>
/// <param name="Errors">What cannot be asked: field, and what was typed.</param>
internal sealed record GapsRequest(string? Who, string Family, GovernmentLevel? Level, bool OnlyUnreached, IReadOnlyList<(string Field, string Typed)> Errors)
{
    public const string People = "people";
    public const string Organisations = "organisations";
    public const string OnlyWord = "unreached";

    public static IReadOnlyList<string> Families { get; } = [.. InstrumentCatalogue.All.Select(one => one.Code[..1]).Distinct(StringComparer.Ordinal)];

    public static GapsRequest Of(IQueryCollection query)
    {
        var errors = new List<(string, string)>();
        string Known(string field, params IEnumerable<string> known)
        {
            var typed = ListRequest.One(query, field);
            if (typed.Length == 0 || known.Contains(typed, StringComparer.Ordinal))
                return typed;
            errors.Add((field, typed));
            return "";
        }

        var who = Known("who", People, Organisations);
        var family = Known("family", Families);
        var level = Known("level", Enum.GetNames<GovernmentLevel>().Select(name => name.ToLowerInvariant()));
        var only = Known("only", OnlyWord);
        return new GapsRequest(who.Length == 0 ? null : who, family, level.Length == 0 ? null : Enum.Parse<GovernmentLevel>(level, ignoreCase: true), only.Length > 0, errors);
    }

    /// <summary>The groups that are asked for.</summary>
    public IReadOnlyList<GroupReach> Asked(GapMatrix matrix) =>
        [.. matrix.Groups.Where(row => Who is null || (Who == People ? TargetGroups.People : TargetGroups.Organisations).Contains(row.Group, StringComparer.Ordinal))];

    /// <summary>Those of them that nothing reaches: decided by all of their cells, whatever is shown.</summary>
    public IReadOnlyList<string> Unreached(GapMatrix matrix) => [.. Asked(matrix).Where(row => row.IsReachedByNobody).Select(row => row.Group)];

    /// <summary>The rows that are asked for, with the cells that are asked for.</summary>
    public IReadOnlyList<GroupReach> Rows(GapMatrix matrix) =>
    [
        .. Asked(matrix)
            .Where(row => !OnlyUnreached || row.IsReachedByNobody)
            .Select(row => row with { Cells = [.. row.Cells.Where(cell => (Level is null || cell.Level == Level) && (Family.Length == 0 || cell.Instrument.StartsWith(Family, StringComparison.Ordinal)))] }),
    ];
}
