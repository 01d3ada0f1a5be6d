namespace Vicinal.Responses.Plans.Texts;

/// <summary>The texts of the pages of plans, in every language of the interface.</summary>
internal sealed class PlansTexts;
