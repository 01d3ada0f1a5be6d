using System.Collections.Immutable;
using Vicinal.Planning.Merging;

namespace Vicinal.Planning;

/// <summary>
/// Puts the changes of two people who began from the same plan together. What only one changed is taken; what both changed alike is taken once; what both
/// changed differently is shown. A merged plan may break a rule that neither broke alone (from after to): check it before it is kept.
/// </summary>
public static class PlanMerge
{
    /// <summary>Merges.</summary>
    /// <param name="base">The plan from which both began.</param>
    /// <param name="theirs">The plan as another has kept it since.</param>
    /// <param name="mine">The plan as I would keep it.</param>
    public static MergedPlan Of(Plan @base, Plan theirs, Plan mine) => new ThreeWays(@base, theirs, mine, ImmutableDictionary<string, MergeSide>.Empty).Merge();

    /// <summary>The same with choices made; what is not chosen stays a conflict. Choices for fields that do not clash are of no effect.</summary>
    /// <param name="merged">A merge.</param>
    /// <param name="choices">By <see cref="FieldConflict.Field"/>.</param>
    public static MergedPlan Resolve(MergedPlan merged, IReadOnlyDictionary<string, MergeSide> choices) =>
        new ThreeWays(merged.Base, merged.Theirs, merged.Mine, choices).Merge();
}

/// <summary>Whose value.</summary>
public enum MergeSide
{
    /// <summary>The other's.</summary>
    Theirs,

    /// <summary>Mine.</summary>
    Mine,
}

/// <summary>Two people's changes put together.</summary>
/// <param name="Base">The plan from which both began.</param>
/// <param name="Theirs">As another has kept it since.</param>
/// <param name="Mine">As I would keep it.</param>
/// <param name="Plan">Both together. Where there is a conflict it holds their value, or the measure that the other side removed, until one is chosen.</param>
/// <param name="Conflicts">What both changed differently, in the order of the plan; empty where the plan can be kept.</param>
public sealed record MergedPlan(Plan Base, Plan Theirs, Plan Mine, Plan Plan, ImmutableArray<FieldConflict> Conflicts);

/// <summary>A field that both changed differently, or a measure that one removed and the other changed or newly refers to.</summary>
/// <param name="Field">Its path, such as <c>measures/rent-waiver/owner</c>, or <c>measures/rent-waiver</c> for the whole measure, or <see cref="PlanDifference.Order"/>.</param>
/// <param name="Base">The value from which both began; null where the measure was not there.</param>
/// <param name="Theirs">Their value; null where they removed the measure.</param>
/// <param name="Mine">My value; null where I removed the measure.</param>
public sealed record FieldConflict(string Field, string? Base, string? Theirs, string? Mine);
