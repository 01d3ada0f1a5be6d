using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Coherence;

/// <summary>Words of one language that point to an objective.</summary>
/// <param name="Objective">The objective's code, such as <c>8.3</c>.</param>
/// <param name="Language">The primary tag of BCP 47, such as <c>fr</c>.</param>
/// <param name="Phrases">One word or several, compared without accents and case; a word that ends with <c>*</c> also stands for every longer word that begins so.</param>
public sealed record ObjectiveWords(string Objective, string Language, ImmutableArray<string> Phrases);

/// <summary>A part of a record's text in words.</summary>
public enum RecordField
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>How it was done.</summary>
    How,

    /// <summary>What must be in place.</summary>
    Conditions,

    /// <summary>What went well or failed.</summary>
    Lessons,
}

/// <summary>Words of a record that match a phrase.</summary>
/// <param name="Language">The text's language, as the record gives it.</param>
/// <param name="Field">Where they stand.</param>
/// <param name="Start">Their first UTF-16 unit, from 0.</param>
/// <param name="Length">How many units.</param>
/// <param name="Phrase">The phrase of the list that they match.</param>
public sealed record MatchedWords(string Language, RecordField Field, int Start, int Length, string Phrase);

/// <summary>An objective that a record may serve: a question to a person, never an answer, and without a score.</summary>
/// <param name="Objective">Its code.</param>
/// <param name="Words">The words that suggest it, in the order of the texts; empty where only an instrument does.</param>
/// <param name="Instruments">The record's instruments that suggest it.</param>
public sealed record Suggestion(string Objective, ImmutableArray<MatchedWords> Words, ImmutableArray<string> Instruments);
