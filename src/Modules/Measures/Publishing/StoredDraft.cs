using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Publishing;

/// <summary>A measure being written. Who has its address may go on with it; nobody else sees it.</summary>
internal sealed class StoredDraft
{
    /// <summary>Its part of the address: drawn, so that it cannot be guessed.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The fields as they were typed, right or wrong, as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>The record from which it began, for what the form does not show, as canonical JSON; empty where it began from nothing.</summary>
    public string Record { get; init; } = "";

    /// <summary>Who writes it; null where nobody was signed in.</summary>
    public Guid? By { get; set; }

    public Instant ChangedAt { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<StoredDraft>(draft =>
    {
        draft.ToTable("measure_drafts").HoldsPersonalData("measures that are being written, and by which account", $"{DraftStore.DaysKept} days after the last change, or until published").NotAudited();
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => d.By);
        draft.HasIndex(d => d.ChangedAt);
    });
}
