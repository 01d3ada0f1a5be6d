namespace Vicinal.Platform.Texts;

/// <summary>The texts of the shell and of the house components, in every language of the interface.</summary>
public sealed class PlatformTexts;
