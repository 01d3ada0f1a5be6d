using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Publishing;

/// <summary>A page on which a published measure is changed, by who may.</summary>
abstract partial class RecordEdit
{
    [Parameter] public required string Key { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private protected MeasureShelf Shelf { get; set; } = null!;

    [Inject] private protected MeasureKeeping Keeping { get; set; } = null!;

    [Inject] private protected GovernmentBook Book { get; set; } = null!;

    [Inject] private protected TimeProvider Clock { get; set; } = null!;

    /// <summary>The measure's row; null where there is none or it is not this person's to change.</summary>
    private protected StoredMeasure? Row { get; private set; }

    /// <summary>The government that may claim the record; null where it needs no claim.</summary>
    private protected StoredGovernment? Claimant { get; private set; }

    private protected MeasureRecord? Record { get; private set; }

    private protected DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    protected override async Task OnInitializedAsync()
    {
        var row = await Shelf.RowAsync(Key, Http.RequestAborted);
        if (row is null)
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        var record = row.Document.Length == 0 ? null : MeasureKeeping.Read(row.Document);
        Claimant = record is null ? null : await Book.ClaimantAsync(row, record, Http.RequestAborted);
        if (Claimant is null && !await Book.MayChangeAsync(row, Http.RequestAborted))
        {
            Http.Answer(StatusCodes.Status403Forbidden);
            return;
        }

        (Row, Record) = (row, record);
        Show();
    }

    /// <summary>Prepares what the page shows.</summary>
    private protected abstract void Show();
}
