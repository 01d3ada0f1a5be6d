namespace Vicinal.Measures.Sharing.Texts;

/// <summary>The texts of the pages on records of other instances.</summary>
internal sealed class SharingTexts;
