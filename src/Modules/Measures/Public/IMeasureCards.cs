using Vicinal.Planning.Records;

namespace Vicinal.Measures.Public;

/// <summary>Lets other modules begin the card of a measure, and say what a published one is called.</summary>
public interface IMeasureCards
{
    /// <summary>Begins a draft with what is known already; nobody else sees it until it is published.</summary>
    /// <returns>The path of its form; null where too many people without an account write drafts already.</returns>
    Task<string?> BeginAsync(MeasureCardStart start, CancellationToken cancellationToken);

    /// <summary>Begins the card of an adaptation: the origin's idea with a link to it, for a government that need not be here.</summary>
    /// <param name="key">The key of a published measure.</param>
    /// <param name="here">Who adapts it.</param>
    /// <param name="language">BCP 47 of the adapter.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The path of its form; null where there is no such measure, or too many people without an account write drafts already.</returns>
    Task<string?> AdaptAsync(string key, Government here, string language, CancellationToken cancellationToken);

    /// <summary>The title of a published measure in a language, or in its own; null where there is none with this key.</summary>
    Task<string?> TitleAsync(string key, string language, CancellationToken cancellationToken);
}

/// <summary>What a card begins with. Every text may be empty.</summary>
/// <param name="Title">One line.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Language">Of both, BCP 47.</param>
/// <param name="Government">The government's part of the address.</param>
/// <param name="Instrument">A code of the list of instruments.</param>
/// <param name="SourceTitle">Where it is known from.</param>
/// <param name="SourceAddress">The same as an address.</param>
/// <param name="SourceOn">When it was said there.</param>
public sealed record MeasureCardStart(string Title, string Summary, string Language, string Government, string Instrument, string SourceTitle, string SourceAddress, DateOnly SourceOn);
