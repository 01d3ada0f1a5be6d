namespace Vicinal.Sessions.Notes.Texts;

/// <summary>The texts of learning notes, in every language of the interface.</summary>
internal sealed class NotesTexts;
