namespace Vicinal.Measures.Coherence.Texts;

/// <summary>Names the texts of the pages on objectives, see <c>CoherenceTexts.resx</c>.</summary>
internal sealed class CoherenceTexts;
