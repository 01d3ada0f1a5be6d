namespace Vicinal.Responses.Here.Texts;

/// <summary>The texts of what stands on a territory's page, in every language of the interface.</summary>
internal sealed class HereTexts;
