namespace Vicinal.Responses.Choose.Texts;

/// <summary>The texts of the page of candidates, in every language of the interface.</summary>
internal sealed class ChooseTexts;
