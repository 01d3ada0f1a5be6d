namespace Vicinal.Economy;

/// <summary>Something that must be put right before an engine can answer, or that a reader must know.</summary>
/// <param name="Where">The place: a row's label, a column, a field of a scenario.</param>
/// <param name="Message">What was found and what would be right, in one or two plain sentences.</param>
/// <param name="IsError">True where no answer can be given; false for a remark.</param>
public sealed record Problem(string Where, string Message, bool IsError = true);
