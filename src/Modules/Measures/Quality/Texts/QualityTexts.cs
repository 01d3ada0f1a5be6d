namespace Vicinal.Measures.Quality.Texts;

/// <summary>The texts of reports, moderation, evidence and freshness, in every language of the interface.</summary>
internal sealed class QualityTexts;
