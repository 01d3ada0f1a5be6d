using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Tests.Speaking;

/// <summary>Random commands against the naive list. 20,000 runs with VICINAL_TEST_FULL=1.</summary>
public sealed class SpeakersListModelSpecs
{
    private static readonly long Runs = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 20_000 : 300;

    private static readonly Speakers People = Enumerable.Range(0, 6).Aggregate(Speakers.Unknown, (people, person) => (person % 3) switch
    {
        0 => people.With(Id(person), "region", "Africa").With(Id(person), "size", "small"),
        1 => people.With(Id(person), "region", "Europe"),
        _ => people,
    });

    /// <summary>One step: a command drawn by numbers, since what it points at is known only when its turn comes, and how the clocks go before it.</summary>
    private static readonly Gen<Step> GenStep =
        from what in Gen.Frequency((9, Gen.Const(0)), (3, Gen.Const(1)), (10, Gen.Int[2, 14]))
        from target in Gen.Int[0, 40]
        from number in Gen.Int[-3, 6]
        from reason in Gen.Bool
        from seconds in Gen.Frequency((1, Gen.Const(0)), (4, Gen.Int[1, 40]))
        from jump in Gen.Frequency((8, Gen.Const(0)), (1, Gen.Const(3600)), (1, Gen.Const(-3600)))
        from restart in Gen.Frequency((15, Gen.Const(false)), (1, Gen.Const(true)))
        select new Step(what, target, number, reason, seconds, jump, restart);

    [Fact]
    public void Whatever_happens_the_list_says_what_a_naive_recount_says() =>
        GenStep.Array[0, 60].Sample(steps => Compare(steps), iter: Runs);

    private static void Compare(Step[] steps)
    {
        var list = SpeakersList.New;
        var naive = new NaiveList(People.GroupOf);
        var entries = new List<SpeakingEntry>();
        var clock = new Reading(Id(1000), 50, 1_588_000_000);
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            clock = step.Restart
                ? new(Id(1001 + number), 7, clock.Wall + step.Seconds + step.Jump)
                : clock with { Steady = clock.Steady + step.Seconds, Wall = clock.Wall + step.Seconds + step.Jump };
            var command = step.Command(naive, number);
            var decided = SpeakingDecision.Of(list, command, clock, People);
            Assert.Equal(naive.Take(command, clock), decided.Refusal?.GetType().Name ?? (decided.Entries.IsEmpty ? "nothing" : null));
            list = decided.Entries.Aggregate(list, (at, entry) => at.Apply(entry));
            entries.AddRange(decided.Entries);
            Same(naive, list);
        }

        Assert.Equal(Json(list), Json(entries.Select(Again).Aggregate(SpeakersList.New, (at, entry) => at.Apply(entry))));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.Second.At.Second >= pair.First.At.Second && pair.First.At.Second >= 0));
    }

    private static void Same(NaiveList naive, SpeakersList list)
    {
        var second = list.Last?.Second ?? 0;
        Assert.Equal(naive.Second, second);
        Assert.Equal(naive.Line, list.Waiting.Select(request => request.Id));
        Assert.Equal((naive.Heard, naive.Speech, naive.Question), (IdOf(list.Running), IdOf(list.Current), IdOf(list.Question)));
        Assert.Equal((naive.Closed, naive.Following), (list.Closed, list.FollowsSuggestion));
        Assert.Equal(naive.Hands.Order(), list.Hands.Keys);
        Assert.Equal(naive.Departures, list.Departures.Select(departure => (departure.Request, departure.Reason)));
        Assert.Equal(naive.Quotas.Select(quota => (quota, naive.Used(quota))), QuotaTime.Of(list, People, second).Select(time => (time.Quota, time.Used)));
        Assert.InRange(list.Speeches.Count(speech => speech.Running), 0, 1);
        Assert.All(list.Speeches, speech =>
        {
            Assert.Equal(naive.Seconds(speech.Request.Id), speech.Seconds(second));
            Assert.All(speech.Stretches.Zip(speech.Stretches.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From));
        });
        Assert.Equal(naive.SecondsHeard, SpeakingTime.Of([list], list.Last?.Clocks ?? default).BySpeaker.Values.Sum(time => time.Seconds));
    }

    private static Guid IdOf(Speech? speech) => speech?.Request.Id ?? Guid.Empty;

    private static SpeakingEntry Again(SpeakingEntry entry) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(entry, SpeakingJson.Default.SpeakingEntry), SpeakingJson.Default.SpeakingEntry)!;

    private static string Json(SpeakersList list) => JsonSerializer.Serialize(list, SpeakingJson.Default.SpeakersList);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private sealed record Step(int What, int Target, int Number, bool GivesReason, int Seconds, int Jump, bool Restart)
    {
        private string Reason => GivesReason ? "the chair's reason" : "";

        private SpeechKind Kind => Number switch
        {
            -3 or -1 or 5 => SpeechKind.PointOfOrder,
            -2 or 3 => SpeechKind.Intervention,
            4 => SpeechKind.Pro,
            6 => SpeechKind.Contra,
            _ => SpeechKind.Contribution,
        };

        public SpeakingCommand Command(NaiveList naive, int number) => What switch
        {
            0 => new Ask(Id(100 + number), Id(Target % 6), Kind, Target / 6 % 3, GivesReason),
            1 => new Start(Target % 3 == 0 ? Pointed(naive, naive.Line) : null, Reason),
            2 => new Ask(Id(100 + number), Id(Target % 6), SpeechKind.InterposedQuestion),
            3 => new Withdraw(Pointed(naive, naive.Line)),
            4 => new MoveBy(Pointed(naive, naive.Line), Number, Reason),
            5 => new MoveTo(Pointed(naive, naive.Line), Number, Reason),
            6 => new FollowSuggestion([.. naive.Line.Where((_, at) => at != Target).OrderBy(id => id.GetHashCode() * (Target + 1) % 97)]),
            7 => new Pause(Pointed(naive, naive.Open)),
            8 => new Resume(Pointed(naive, naive.Open)),
            9 => new End(Pointed(naive, naive.Open)),
            10 => GivesReason ? new CloseList() : new ReopenList(),
            11 => new RaiseHand(Id(Target % 6)),
            12 => new LowerHand(Id(Target % 6)),
            13 => new SetRules(new([new("region", "Africa", 10 * Number), new("region", null, 30), new("size", "small", 25)], GivesReason ? [] : [SpeechKind.Contra])),
            _ => new Resume(naive.Speech),
        };

        /// <summary>Mostly one of these, sometimes any that was ever asked, or one that never was.</summary>
        private Guid Pointed(NaiveList naive, List<Guid> these)
        {
            var all = Target % 7 == 0 ? [.. naive.Known, Id(99)] : these;
            return all.Count == 0 ? Id(99) : all[Target % all.Count];
        }
    }
}
