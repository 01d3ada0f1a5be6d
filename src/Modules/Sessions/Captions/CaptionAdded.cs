using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Live.Log;

namespace Vicinal.Sessions.Captions;

/// <summary>A line of captions.</summary>
/// <param name="Number">Of its entry, by which it can be cited.</param>
/// <param name="At">When it was written.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Speaker">Who says it, where the clerk named somebody; else empty.</param>
/// <param name="Text">What is said.</param>
internal sealed record CaptionLine(long Number, Instant At, string Language, string Speaker, string Text);

/// <summary>Somebody wrote down what is being said.</summary>
internal sealed record CaptionAdded(string Language, string Speaker, string Text) : LiveEntry
{
    /// <summary>Lines of each language that the room keeps on its page; the whole text is in the transcript.</summary>
    public const int Shown = 40;

    public override LiveState On(LiveState state, EntryPlace place)
    {
        var lines = state.Captions.GetValueOrDefault(Language, []).Add(new CaptionLine(place.Number, place.At, Language, Speaker, Text));
        return state with { Captions = state.Captions.SetItem(Language, lines.Count > Shown ? lines.RemoveAt(0) : lines) };
    }
}
