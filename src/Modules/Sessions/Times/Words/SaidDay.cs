namespace Vicinal.Sessions.Times.Words;

/// <summary>A day, as said.</summary>
/// <param name="Words">As written.</param>
/// <param name="Day">The day of the month; may be impossible.</param>
/// <param name="Month">The month; may be impossible.</param>
/// <param name="Year">The year; null where it is not said.</param>
/// <param name="IsOrderOpen">Whether month and day may stand the other way round: 04/05.</param>
internal sealed record SaidDay(string Words, int Day, int Month, int? Year, bool IsOrderOpen = false);
