namespace Vicinal.Measures.Here.Texts;

/// <summary>The texts of what applies here, in every language of the interface.</summary>
internal sealed class HereTexts;
