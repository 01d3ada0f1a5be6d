using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Economy;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary>What came of a proposal.</summary>
internal enum ProposalDecision
{
    /// <summary>The record's government took it over.</summary>
    Taken,

    /// <summary>It was declined, with a reason for everybody to read.</summary>
    Declined,
}

/// <summary>An effect of a record as a reader would have it. Who proposes is not asked.</summary>
internal sealed class EffectProposal
{
    /// <summary>Most characters of why.</summary>
    public const int LongestWhy = 1000;

    private const int LongestCodes = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeasureId { get; init; }

    public Lever Lever { get; init; }

    /// <summary>The engine's amount, coverage in it.</summary>
    public double Amount { get; init; }

    /// <summary>ISO 4217; empty where the amount is no money.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Codes of industries, separated by spaces; empty means all.</summary>
    public string Industries { get; init; } = "";

    /// <summary>Codes of groups, separated by spaces; empty means all.</summary>
    public string Groups { get; init; } = "";

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>Where the figures come from, in the words of who proposes.</summary>
    public string Why { get; init; } = "";

    /// <summary>BCP 47, of the page on which it was written.</summary>
    public string Language { get; init; } = "en";

    public Instant At { get; init; }

    /// <summary>Null while nobody decided.</summary>
    public ProposalDecision? Decision { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The account that decided; null where it was erased.</summary>
    public Guid? DecidedBy { get; set; }

    public Instant? DecidedAt { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<EffectProposal>(proposal =>
    {
        proposal.ToTable("measure_effect_proposals").HoldsPersonalData("who decided on a proposed effect; a proposal may name people though it asks not to", "until the account is erased; the proposal with its record");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.Lever).HasConversion<string>().HasMaxLength(30);
        proposal.Property(p => p.Decision).HasConversion<string>().HasMaxLength(20);
        proposal.Property(p => p.Currency).HasMaxLength(3);
        proposal.Property(p => p.Industries).HasMaxLength(LongestCodes);
        proposal.Property(p => p.Groups).HasMaxLength(LongestCodes);
        proposal.Property(p => p.Why).HasMaxLength(LongestWhy);
        proposal.Property(p => p.Language).HasMaxLength(20);
        proposal.Property(p => p.Reason).HasMaxLength(RecordProblems.LongestSource);
        proposal.HasIndex(p => new { p.MeasureId, p.Decision });
        proposal.HasOne<StoredMeasure>().WithMany().HasForeignKey(p => p.MeasureId).OnDelete(DeleteBehavior.Cascade);
    });
}
