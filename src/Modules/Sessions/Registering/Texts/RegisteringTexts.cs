namespace Vicinal.Sessions.Registering.Texts;

/// <summary>The texts of registrations and of letters about sessions, in every language of the interface.</summary>
internal sealed class RegisteringTexts;
