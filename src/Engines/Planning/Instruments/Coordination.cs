using System.Collections.Immutable;
using static Vicinal.Planning.Instruments.Assume;

namespace Vicinal.Planning.Instruments;

/// <summary>Family J: coordination. It decides how well everything else works, and has no figure of its own.</summary>
internal static class Coordination
{
    internal static ImmutableArray<InstrumentTemplate> All { get; } =
    [
        Silent("J1", Phase.Mitigation, Unsaid.Coordination, new(1, 14), 240, Usual / 50, ["residents"]),
        Silent("J2", Phase.Mitigation, Unsaid.Coordination, new(14, 60), 240, Usual / 100, ["residents"]),
        Silent("J3", Phase.Stabilisation, Unsaid.Coordination, new(30, 90), 240, Usual / 50, ["small", "medium"]),
        Silent("J4", Phase.Stabilisation, Unsaid.Coordination, new(14, 60), 180, Usual / 50, ["residents"]),
        Silent("J5", Phase.Mitigation, Unsaid.Coordination, new(7, 30), 120, Usual / 100, ["residents"]),
        Silent("J6", Phase.Mitigation, Unsaid.Coordination, new(14, 90), 120, Usual / 200, ["residents"]),
    ];
}
