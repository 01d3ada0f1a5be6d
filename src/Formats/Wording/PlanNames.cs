using System.Globalization;
using System.Resources;
using Vicinal.Planning;

namespace Vicinal.Formats.Wording;

/// <summary>What people read for the words of a plan, in the languages of the interface; English where a language is not one of them.</summary>
public static class PlanNames
{
    private static readonly ResourceManager Texts = new("Vicinal.Formats.Wording.PlanTexts", typeof(PlanNames).Assembly);

    /// <summary>A phase, such as <c>P1, immediate</c>.</summary>
    public static string Of(Phase phase, CultureInfo culture) => Text($"Phase.{phase}", culture);

    /// <summary>A fiscal channel.</summary>
    public static string Of(FiscalChannel channel, CultureInfo culture) => Text($"Channel.{channel}", culture);

    /// <summary>What a portfolio puts first.</summary>
    public static string Of(OptionAxis axis, CultureInfo culture) => Text($"Axis.{axis}", culture);

    /// <summary>A level of government.</summary>
    public static string Of(GovernmentLevel level, CultureInfo culture) => Text($"Level.{level}", culture);

    /// <summary>A position to other levels.</summary>
    public static string Of(Position position, CultureInfo culture) => Text($"Position.{position}", culture);

    /// <summary>What an actor does.</summary>
    public static string Of(ActorPart part, CultureInfo culture) => Text($"Part.{part}", culture);

    /// <summary>A theme.</summary>
    public static string Of(Theme theme, CultureInfo culture) => Text($"Theme.{theme}", culture);

    /// <summary>What a lever acts on, and in which unit.</summary>
    public static string Of(Economy.Lever lever, CultureInfo culture) => Text($"Lever.{lever}", culture);

    /// <summary>What a check asks for.</summary>
    public static string Of(PlanCheck check, CultureInfo culture) => Text($"Check.{check}", culture);

    /// <summary>How a check came out.</summary>
    public static string Of(CheckResult result, CultureInfo culture) => Text($"Result.{result}", culture);

    /// <summary>Why the model does not say what a candidate keeps.</summary>
    public static string Of(Unsaid unsaid, CultureInfo culture) => Text($"Unsaid.{unsaid}", culture);

    /// <summary>What a reader of a candidate's figures must know.</summary>
    public static string Of(InstrumentNote note, CultureInfo culture) => Text($"Note.{note}", culture);

    /// <summary>A group of <see cref="TargetGroups"/>; another code as it is.</summary>
    public static string Group(string code, CultureInfo culture) => Known($"Group.{code}", culture) ?? code;

    /// <summary>An instrument of facet A, such as <c>D4</c>; another code as it is.</summary>
    public static string Instrument(string code, CultureInfo culture) => Known($"Instrument.{code}", culture) ?? code;

    /// <summary>A family of instruments, <c>A</c> to <c>K</c>; another code as it is.</summary>
    public static string Family(string code, CultureInfo culture) => Known($"Family.{code}", culture) ?? code;

    /// <summary>Who pays: <see cref="BudgetLine.Own"/> in words, another source as it is written.</summary>
    public static string Source(string source, CultureInfo culture) => Known($"Source.{source}", culture) ?? source;

    /// <summary>A word of an enumeration by its own name; null where plans have no text for it.</summary>
    internal static string? Word(Type words, string word, CultureInfo culture) => Known($"{(words == typeof(FiscalChannel) ? "Channel" : words == typeof(GovernmentLevel) ? "Level" : words.Name)}.{word}", culture);

    private static string Text(string key, CultureInfo culture) => Known(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}.");

    private static string? Known(string key, CultureInfo culture) => Texts.GetString(key, culture);
}
