using NodaTime;

namespace Vicinal.Measures.Sharing.Store;

/// <summary>Whether a source is pulled.</summary>
internal enum SourceState
{
    /// <summary>By itself, every hour unless the operator says otherwise.</summary>
    Active,

    /// <summary>Not until a person says so.</summary>
    Paused,

    /// <summary>Never: it comes as a file.</summary>
    File,
}

/// <summary>What stood in the way the last time.</summary>
internal enum SourceProblem
{
    None,

    /// <summary>It could not be fetched; see <see cref="MeasureSource.Refusal"/>.</summary>
    NotFetched,

    /// <summary>What came is no page of changes.</summary>
    Unreadable,

    /// <summary>The page was changed on its way, is not signed by the instance, or contradicts itself.</summary>
    NotSigned,

    /// <summary>The page answers another question than was asked: an old one was sent again.</summary>
    Replayed,

    /// <summary>The page does not begin where the last one ended.</summary>
    Gap,

    /// <summary>It signs with another key; a person must accept it.</summary>
    KeyChanged,

    /// <summary>Another instance answers there.</summary>
    OtherInstance,

    /// <summary>The file is older than what is known already.</summary>
    Older,
}

/// <summary>Another instance from which records are taken, and how far.</summary>
internal sealed class MeasureSource
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The <see cref="KnownInstance"/>.</summary>
    public Guid Instance { get; init; }

    /// <summary>Where it is pulled; empty where it comes as a file.</summary>
    public string Address { get; set; } = "";

    public SourceState State { get; set; }

    /// <summary>Its stretch of numbers; null before the first page.</summary>
    public Guid? Epoch { get; set; }

    /// <summary>The number up to which everything was taken.</summary>
    public long Cursor { get; set; }

    /// <summary>The mark of that number, by which a past that is another shows.</summary>
    public string Mark { get; set; } = "";

    /// <summary>The last number that it told of.</summary>
    public long Last { get; set; }

    /// <summary>How often everything was read from the beginning: what a whole round does not find is not there any more.</summary>
    public int Round { get; set; }

    /// <summary>Whether the round has come to its end once.</summary>
    public bool IsRoundWhole { get; set; }

    public Instant AddedAt { get; init; }

    public Instant? TriedAt { get; set; }

    public Instant? SucceededAt { get; set; }

    public SourceProblem Problem { get; set; }

    /// <summary>The kind of <see cref="Vicinal.Platform.Safety.Outgoing.OutgoingRefusal"/> where it could not be fetched; empty otherwise.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>What the problem is about, as the other side or the reader of pages says it; may be empty.</summary>
    public string About { get; set; } = "";
}
