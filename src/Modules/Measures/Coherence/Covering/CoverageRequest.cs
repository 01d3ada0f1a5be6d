using Microsoft.AspNetCore.Http;
using Vicinal.Formats.Coherence;
using Vicinal.Measures.Finding;

namespace Vicinal.Measures.Coherence.Covering;

/// <summary>A set of measures and a framework in an address: <c>territory=hainaut&amp;whose=own&amp;framework=sdg</c> or <c>plan=…</c>.</summary>
/// <param name="Territory">The territory's address; empty where a plan is asked for.</param>
/// <param name="Plan">The plan as typed; empty where a territory is asked for.</param>
/// <param name="Framework">The framework's key.</param>
/// <param name="OwnOnly">Only measures in force in the territory's own area, not those of the levels above.</param>
internal sealed record CoverageRequest(string Territory, string Plan, string Framework, bool OwnOnly)
{
    public const string Own = "own";

    public bool IsEmpty => Territory.Length == 0 && Plan.Length == 0;

    public static CoverageRequest Of(IQueryCollection query) => new(
        ListRequest.One(query, "territory"), ListRequest.One(query, "plan"), ListRequest.One(query, "framework") is { Length: > 0 } framework ? framework : SdgFramework.Key, ListRequest.One(query, "whose") == Own);
}
