using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Vicinal.Platform.Identity;

/// <summary>A person who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A new account gets a new UUIDv7.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>How the person wants to be called.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The language to write to this person in (BCP 47).</summary>
    public string Language { get; set; } = "en";

    /// <summary>When the account was made.</summary>
    public Instant CreatedAt { get; init; }
}
