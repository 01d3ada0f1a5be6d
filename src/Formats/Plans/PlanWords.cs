using Vicinal.Planning;

namespace Vicinal.Formats.Plans;

/// <summary>The words of plan files, and what they stand for.</summary>
internal static class PlanWords
{
    public static readonly Dictionary<string, Phase> Phases = new(StringComparer.Ordinal)
    {
        ["P1"] = Phase.Mitigation, ["P2"] = Phase.Stabilisation, ["P3"] = Phase.Recovery,
    };

    public static readonly Dictionary<string, FiscalChannel> Channels = new(StringComparer.Ordinal)
    {
        ["spending"] = FiscalChannel.Spending, ["forgone_revenue"] = FiscalChannel.ForgoneRevenue, ["deferred_revenue"] = FiscalChannel.DeferredRevenue,
        ["below_the_line"] = FiscalChannel.BelowTheLine, ["contingent_liability"] = FiscalChannel.ContingentLiability, ["none"] = FiscalChannel.None,
    };

    public static readonly Dictionary<string, GovernmentLevel> Levels = new(StringComparer.Ordinal)
    {
        ["municipality"] = GovernmentLevel.Municipality, ["intermunicipal"] = GovernmentLevel.Intermunicipal, ["province"] = GovernmentLevel.Province,
        ["region"] = GovernmentLevel.Region, ["nation"] = GovernmentLevel.Nation, ["supranational"] = GovernmentLevel.Supranational,
    };

    public static readonly Dictionary<string, Position> Positions = new(StringComparer.Ordinal)
    {
        ["autonomous"] = Position.Autonomous, ["tops-up"] = Position.TopsUp, ["fills-gap"] = Position.FillsGap, ["co-funded"] = Position.CoFunded,
        ["delivers-on-behalf"] = Position.DeliversOnBehalf, ["mutually-exclusive"] = Position.MutuallyExclusive, ["asks-for"] = Position.AsksFor,
    };

    public static readonly Dictionary<string, ActorPart> Parts = new(StringComparer.Ordinal)
    {
        ["funding"] = ActorPart.Funding, ["accountable"] = ActorPart.Accountable, ["implementing"] = ActorPart.Implementing,
    };

    public static readonly Dictionary<string, Theme> Themes = new(StringComparer.Ordinal)
    {
        ["health"] = Theme.Health, ["technology"] = Theme.Technology, ["gender-equality"] = Theme.GenderEquality,
    };
}
