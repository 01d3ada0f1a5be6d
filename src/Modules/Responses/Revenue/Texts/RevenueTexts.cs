namespace Vicinal.Responses.Revenue.Texts;

/// <summary>The texts of the page on a government's own revenue, in every language of the interface.</summary>
internal sealed class RevenueTexts;
