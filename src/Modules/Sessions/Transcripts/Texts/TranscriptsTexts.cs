namespace Vicinal.Sessions.Transcripts.Texts;

/// <summary>The texts of the import of a meeting's chat and transcript, in every language of the interface.</summary>
internal sealed class TranscriptsTexts;
