using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Sessions.Speaking.Texts;

namespace Vicinal.Sessions.Speaking;

/// <summary>The list's refusals and reasons in the reader's language.</summary>
internal static class SpeakingWords
{
    /// <param name="name">Who has a request.</param>
    public static string Of(IStringLocalizer<SpeakingTexts> texts, SpeakingRefusal refusal, Func<Guid, string> name)
    {
        var text = texts[$"Refused.{refusal.GetType().Name}"].Value;
        return refusal switch
        {
            KindNotTaken taken => Filled(text, Of(texts, taken.Kind)),
            AlreadyAsked asked => Filled(text, Of(texts, asked.Kind)),
            PlaceTaken place => Filled(text, place.First, place.Last),
            OutOfTurn turn => Filled(text, name(turn.Next)),
            QuotaSpent spent => Filled(text, spent.Quota.Dimension, Group(texts, spent.Quota.Group), Clock(spent.Used), Clock(spent.Quota.Seconds)),
            ReasonTooLong reason => Filled(text, reason.Found, reason.Most),
            RulesWrong rules => Filled(text, rules.Quota.Dimension, Group(texts, rules.Quota.Group)),
            _ => text,
        };
    }

    public static string Of(IStringLocalizer<SpeakingTexts> texts, SpeechKind kind) => texts[$"Kind.{kind}"];

    public static string Of(IStringLocalizer<SpeakingTexts> texts, FairReason reason) => reason switch
    {
        SpokenBefore before => Filled(texts["Reason.SpokenBefore"], before.Speeches, Clock(before.Seconds)),
        GroupHeard heard => Filled(
            texts[heard.AgainstEven < 0 ? "Reason.LessHeard" : heard.AgainstEven > 0 ? "Reason.MoreHeard" : "Reason.EvenlyHeard"],
            heard.Dimension,
            heard.Group,
            Clock(heard.Seconds),
            Clock(heard.All),
            heard.Groups),
        NotSaid said => Filled(texts["Reason.NotSaid"], said.Dimension),
        AskedAt asked => Filled(texts["Reason.AskedAt"], Clock(asked.Second)),
        _ => texts["Reason.FirstTime"],
    };

    public static string Of(IStringLocalizer<SpeakingTexts> texts, GroupTime time) => time.Group ?? texts[time.WithSmallGroups ? "Group.NotSaidOrFew" : "Group.NotSaid"];

    /// <summary>Minutes and seconds, as on a stopwatch.</summary>
    public static string Clock(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "−" : "")}{Math.Abs(seconds) / 60}:{Math.Abs(seconds) % 60:00}");

    private static string Group(IStringLocalizer<SpeakingTexts> texts, string? group) => group ?? texts["Group.NotSaid"];

    private static string Filled(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
