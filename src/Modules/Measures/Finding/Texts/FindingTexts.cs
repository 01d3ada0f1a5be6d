namespace Vicinal.Measures.Finding.Texts;

/// <summary>The texts of searches that are kept, followed and widened, in every language of the interface.</summary>
internal sealed class FindingTexts;
