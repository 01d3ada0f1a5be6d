using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>How a measure of one instrument is usually shaped, and what the model can execute of it. Every number is an assumption that anyone can see and change.</summary>
public sealed record InstrumentTemplate
{
    /// <summary>The instrument's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its family, the letter of the code.</summary>
    public string Family => Code[..1];

    /// <summary>The phase in which it usually stands.</summary>
    public required Phase Phase { get; init; }

    /// <summary>How its money weighs on public finances.</summary>
    public required FiscalChannel Channel { get; init; }

    /// <summary>Days from the beginning of its phase to its first day.</summary>
    public int StartsAfter { get; init; }

    /// <summary>How many days it lasts.</summary>
    public required int Days { get; init; }

    /// <summary>Days from its first day to the first payment or effect.</summary>
    public required DayRange FirstEffect { get; init; }

    /// <summary>Who it is usually for: codes of <see cref="TargetGroups"/>; the people counted as reached are of the first.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>How large it usually is.</summary>
    public required UsualSize Size { get; init; }

    /// <summary>How its money becomes the amount of a lever; null where the model cannot say anything, and then <see cref="Unsaid"/> says why.</summary>
    public EffectTemplate? Effect { get; init; }

    /// <summary>Why the model cannot value it, whatever the territory; null where it can.</summary>
    public Unsaid? Unsaid { get; init; }

    /// <summary>What a reader of its figures must know; null where nothing.</summary>
    public InstrumentNote? Note { get; init; }

    /// <summary>Themes that it serves besides.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>Its assumptions.</summary>
    public ImmutableArray<EffectParameter> Parameters { get; init; } = [];

    /// <summary>The assumption of a code.</summary>
    /// <exception cref="ArgumentException">It has none of that code.</exception>
    public EffectParameter Parameter(string code) =>
        Parameters.FirstOrDefault(parameter => parameter.Code == code) ?? throw new ArgumentException($"{Code} has no assumption {code}.", nameof(code));
}

/// <summary>A span of days, from the quickest to the slowest that is usual.</summary>
public readonly record struct DayRange(int Low, int High)
{
    /// <summary>What a simulation takes: the middle, rounded up.</summary>
    public int Middle => (Low + High + 1) / 2;
}

/// <summary>How large a measure usually is, relative to its territory.</summary>
public abstract record UsualSize
{
    private UsualSize()
    {
    }

    /// <summary>Money: a share of the value added that the territory makes in a month.</summary>
    public sealed record OfMonth(double Share) : UsualSize;

    /// <summary>A share of the work that it could cover; the money follows.</summary>
    public sealed record OfWork(double Share) : UsualSize;
}

/// <summary>How money becomes the amount of a lever.</summary>
public sealed record EffectTemplate
{
    /// <summary>The lever.</summary>
    public required Lever Lever { get; init; }

    /// <summary>The formula.</summary>
    public required AmountRule Rule { get; init; }

    /// <summary>Codes of the assumptions that the money is multiplied by (see <see cref="AmountRule"/>).</summary>
    public ImmutableArray<string> Factors { get; init; } = [];

    /// <summary>The assumption that divides the money, for <see cref="AmountRule.Raised"/> and <see cref="AmountRule.Moved"/>; empty otherwise.</summary>
    public string Divisor { get; init; } = "";

    /// <summary>The assumption that says how much the lever moves where all are covered, for <see cref="AmountRule.Covered"/>; empty otherwise.</summary>
    public string Strength { get; init; } = "";

    /// <summary>Whose work is paid for, for <see cref="AmountRule.Covered"/>.</summary>
    public CoveredWork Covers { get; init; }

    /// <summary>The industries in which most work stops, instead of those of <see cref="Isic"/>.</summary>
    public bool HardestHit { get; init; }

    /// <summary>ISIC sections or divisions that it acts on, such as <c>I</c> or <c>41-43</c>; empty means all industries.</summary>
    public ImmutableArray<string> Isic { get; init; } = [];

    /// <summary>Sizes of the firms reached; empty means all.</summary>
    public ImmutableArray<FirmSize> Sizes { get; init; } = [];
}

/// <summary>Formulas from money M to the amount of a lever.</summary>
public enum AmountRule
{
    /// <summary>M × the factors: what remains of the money where it acts.</summary>
    Passed,

    /// <summary>M ÷ the divisor × the factors: public money that makes others add theirs.</summary>
    Raised,

    /// <summary>
    /// Coverage c = M ÷ (pay of the work covered over its days × the factors), at most 1; then strength × c, or 1 + (strength − 1) × c for a multiplier.
    /// The cost is in proportion to whom it covers: never free.
    /// </summary>
    Covered,

    /// <summary>Percentage points of inputs bought nearer: 100 × M ÷ (the divisor × inputs bought in its days), at most 100.</summary>
    Moved,
}

/// <summary>Whose work a measure pays for.</summary>
public enum CoveredWork
{
    /// <summary>Work that stops on its days in the run without measures.</summary>
    Stopped,

    /// <summary>All work of the industries reached, on its days.</summary>
    All,

    /// <summary>People out of work on its first day, each for the days of the assumption <c>paid-days</c>.</summary>
    OutAtStart,
}

/// <summary>What a reader of an instrument's figures must know.</summary>
public enum InstrumentNote
{
    /// <summary>Only what is spent while it is built has figures: the model has no capital, so what the investment yields later is not in them.</summary>
    WorksOnly,

    /// <summary>Its money comes back in whole or in part, or may never be called: it is tied up, not spent.</summary>
    ComesBack,

    /// <summary>Only the work that it frees has figures; the care or protection itself has none.</summary>
    WorkFreedOnly,

    /// <summary>It protects people's income and consumption first; work and output move little in a quarter, and that is not what it is for.</summary>
    IncomeFirst,
}

/// <summary>An assumption of an instrument.</summary>
/// <param name="Code">Its name, such as <c>spent</c>.</param>
/// <param name="Name">What it is, in English.</param>
/// <param name="Default">What is taken where nobody says otherwise.</param>
/// <param name="Lowest">The smallest value that makes sense.</param>
/// <param name="Highest">The largest.</param>
/// <param name="Why">Why this default.</param>
/// <param name="Source">Who measured it; null where it is a judgement.</param>
public sealed record EffectParameter(string Code, string Name, double Default, double Lowest, double Highest, string Why, string? Source = null);

/// <summary>Why the model does not say what a candidate keeps. Never the same as zero.</summary>
public enum Unsaid
{
    /// <summary>What it gives (food, shelter, company) is not work or output.</summary>
    NotWork,

    /// <summary>What people do with advice cannot be foreseen.</summary>
    Advice,

    /// <summary>It acts through how others act: coordination, trust, knowledge, requests.</summary>
    Coordination,

    /// <summary>It makes new capacity or skills, which show after the year that the model sees.</summary>
    Capacity,

    /// <summary>It changes how hard a restriction bites, which belongs to the scenario.</summary>
    Restriction,

    /// <summary>It may act, but no measured effect can be carried to another place.</summary>
    NotMeasured,

    /// <summary>It acts on firms' cash, and the scenario does not count firms.</summary>
    FirmsNotCounted,

    /// <summary>It brings back people who cannot work, and in this scenario only restrictions keep people from work.</summary>
    NoLabourShock,

    /// <summary>The table does not say what industries import.</summary>
    NoImports,

    /// <summary>No industry of the table carries what it acts on.</summary>
    NoIndustry,

    /// <summary>The table holds no pay: what covering work costs cannot be said.</summary>
    NoPay,

    /// <summary>Its first effect would come after the days that are simulated.</summary>
    OutsideRun,

    /// <summary>Nothing that it acts on moves in this scenario.</summary>
    NothingMoves,

    /// <summary>The model refuses it here; the sentence stands beside.</summary>
    Refused,
}
