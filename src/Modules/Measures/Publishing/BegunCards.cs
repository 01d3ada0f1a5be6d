using Vicinal.Measures.Public;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
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

    public async Task<string?> AdaptAsync(string key, Government here, string language, CancellationToken cancellationToken)
    {
        if (await shelf.OfAsync(key, cancellationToken) is not { } origin)
            return null;
        var sheet = Adaptation.Sheet(origin, here, language);
        List<TransferAnswer> answers = [.. sheet.Select(row => new TransferAnswer(row.Drafted, ""))];
        return await drafts.BeginAsync(Adaptation.Of(origin, here, language, sheet, answers, scaled: true), "", cancellationToken) is { } id ? $"/measures/drafts/{id}" : null;
    }

    public async Task<string?> TitleAsync(string key, string language, CancellationToken cancellationToken) => (await shelf.OfAsync(key, cancellationToken))?.TextIn(language).Title;
}
