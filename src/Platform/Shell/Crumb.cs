namespace Vicinal.Platform.Shell;

/// <summary>One step of the line that says where the reader is. The last one has no address.</summary>
public sealed record Crumb(string Title, string? Address = null);
