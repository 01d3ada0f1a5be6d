using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Vicinal.Sessions.Speaking;
using Vicinal.Sessions.Speaking.Texts;

namespace Vicinal.Sessions.Tests.Speaking;

public sealed class FairOrderSpecs
{
    private static readonly ImmutableArray<string> Dimensions = ["region", "gender"];

    /// <summary>Ana has spoken for six minutes, Ben for two; Chi, Dia and Eve not at all, and Eve has not said anything of herself.</summary>
    private static readonly Speakers People = Speakers.Unknown
        .With(Id(1), "region", "Europe").With(Id(1), "gender", "woman")
        .With(Id(2), "region", "Africa").With(Id(2), "gender", "man")
        .With(Id(3), "region", "Europe").With(Id(3), "gender", "woman")
        .With(Id(4), "region", "Africa").With(Id(4), "gender", "man");

    private static readonly SpeakingTime Spoken = new(new Dictionary<Guid, SpokenTime> { [Id(1)] = new(2, 360), [Id(2)] = new(1, 120) }.ToImmutableSortedDictionary());

    private static readonly ImmutableArray<SpeechRequest> Waiting =
        [Asks(1, 0), Asks(2, 20), Asks(3, 40), Asks(5, 60), Asks(4, 80), new(Id(16), Id(1), SpeechKind.PointOfOrder, 1, 90)];

    [Fact]
    public void First_time_speakers_of_groups_heard_less_come_first_and_I_see_why()
    {
        Assert.Equal([4, 5, 3, 2, 1], Order(FairOrder.Of(Waiting, Dimensions, People, Spoken)));
        var written = new StringWriter();
        foreach (var language in new[] { "en", "es", "fr" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            foreach (var suggestion in FairOrder.Of(Waiting, Dimensions, People, Spoken))
            {
                written.WriteLine($"{suggestion.Request.Speaker.ToString()[7]}: {string.Join("; ", suggestion.Reasons.Select(reason => SpeakingWords.Of(Texts, reason)))}");
            }
        }

        Vicinal.Tests.Snapshot.Matches("fair-order", written.ToString());
    }

    [Fact]
    public void Every_refusal_says_what_is_wrong_in_three_languages()
    {
        SpeakingRefusal[] refusals =
        [
            new ListIsClosed(), new ListIsOpen(), new KindNotTaken(SpeechKind.Contra), new AlreadyAsked(SpeechKind.Contribution), new RequestKnown(Id(1)), new NobodySpeaks(), new NobodyWaits(),
            new NotWaiting(Id(1)), new NotSpeaking(Id(1)), new AlreadyPaused(Id(1)), new NotPaused(Id(1)), new PlaceTaken(2, 5), new OutOfTurn(Id(1)), new QuotaSpent(new("region", null, 600), 615),
            new ReasonNeeded(), new ReasonTooLong(501, 500), new RulesWrong(new("region", "Europe", 0)),
        ];
        Assert.Equal(typeof(SpeakingRefusal).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(SpeakingRefusal))), refusals.Length);
        var written = new StringWriter();
        foreach (var language in new[] { "en", "es", "fr" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            foreach (var refusal in refusals)
            {
                written.WriteLine(SpeakingWords.Of(Texts, refusal, _ => "Ana Ruiz, Barcelona"));
            }
        }

        Vicinal.Tests.Snapshot.Matches("speaking-refusals", written.ToString());
    }

    [Fact]
    public void What_nobody_has_said_changes_no_place() => Gen.Shuffle(Waiting.ToArray()).Sample(
        drawn =>
        {
            ImmutableArray<SpeechRequest> waiting = [.. drawn];
            var known = FairOrder.Of(waiting, Dimensions, People, Spoken);
            Assert.Equal(Order(known), Order(FairOrder.Of(waiting, [.. Dimensions, "size"], People, Spoken)));
            Assert.Equal(5, known.Select(suggestion => suggestion.Request).Distinct().Count());
            Assert.Equal([2, 1], Order(known)[3..]);
        },
        iter: 100);

    [Fact]
    public void Speaking_time_is_published_by_group_with_those_who_have_not_said()
    {
        var spoken = new SpeakingTime(Spoken.BySpeaker.SetItem(Id(5), new(1, 45)).SetItem(Id(3), new(1, 15)));
        Assert.Equal([new("Africa", 1, 1, 120), new("Europe", 2, 3, 375), new(null, 1, 1, 45)], spoken.ByGroup("region", People));
        Assert.Equal([new("woman", 2, 3, 375), new(null, 2, 2, 165) { WithSmallGroups = true }], spoken.ByGroup("gender", People, fewest: 2));
    }

    private static int[] Order(ImmutableArray<Suggestion> suggestions) => [.. suggestions.Select(suggestion => suggestion.Request.Speaker.ToString()[7] - '0')];

    private static SpeechRequest Asks(int speaker, long at) => new(Id(10 + speaker), Id(speaker), SpeechKind.Contribution, 0, at);

    private static IStringLocalizer<SpeakingTexts> Texts { get; } =
        new StringLocalizer<SpeakingTexts>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
