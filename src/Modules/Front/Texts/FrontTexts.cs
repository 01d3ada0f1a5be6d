namespace Vicinal.Front.Texts;

/// <summary>Marks this folder's texts.</summary>
internal sealed class FrontTexts;
