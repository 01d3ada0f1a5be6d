using Vicinal.Measures.Public;
using Vicinal.Measures.Store;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Publishing;

/// <summary>Cards as other modules begin them.</summary>
internal sealed class BegunCards(DraftStore drafts, MeasureShelf shelf) : IMeasureCards
{
    public async Task<string?> BeginAsync(MeasureCardStart start, CancellationToken cancellationToken)
    {
        var form = new TypedForm
        {
            ["title"] = start.Title, ["summary"] = start.Summary, ["language"] = start.Language, ["government"] = start.Government, ["instrument"] = start.Instrument,
            [TypedForm.Field("source", 0, "title")] = start.SourceTitle, [TypedForm.Field("source", 0, "url")] = start.SourceAddress, [TypedForm.Field("source", 0, "on")] = Typed.Iso(start.SourceOn),
        };
        return await drafts.BeginAsync(form, cancellationToken) is { } id ? $"/measures/drafts/{id}" : null;
    }

    public async Task<string?> TitleAsync(string key, string language, CancellationToken cancellationToken) => (await shelf.OfAsync(key, cancellationToken))?.TextIn(language).Title;
}
