namespace Vicinal.Sessions.Speaking.Texts;

/// <summary>What the speakers' list says, in every language of the interface.</summary>
internal sealed class SpeakingTexts;
