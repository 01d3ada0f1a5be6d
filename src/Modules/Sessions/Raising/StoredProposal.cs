using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Raising;

/// <summary>Something that governments ask of the level that can give it. Its text stands in versions, which are never overwritten.</summary>
internal sealed class StoredProposal
{
    public const int LongestLine = 200;
    public const int UsualTerm = 60;
    public const int LongestTerm = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The government that writes and sends it.</summary>
    public Guid Government { get; init; }

    /// <summary>The outcome of a session from which it comes; null where it comes from none.</summary>
    public Guid? OutcomeId { get; init; }

    /// <summary>Who is asked, e.g. <c>Ministry of Finance</c>.</summary>
    public required string Addressee { get; set; }

    /// <summary>Days in which an answer is expected.</summary>
    public int TermDays { get; set; } = UsualTerm;

    /// <summary>The number of its newest version: two people cannot both write the same one.</summary>
    public int Newest { get; set; } = 1;

    /// <summary>The day on which it left; null while it is written.</summary>
    public LocalDate? SentOn { get; set; }

    /// <summary>The version that left.</summary>
    public int? SentVersion { get; set; }

    public string Answer { get; set; } = "";

    public string AnswerLanguage { get; set; } = "";

    public LocalDate? AnsweredOn { get; set; }

    public Instant AddedAt { get; init; }

    /// <summary>The version of which endorsements count.</summary>
    public int Counts => SentVersion ?? Newest;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredProposal>(proposal =>
        {
            proposal.ToTable("proposals");
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.Property(p => p.Slug).HasMaxLength(LongestLine);
            proposal.Property(p => p.Addressee).HasMaxLength(LongestLine);
            proposal.Property(p => p.Answer).HasMaxLength(ProposalVersion.LongestText);
            proposal.Property(p => p.AnswerLanguage).HasMaxLength(35);
            proposal.Property(p => p.Newest).IsConcurrencyToken();
            proposal.Ignore(p => p.Counts);
            proposal.HasIndex(p => p.Slug).IsUnique();
            proposal.HasIndex(p => p.OutcomeId);
        });
        ProposalVersion.Configure(model);
        ProposalEndorsement.Configure(model);
    }
}

/// <summary>The text of a proposal as it stood after a change.</summary>
internal sealed class ProposalVersion
{
    public const int LongestText = 20_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ProposalId { get; init; }

    public int Number { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The account that wrote it; null where it was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<ProposalVersion>(version =>
    {
        version.ToTable("proposal_versions").HoldsPersonalData("which account wrote which version of a proposal", "until the account is erased; the version with its proposal");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Title).HasMaxLength(StoredProposal.LongestLine);
        version.Property(v => v.Language).HasMaxLength(35);
        version.HasIndex(v => new { v.ProposalId, v.Number }).IsUnique();
        version.HasIndex(v => v.By);
        version.HasOne<StoredProposal>().WithMany().HasForeignKey(v => v.ProposalId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>That a government stands behind a version of a proposal; one for each government. It says nothing about a version written later.</summary>
internal sealed class ProposalEndorsement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ProposalId { get; init; }

    public Guid Government { get; init; }

    public int Version { get; set; }

    /// <summary>Whether everybody may see that an answer is awaited, and since when.</summary>
    public bool ShowsWaiting { get; set; }

    /// <summary>The account that gave it; null where it was erased.</summary>
    public Guid? By { get; set; }

    public Instant At { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ProposalEndorsement>(endorsement =>
    {
        endorsement.ToTable("proposal_endorsements").HoldsPersonalData("which account endorsed a proposal for its government", "until the account is erased; the endorsement with its proposal");
        endorsement.Property(e => e.Id).ValueGeneratedNever();
        endorsement.HasIndex(e => new { e.ProposalId, e.Government }).IsUnique();
        endorsement.HasIndex(e => e.By);
        endorsement.HasOne<StoredProposal>().WithMany().HasForeignKey(e => e.ProposalId).OnDelete(DeleteBehavior.Cascade);
    });
}
