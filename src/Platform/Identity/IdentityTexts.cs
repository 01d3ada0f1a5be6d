namespace Vicinal.Platform.Identity;

/// <summary>The texts of the account pages and letters, in every language of the interface.</summary>
public sealed class IdentityTexts;
