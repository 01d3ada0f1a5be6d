using Microsoft.Extensions.Localization;
using Vicinal.Platform.Components;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Texts;
using Vicinal.Sessions.Preparing.Texts;
using Vicinal.Sessions.Speaking;
using Vicinal.Sessions.Speaking.Texts;

namespace Vicinal.Sessions.Live.Showing;

/// <summary>Groups and reasons of a balanced list in the reader's language.</summary>
internal sealed class BalanceWords(IStringLocalizer<LiveTexts> live, IStringLocalizer<PreparingTexts> preparing, IStringLocalizer<SpeakingTexts> speaking)
{
    public string Dimension(string dimension) => Balance.Dimensions.Contains(dimension, StringComparer.Ordinal) ? live["Dimension." + dimension] : dimension;

    public string Group(string dimension, string group) => !Balance.Groups(dimension).Contains(group, StringComparer.Ordinal) ? group : dimension switch
    {
        Balance.Region => preparing["Region." + group],
        Balance.Gender => preparing["Gender." + group],
        _ => live["Size." + group],
    };

    /// <summary>Group of a total; those who have not said, and groups too small to be named, stand together.</summary>
    public string Group(string dimension, GroupTime time) => time.Group is { } group ? Group(dimension, group) : SpeakingWords.Of(speaking, time);

    /// <summary>To choose from, beginning with not said.</summary>
    public IReadOnlyList<FieldOption> Options(string dimension) => [new("", live["Balance.NotSaid"]), .. Balance.Groups(dimension).Select(group => new FieldOption(group, Group(dimension, group)))];

    public string Reason(FairReason reason) => SpeakingWords.Of(speaking, reason switch
    {
        GroupHeard heard => heard with { Dimension = Dimension(heard.Dimension), Group = Group(heard.Dimension, heard.Group) },
        NotSaid said => new NotSaid(Dimension(said.Dimension)),
        _ => reason,
    });

    /// <summary>A refusal of the list.</summary>
    /// <param name="refusal">What it does not do.</param>
    /// <param name="name">Who has a request.</param>
    public string Refusal(SpeakingRefusal refusal, Func<Guid, string> name) => SpeakingWords.Of(speaking, refusal switch
    {
        QuotaSpent spent => new QuotaSpent(Named(spent.Quota), spent.Used),
        RulesWrong wrong => new RulesWrong(Named(wrong.Quota)),
        _ => refusal,
    }, name);

    private Quota Named(Quota quota) => quota with { Dimension = Dimension(quota.Dimension), Group = quota.Group is { } group ? Group(quota.Dimension, group) : null };
}
