using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>
/// What a government publishes of a measure: a card of eight fields first (title, government, instrument, target group, phase, dates, cost, contact with source), depth later.
/// A record may be a draft: what is missing is null or empty, never a guess.
/// </summary>
public sealed record MeasureRecord
{
    /// <summary>Its key, the same on every instance: lower case letters, digits and hyphens, such as <c>seoul-emergency-living-2020</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From 1; each published change is a version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who does it.</summary>
    public required Government Government { get; init; }

    /// <summary>What it says in words: the original first, translations after it.</summary>
    public required ImmutableArray<RecordText> Texts { get; init; }

    /// <summary>Instruments (facet A), codes such as <c>D4</c>; the main one first.</summary>
    public ImmutableArray<string> Instruments { get; init; } = [];

    /// <summary>Whom it is for (facet D): codes of <see cref="TargetGroups"/>.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Its phase (facet B); null where not said.</summary>
    public Phase? Phase { get; init; }

    /// <summary>First day in force; null where not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it is no longer in force; null where open or not known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Last day on which people can ask for it; null where nobody has to ask, or where it is not known.</summary>
    public DateOnly? ApplyBy { get; init; }

    /// <summary>What it costs, by fiscal channel (facet C) and payer; empty where not known.</summary>
    public ImmutableArray<RecordedCost> Costs { get; init; } = [];

    /// <summary>Whom to ask, by role: an office, never a private person.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Where it can be read.</summary>
    public ImmutableArray<RecordSource> Sources { get; init; } = [];

    /// <summary>What somebody receives; empty where it is not money or not known.</summary>
    public ImmutableArray<Benefit> Benefits { get; init; } = [];

    /// <summary>People or organisations reached and eligible; null where not known.</summary>
    public RecordedReach? Reach { get; init; }

    /// <summary>Days from the decision to the first payment or effect; null where not known.</summary>
    public int? DaysToFirstPayment { get; init; }

    /// <summary>Industries that it is for (facet E): ISIC sections, divisions, or a bundle such as <c>tourism</c>; empty means all.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The level that decides it (facet F); null where not said.</summary>
    public GovernmentLevel? DecidedBy { get; init; }

    /// <summary>Where it is in force: codes as in <see cref="Government.Codes"/>; empty means the government's own area.</summary>
    public ImmutableArray<string> Area { get; init; } = [];

    /// <summary>How it stands to measures of other levels (facet G); empty where nobody has said.</summary>
    public ImmutableArray<PositionTo> Positions { get; init; } = [];

    /// <summary>Targets of the Sustainable Development Goals (facet H).</summary>
    public ImmutableArray<SdgClaim> Sdgs { get; init; } = [];

    /// <summary>Law or statute (facet I); empty where not known.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>How people get it (facet J); null where not said.</summary>
    public TakeUp? TakeUp { get; init; }

    /// <summary>What recipients commit to (facet K).</summary>
    public ImmutableArray<Conditionality> Conditionality { get; init; } = [];

    /// <summary>What came of it.</summary>
    public ImmutableArray<RecordedResult> Results { get; init; } = [];

    /// <summary>What the model can execute; amounts of money in single units of <see cref="EffectCurrency"/>.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>ISO 4217 of amounts in <see cref="Effects"/>; empty where none is money.</summary>
    public string EffectCurrency { get; init; } = "";

    /// <summary>Announced, open, closed, …: in the order of days.</summary>
    public ImmutableArray<StatusEntry> StatusLog { get; init; } = [];

    /// <summary>The day by which somebody should look at the record again; null where none is set.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The day on which the government last said that the record is right; null where it never did.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>How well its effect is evidenced, and who judged that.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The record that this one adapts; null where it is no adaptation.</summary>
    public Derivation? DerivedFrom { get; init; }

    /// <summary>SPDX identifier.</summary>
    public string Licence { get; init; } = "CC-BY-4.0";

    /// <summary>Who compiled it from public sources, where the government did not publish it itself; null where it did.</summary>
    public string? CompiledBy { get; init; }

    /// <summary>The text as first written.</summary>
    public RecordText Original => Texts[0];

    /// <summary>The text in a language, or the nearest to it: same language, then English, then the original.</summary>
    /// <param name="language">BCP 47, such as <c>fr</c>.</param>
    public RecordText TextIn(string language) =>
        Texts.FirstOrDefault(text => SameLanguage(text.Language, language))
        ?? Texts.FirstOrDefault(text => SameLanguage(text.Language, "en"))
        ?? Original;

    /// <summary>Codes of where it is in force.</summary>
    public ImmutableArray<string> InForceIn => Area.IsEmpty ? Government.Codes : Area;

    private static bool SameLanguage(string one, string other) => string.Equals(Primary(one), Primary(other), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string language) => language.Split('-')[0];
}
