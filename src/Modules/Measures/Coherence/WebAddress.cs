using Vicinal.Formats.Records;

namespace Vicinal.Measures.Coherence;

/// <summary>Addresses that people type for readers to follow. The program itself opens none of them.</summary>
internal static class WebAddress
{
    public static bool Is(string typed) =>
        typed.Length <= RecordProblems.LongestSource && Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") && address.Host.Length > 0;
}
