namespace Vicinal.Measures.Texts;

/// <summary>The texts of the pages of measures, in every language of the interface.</summary>
internal sealed class MeasuresTexts;
