using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Notes;

/// <summary>In which of a session's languages a note is shown.</summary>
internal static class NoteLanguage
{
    /// <summary>The one asked for, else the reader's, else the session's first.</summary>
    public static string Of(StoredSession session, string asked, string reader)
    {
        var languages = session.Languages.Split(' ');
        return languages.FirstOrDefault(language => language == asked) ?? languages.FirstOrDefault(language => language.Split('-')[0] == reader) ?? languages[0];
    }
}
