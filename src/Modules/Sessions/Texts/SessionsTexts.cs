namespace Vicinal.Sessions.Texts;

/// <summary>The texts of the pages of sessions, in every language of the interface.</summary>
internal sealed class SessionsTexts;
