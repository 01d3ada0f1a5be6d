namespace Vicinal.Sessions.Preparing.Texts;

/// <summary>The texts of the forms in which a session is prepared, in every language of the interface.</summary>
internal sealed class PreparingTexts;
