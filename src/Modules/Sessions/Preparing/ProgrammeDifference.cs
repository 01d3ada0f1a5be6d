namespace Vicinal.Sessions.Preparing;

/// <summary>Which part of a programme a version changed.</summary>
/// <param name="Kind"><c>Text</c>, <c>Agenda</c>, <c>Partners</c> or <c>Links</c>.</param>
/// <param name="Language">Of a text; empty otherwise.</param>
internal sealed record ChangedPart(string Kind, string Language)
{
    /// <summary>The parts that differ between two versions; all that are there where there was none before.</summary>
    public static IReadOnlyList<ChangedPart> Between(Programme? before, Programme after)
    {
        var languages = after.Texts.Select(text => text.Language).Union((before?.Texts ?? []).Select(text => text.Language), StringComparer.Ordinal);
        return
        [
            .. languages.Where(language => !Same(before, after, programme => new Programme { Texts = [.. programme.Texts.Where(text => text.Language == language)] })).Select(language => new ChangedPart("Text", language)),
            .. Same(before, after, programme => new Programme { Agenda = programme.Agenda }) ? [] : new[] { new ChangedPart("Agenda", "") },
            .. Same(before, after, programme => new Programme { Partners = programme.Partners }) ? [] : new[] { new ChangedPart("Partners", "") },
            .. Same(before, after, programme => new Programme { Links = programme.Links }) ? [] : new[] { new ChangedPart("Links", "") },
        ];
    }

    private static bool Same(Programme? before, Programme after, Func<Programme, Programme> part) => part(before ?? new Programme()).Write() == part(after).Write();
}
