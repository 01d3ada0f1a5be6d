namespace Vicinal.Measures.Comparing.Texts;

/// <summary>The texts of measures side by side, and of rates and prices, in every language of the interface.</summary>
internal sealed class ComparingTexts;
