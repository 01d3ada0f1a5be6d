using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>A local, regional or national government. A name is never a key: codes stand beside it.</summary>
/// <param name="Name">Its own name, such as <c>Sevilla</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Level">Its level.</param>
public sealed record Government(string Name, string Country, GovernmentLevel Level)
{
    /// <summary>
    /// Codes of its area, the best known first: an ISO 3166-1 or 3166-2 code (<c>BE</c>, <c>BE-WHT</c>), or a code of a named register
    /// (<c>lau:ES:41091</c>, <c>nuts:BE32</c>, <c>ibge:3302700</c>, <c>geonames:2510911</c>, <c>wikidata:Q8717</c>).
    /// </summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Inhabitants; null where not said.</summary>
    public long? Population { get; init; }
}

/// <summary>The words of a record in one language. Plain text: no markup is read in it.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">In one line.</param>
public sealed record RecordText(string Language, string Title)
{
    /// <summary>What it is, for whom and how much, in a few sentences.</summary>
    public string Summary { get; init; } = "";

    /// <summary>How it was done: legal text, budget line, form, staff, calendar, IT.</summary>
    public string How { get; init; } = "";

    /// <summary>What must be in place for it to work.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>What went well, what failed, why it was stopped.</summary>
    public string Lessons { get; init; } = "";

    /// <summary>Whether it was written by people in this language, or translated, and by whom.</summary>
    public TextMaking Making { get; init; } = TextMaking.Original;

    /// <summary>The version of the record in which these words last changed, or were last held against the original; null where they are as at first.</summary>
    public int? Version { get; init; }
}

/// <summary>Where a text comes from.</summary>
public enum TextMaking
{
    /// <summary>First written in this language.</summary>
    Original,

    /// <summary>Translated by a person.</summary>
    HumanTranslation,

    /// <summary>Translated by a machine.</summary>
    MachineTranslation,
}

/// <summary>A public source.</summary>
/// <param name="Title">What it is: publisher and headline, or law and number.</param>
/// <param name="Url">Its address; empty where only cited.</param>
/// <param name="On">The day it was published; null where not known.</param>
public sealed record RecordSource(string Title, string Url = "", DateOnly? On = null);
