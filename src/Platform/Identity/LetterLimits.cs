using System.Threading.RateLimiting;

namespace Vicinal.Platform.Identity;

/// <summary>How many letters strangers may have sent to one address: a few an hour, so that nobody's box is filled through us. Who asks for more is answered the same, and no letter goes.</summary>
internal sealed class LetterLimits : IDisposable
{
    internal const int AnHour = 3;

    private readonly PartitionedRateLimiter<string> _letters = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = AnHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Counts one letter more; false where it may not be sent.</summary>
    internal bool Takes(string address)
    {
        using var lease = _letters.AttemptAcquire(address.ToUpperInvariant());
        return lease.IsAcquired;
    }

    public void Dispose() => _letters.Dispose();
}
