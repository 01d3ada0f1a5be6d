namespace Vicinal.Sessions.Live.Texts;

/// <summary>The texts of the live room's pages, in every language of the interface.</summary>
internal sealed class LiveTexts;
