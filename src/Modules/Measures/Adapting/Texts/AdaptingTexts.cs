namespace Vicinal.Measures.Adapting.Texts;

/// <summary>The texts of adapting a measure, in every language of the interface.</summary>
internal sealed class AdaptingTexts;
