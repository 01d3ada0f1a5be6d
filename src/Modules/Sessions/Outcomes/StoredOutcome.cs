using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Outcomes;

/// <summary>What stays of a moment of a session: what was said, when, by whom and in which language.</summary>
internal sealed class StoredOutcome
{
    public const int LongestText = 2000;
    public const int LongestLine = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>1, 2, 3… within the session; its part of the address, never given twice.</summary>
    public int Number { get; init; }

    public OutcomeKind Kind { get; set; }

    public required string Text { get; set; }

    /// <summary>In which it was said and is kept (BCP 47).</summary>
    public required string Language { get; set; }

    /// <summary>The moment at which it was said.</summary>
    public Instant At { get; set; }

    /// <summary>The part of the agenda; null where it is not known.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>Who said it, as they were announced; may be empty.</summary>
    public string Speaker { get; set; } = "";

    /// <summary>The government for which it was said, which confirms it; null where none did.</summary>
    public Guid? Government { get; set; }

    /// <summary>Of a commitment: who keeps it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Of a commitment: the day by which it is kept.</summary>
    public LocalDate? Due { get; set; }

    /// <summary>Of a commitment: the day on which its owner looks at it again.</summary>
    public LocalDate? ReviewBy { get; set; }

    /// <summary>The day of review or of keeping about which was written last.</summary>
    public LocalDate? RemindedFor { get; set; }

    public OutcomeStanding Standing { get; set; }

    /// <summary>The last day of the term in which the government is asked to confirm; null before it is asked.</summary>
    public LocalDate? ConfirmBy { get; set; }

    /// <summary>In the government's own words, where it contradicts.</summary>
    public string Contradiction { get; set; } = "";

    public string ContradictionLanguage { get; set; } = "";

    public Instant? AnsweredAt { get; set; }

    /// <summary>Null while only who runs the session sees it.</summary>
    public Instant? PublishedAt { get; set; }

    /// <summary>The card in the commons that tells of it; null where there is none yet.</summary>
    public string? MeasureKey { get; set; }

    /// <summary>The account that captured it; null where it was erased.</summary>
    public Guid? CapturedBy { get; init; }

    /// <summary>The account that answered for the government; null where it was erased.</summary>
    public Guid? AnsweredBy { get; set; }

    /// <summary>Grows with every change of what was said, so that nobody confirms what they have not read.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Text and speaker as they are looked for: lower case, no accents.</summary>
    public string Folded { get; set; } = "";

    public static void Configure(ModelBuilder model) => model.Entity<StoredOutcome>(outcome =>
    {
        outcome.ToTable("session_outcomes").HoldsPersonalData("who said what in a public session, and which account captured or confirmed it", "the account until it is erased; the outcome with its session");
        outcome.Property(o => o.Id).ValueGeneratedNever();
        outcome.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
        outcome.Property(o => o.Standing).HasConversion<string>().HasMaxLength(20);
        outcome.Property(o => o.Text).HasMaxLength(LongestText);
        outcome.Property(o => o.Language).HasMaxLength(35);
        outcome.Property(o => o.Speaker).HasMaxLength(LongestLine);
        outcome.Property(o => o.Owner).HasMaxLength(LongestLine);
        outcome.Property(o => o.Contradiction).HasMaxLength(LongestText);
        outcome.Property(o => o.ContradictionLanguage).HasMaxLength(35);
        outcome.Property(o => o.MeasureKey).HasMaxLength(LongestLine);
        outcome.Property(o => o.Revision).IsConcurrencyToken();
        outcome.HasIndex(o => new { o.SessionId, o.Number }).IsUnique();
        outcome.HasIndex(o => o.Government);
        outcome.HasIndex(o => o.CapturedBy);
        outcome.HasOne<StoredSession>().WithMany().HasForeignKey(o => o.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>What an outcome is.</summary>
internal enum OutcomeKind
{
    /// <summary>A measure that a government showed; it can become a card of the commons.</summary>
    Measure,

    Conclusion,

    /// <summary>Somebody promised something, with an owner and a day.</summary>
    Commitment,

    /// <summary>Something to be asked of the national level.</summary>
    Proposal,

    /// <summary>A question that stayed open.</summary>
    Question,
}

/// <summary>What the government that said it says of the outcome.</summary>
internal enum OutcomeStanding
{
    Unconfirmed,
    Confirmed,
    Contradicted,
}
