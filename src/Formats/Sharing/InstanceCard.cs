namespace Vicinal.Formats.Sharing;

/// <summary>Who an instance is.</summary>
/// <param name="Id">By its first key (<see cref="VerifyingKey.IdOf"/>); stays when the key is renewed.</param>
/// <param name="Name">As its operator calls it; for people, never a key.</param>
/// <param name="Address">Where it is on the web; empty where it is nowhere, such as behind a firewall.</param>
/// <param name="Key">Its public key.</param>
public sealed record InstanceCard(Guid Id, string Name, string Address, string Key)
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Most characters of an address.</summary>
    public const int LongestAddress = 500;

    /// <summary>For two people to compare.</summary>
    public string Fingerprint => VerifyingKey.Fingerprint(Key);

    /// <summary>Whether the key itself says that it is this instance's. A renewed key does not: whether it is the same instance is then for a person to say.</summary>
    public bool SpeaksForItself => VerifyingKey.IdOf(Key) == Id;

    /// <summary>Whether a text can be an instance's name: not empty, not too long, nothing unseen in it.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= LongestName && Records.TextProblems.Hidden(text, lines: false, isName: true) is null;

    /// <summary>What is wrong with it, in a sentence; null where nothing is.</summary>
    internal string? Problem()
    {
        if (!IsName(Name))
            return $"the name of the instance {Id} is missing, has more than {LongestName} characters or hides signs.";
        if (Address.Length > 0 && (Address.Length > LongestAddress || !Uri.TryCreate(Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            return $"{Quote.Of(Address)} is not an address of the web.";
        return null;
    }
}
