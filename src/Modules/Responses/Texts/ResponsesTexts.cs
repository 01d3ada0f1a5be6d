namespace Vicinal.Responses.Texts;

/// <summary>The texts of this module's pages, in every language of the interface.</summary>
internal sealed class ResponsesTexts;
