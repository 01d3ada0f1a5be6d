namespace Vicinal.Territories;

/// <summary>This module's texts, in every language of the interface.</summary>
internal sealed class Texts;
