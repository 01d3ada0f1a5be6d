using NodaTime;
using Vicinal.Formats.Sharing;

namespace Vicinal.Measures.Sharing.Store;

/// <summary>Another instance, with the key that is believed.</summary>
internal sealed class KnownInstance
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Where it is on the web; empty where it is nowhere.</summary>
    public required string Address { get; set; }

    /// <summary>The key that was compared by a person, or that gives the instance's own id.</summary>
    public required string PublicKey { get; set; }

    /// <summary>Another key that was seen since: nothing signed with it is believed until a person accepts it. Null where there is none.</summary>
    public string? OfferedKey { get; set; }

    public Instant SeenAt { get; init; }

    public InstanceCard Card => new(Id, Name, Address, PublicKey);
}
