namespace Vicinal.Platform.Safety;

/// <summary>The texts of the pages that say what went wrong.</summary>
public sealed class StatusTexts;
