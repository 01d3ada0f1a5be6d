namespace Vicinal.Responses.Texts;

/// <summary>The assumptions of crises in every language of the interface, by the codes of the template and of the assumption.</summary>
internal sealed class CrisisTexts;
