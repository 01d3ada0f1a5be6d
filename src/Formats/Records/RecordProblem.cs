namespace Vicinal.Formats.Records;

/// <summary>Something in a record that must be put right, or that a reader must know.</summary>
/// <param name="Field">Where, as in the JSON form: <c>texts[0].title</c>.</param>
/// <param name="Message">What was found and what would be right.</param>
/// <param name="IsError">False for a remark.</param>
public sealed record RecordProblem(string Field, string Message, bool IsError = true);
