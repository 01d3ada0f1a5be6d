namespace Vicinal.Sessions.Times.Texts;

/// <summary>The texts of day, hour and calendars, in every language of the interface.</summary>
internal sealed class TimesTexts;
