using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>What reaches a group.</summary>
/// <param name="Group">A code of <see cref="TargetGroups"/>.</param>
/// <param name="Cells">Records by instrument and level; only cells with a record.</param>
/// <param name="ForEverybody">Records for everybody who lives here, which reach the group too; empty for organisations.</param>
public sealed record GroupReach(string Group, ImmutableArray<GapCell> Cells, ImmutableArray<string> ForEverybody)
{
    /// <summary>Nothing in force here is for this group or for everybody.</summary>
    public bool IsReachedByNobody => Cells.IsEmpty && ForEverybody.IsEmpty;
}

/// <summary>Records of one instrument and level for one group.</summary>
/// <param name="Instrument">A code such as <c>D4</c>.</param>
/// <param name="Level">The level of the government that does it.</param>
/// <param name="Records">Ids, in their order.</param>
public sealed record GapCell(string Instrument, GovernmentLevel Level, ImmutableArray<string> Records);

/// <summary>Group by instrument by level: what is in force here on a day, and who is reached by nobody.</summary>
/// <param name="Groups">Every group, in the order of <see cref="TargetGroups.All"/>.</param>
public sealed record GapMatrix(ImmutableArray<GroupReach> Groups)
{
    /// <summary>The matrix of a place on a day.</summary>
    /// <param name="chain">As in <see cref="AppliesQuestion.Chain"/>.</param>
    /// <param name="on">The day.</param>
    /// <param name="records">Any records.</param>
    public static GapMatrix Of(ImmutableArray<string> chain, DateOnly on, IEnumerable<MeasureRecord> records)
    {
        var all = records.ToList();
        return new([.. TargetGroups.All.Select(group => Row(group, WhatApplies.Of(new AppliesQuestion { Chain = chain, On = on, Groups = [group] }, all)))]);
    }

    private static GroupReach Row(string group, WhatApplies applies)
    {
        var there = applies.Lines.Where(line => line.IsThere).ToList();
        var own = there.Where(line => line.Record.Targets.Contains(group, StringComparer.Ordinal));
        var cells = own.SelectMany(line => line.Record.Instruments.Distinct(StringComparer.Ordinal).Select(instrument => (instrument, line.Record.Government.Level, line.Record.Id)))
            .GroupBy(one => (one.instrument, one.Level))
            .OrderBy(cell => cell.Key.instrument, StringComparer.Ordinal).ThenBy(cell => cell.Key.Level)
            .Select(cell => new GapCell(cell.Key.instrument, cell.Key.Level, [.. cell.Select(one => one.Id).Order(StringComparer.Ordinal)]));
        return new(group, [.. cells], [.. there.Where(line => !line.Record.Targets.Contains(group, StringComparer.Ordinal)).Select(line => line.Record.Id).Order(StringComparer.Ordinal)]);
    }
}
