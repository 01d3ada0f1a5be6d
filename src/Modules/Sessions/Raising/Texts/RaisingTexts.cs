namespace Vicinal.Sessions.Raising.Texts;

/// <summary>The texts of proposals to the national level, in every language of the interface.</summary>
internal sealed class RaisingTexts;
