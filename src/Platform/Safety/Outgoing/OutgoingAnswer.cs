namespace Vicinal.Platform.Safety.Outgoing;

/// <summary>Why something was not fetched.</summary>
public enum OutgoingRefusal
{
    /// <summary>It is no address of the web.</summary>
    NotAnAddress,

    /// <summary>It does not begin with https.</summary>
    NotHttps,

    /// <summary>It holds a name or password before the host.</summary>
    HasUser,

    /// <summary>Its port is one of a service that is not the web.</summary>
    Port,

    /// <summary>It leads to a machine that only this server can see.</summary>
    ClosedAddress,

    /// <summary>There is no such name.</summary>
    NoSuchName,

    /// <summary>Nobody answers there, or the certificate is not right.</summary>
    NotReached,

    /// <summary>The answer leads on to another address; the other one has to be named by a person.</summary>
    LeadsOn,

    /// <summary>The answer is not what was asked for.</summary>
    Status,

    /// <summary>The answer is larger than is taken.</summary>
    TooLarge,

    /// <summary>It took too long.</summary>
    TooSlow,

    /// <summary>The connection ended in the middle of the answer.</summary>
    CutShort,
}

/// <summary>What came of fetching.</summary>
public abstract record OutgoingAnswer
{
    private OutgoingAnswer()
    {
    }

    /// <summary>The whole body of an answer with status 200.</summary>
    public sealed record Fetched(byte[] Body) : OutgoingAnswer;

    /// <summary>Nothing was fetched.</summary>
    /// <param name="Why">The kind, for the reader's own language.</param>
    /// <param name="About">The host, status or address that it is about.</param>
    public sealed record Refused(OutgoingRefusal Why, string About) : OutgoingAnswer;
}
