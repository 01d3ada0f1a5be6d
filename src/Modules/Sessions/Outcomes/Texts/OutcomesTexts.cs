namespace Vicinal.Sessions.Outcomes.Texts;

/// <summary>The texts of what stays of a session, in every language of the interface.</summary>
internal sealed class OutcomesTexts;
