namespace Vicinal.Measures.Governments.Texts;

/// <summary>The texts of the pages of governments, in every language of the interface.</summary>
internal sealed class GovernmentsTexts;
