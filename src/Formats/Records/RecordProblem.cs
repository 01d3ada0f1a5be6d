namespace Vicinal.Formats.Records;

/// <summary>Something in a record that must be put right, or that a reader must know.</summary>
/// <param name="Field">Where, as in the JSON form: <c>texts[0].title</c>.</param>
/// <param name="Message">What was found and what would be right.</param>
/// <param name="IsError">False for a remark.</param>
public sealed record RecordProblem(string Field, string Message, bool IsError = true)
{
    /// <summary>The rule that is broken, where a form can break it; its words in other languages are in <see cref="Wording.ProblemWording"/>.</summary>
    public RecordRule Rule { get; init; }

    /// <summary>What was found, as it is shown back; may be empty.</summary>
    public string Found { get; init; } = "";
}
