namespace Vicinal.Formats.Records;

/// <summary>A rule of records that somebody can break in a form; what it says stands in three languages. Other rules only files can break.</summary>
public enum RecordRule
{
    /// <summary>A rule that only files can break: its message is in English.</summary>
    OfFiles,

    /// <summary>A sign that could not be read.</summary>
    Unreadable,

    /// <summary>A sign that changes the direction of what follows.</summary>
    Turning,

    /// <summary>A sign that nobody sees.</summary>
    Unseen,

    /// <summary>Too many marks on one letter.</summary>
    Marks,

    /// <summary>Mathematical or wide letters in a name.</summary>
    Dressed,

    /// <summary>A word of two alphabets that look alike.</summary>
    Mixed,

    /// <summary>A text that is too long.</summary>
    TooLong,

    /// <summary>A record that is too large.</summary>
    TooLarge,

    /// <summary>Too many entries.</summary>
    Entries,

    /// <summary>An instrument that is none.</summary>
    Instrument,

    /// <summary>A target group that is none.</summary>
    Group,

    /// <summary>An industry that is none.</summary>
    Sector,

    /// <summary>A language that is none.</summary>
    Language,

    /// <summary>Two texts in one language.</summary>
    LanguageTwice,

    /// <summary>An area that is none.</summary>
    Place,

    /// <summary>A licence that is none.</summary>
    Licence,

    /// <summary>An address of a person where an office belongs.</summary>
    Person,

    /// <summary>A currency that is none.</summary>
    Currency,

    /// <summary>A day far outside.</summary>
    Years,

    /// <summary>More days than a payment takes.</summary>
    PaymentDays,

    /// <summary>A number of payments below one.</summary>
    Times,

    /// <summary>An address that is none of the web.</summary>
    Address,

    /// <summary>An id that is none.</summary>
    Id,

    /// <summary>A record that names itself.</summary>
    Itself,

    /// <summary>Records that are adapted from each other in a circle.</summary>
    Circle,
}
