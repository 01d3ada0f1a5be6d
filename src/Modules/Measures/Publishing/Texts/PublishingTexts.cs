namespace Vicinal.Measures.Publishing.Texts;

/// <summary>The texts of the forms of measures, in every language of the interface.</summary>
internal sealed class PublishingTexts;
