namespace Vicinal.Sessions.Speaking;

/// <summary>What somebody wants to say. Only contributions, pro and contra count against quotas.</summary>
internal enum SpeechKind
{
    Contribution,
    Pro,
    Contra,

    /// <summary>A short reaction to what was said; before points of order.</summary>
    Intervention,

    /// <summary>A question to the person who speaks: it pauses the speech, and ends with it.</summary>
    InterposedQuestion,

    /// <summary>About the procedure; of several, the one of the lowest rank first.</summary>
    PointOfOrder,
}

/// <summary>Who comes before whom: a lower class first, in a class a lower rank first, then the order of the list.</summary>
internal readonly record struct Precedence(int Class, int Rank) : IComparable<Precedence>
{
    /// <summary>The class in which order is free, and may be suggested.</summary>
    public const int Everyone = 3;

    public static Precedence Of(SpeechKind kind, int rank) => kind switch
    {
        SpeechKind.InterposedQuestion => new(0, 0),
        SpeechKind.Intervention => new(1, 0),
        SpeechKind.PointOfOrder => new(2, rank),
        SpeechKind.Contribution or SpeechKind.Pro or SpeechKind.Contra => new(Everyone, 0),
    };

    public int CompareTo(Precedence other) => (Class, Rank).CompareTo((other.Class, other.Rank));
}
