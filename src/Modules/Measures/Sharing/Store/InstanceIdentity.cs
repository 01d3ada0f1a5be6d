using NodaTime;

namespace Vicinal.Measures.Sharing.Store;

/// <summary>Who this instance is to others: one row, made at the first start; a backup carries it.</summary>
internal sealed class InstanceIdentity
{
    internal const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>By the first key; stays when the key is renewed.</summary>
    public Guid Instance { get; init; }

    /// <summary>As its operator calls it; empty where nobody has said, then its host is shown.</summary>
    public string Name { get; set; } = "";

    /// <summary>PKCS #8.</summary>
    public required byte[] PrivateKey { get; set; }

    /// <summary>A stretch of numbers: another begins when the instance is restored from a backup, or has a new key.</summary>
    public Guid Epoch { get; set; }

    public Instant MadeAt { get; init; }
}
