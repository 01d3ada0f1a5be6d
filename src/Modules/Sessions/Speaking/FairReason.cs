using System.Text.Json.Serialization;

namespace Vicinal.Sessions.Speaking;

/// <summary>What spoke for or against a place in the suggested order, in the order in which it was weighed. Times in seconds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "reason")]
[JsonDerivedType(typeof(FirstTime), "first-time")]
[JsonDerivedType(typeof(SpokenBefore), "spoken-before")]
[JsonDerivedType(typeof(GroupHeard), "group-heard")]
[JsonDerivedType(typeof(NotSaid), "not-said")]
[JsonDerivedType(typeof(AskedAt), "asked-at")]
internal abstract record FairReason;

/// <summary>Has not spoken in this session.</summary>
internal sealed record FirstTime : FairReason;

/// <summary>Has spoken, or stands further ahead with another request, which counts with the time that a speech usually takes.</summary>
internal sealed record SpokenBefore(int Speeches, long Seconds) : FairReason;

/// <summary>How much the speaker's group has been heard so far, with those who are suggested ahead.</summary>
/// <param name="All">Of all groups together.</param>
/// <param name="Groups">Among how many groups an even part is meant.</param>
/// <param name="AgainstEven">Below zero: less than an even part; above: more.</param>
internal sealed record GroupHeard(string Dimension, string Group, long Seconds, long All, int Groups, int AgainstEven) : FairReason;

/// <summary>The speaker has not said; it counts neither for nor against.</summary>
internal sealed record NotSaid(string Dimension) : FairReason;

/// <summary>Among equals the order of the list holds.</summary>
internal sealed record AskedAt(long Second) : FairReason;
