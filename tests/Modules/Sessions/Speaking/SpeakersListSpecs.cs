using System.Text.Json;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Tests.Speaking;

public sealed class SpeakersListSpecs
{
    private static readonly Guid Ana = Id(1), Ben = Id(2), Chi = Id(3), Dia = Id(4);

    private SpeakersList list = SpeakersList.New;
    private Reading clock = new(Id(900), 0, 1_588_255_200);
    private Speakers people = Speakers.Unknown;

    [Fact]
    public void I_am_heard_in_my_turn_and_questions_reactions_and_points_of_order_before_me()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Start(), new Ask(Id(11), Ben, SpeechKind.Pro), new Ask(Id(12), Chi, SpeechKind.PointOfOrder, 2), new Ask(Id(13), Dia, SpeechKind.PointOfOrder, 1));
        Done(new Ask(Id(14), Dia, SpeechKind.Intervention), new Ask(Id(15), Ben, SpeechKind.InterposedQuestion));
        Assert.Equal([Id(15), Id(14), Id(13), Id(12), Id(11)], list.Waiting.Select(request => request.Id));
    }

    [Fact]
    public void My_speech_is_paused_while_I_am_asked_a_question_and_goes_on_to_the_second()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Start());
        After(90, new Ask(Id(11), Ben, SpeechKind.InterposedQuestion));
        After(10, new Start());
        After(35, new Resume(Id(10)));
        After(20, new End(Id(10)));
        Assert.Equal([(Ana, 120L), (Ben, 35L)], list.Spoken.Select(speech => (speech.Request.Speaker, speech.Seconds(0))).Order());
        Assert.Null(list.Running);
    }

    [Fact]
    public void The_end_of_my_speech_ends_the_question_to_me_and_those_that_wait()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Start(), new Ask(Id(11), Ben, SpeechKind.InterposedQuestion), new Start(), new Ask(Id(12), Chi, SpeechKind.InterposedQuestion));
        Done(new End(Id(10)));
        Assert.Equal((null, null, 0), (list.Current, list.Question, list.Waiting.Length));
        Assert.IsType<NobodySpeaks>(Refused(new Ask(Id(13), Ben, SpeechKind.InterposedQuestion)));
    }

    [Fact]
    public void An_hour_set_on_the_wall_changes_nothing_of_my_time()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Start());
        clock = clock with { Wall = clock.Wall - 3600 };
        After(60, new Pause(Id(10)));
        clock = clock with { Wall = clock.Wall + 7200 };
        After(30, new Resume(Id(10)));
        After(15, new End(Id(10)));
        Assert.Equal(75, Assert.Single(list.Spoken).Seconds(0));
    }

    [Fact]
    public void After_a_restart_only_the_wall_is_left_and_backwards_counts_as_nothing()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Start());
        clock = new(Id(901), 3, clock.Wall + 40);
        Done(new Pause(Id(10)), new Resume(Id(10)));
        clock = new(Id(902), 9, clock.Wall - 3600);
        Done(new Pause(Id(10)));
        Assert.Equal(40, list.Current!.Seconds(0));
    }

    [Fact]
    public void Whose_group_has_used_its_time_speaks_with_a_reason_that_is_kept()
    {
        people = people.With(Ana, "region", "Europe").With(Ben, "region", "Europe");
        Done(new SetRules(new([new("region", "Europe", 60)], [])), new Ask(Id(10), Ana, SpeechKind.Contribution), new Start(), new Ask(Id(11), Ben, SpeechKind.Contribution), new Ask(Id(12), Chi, SpeechKind.Contribution));
        After(75, new End(Id(10)));
        Assert.Equal(new QuotaSpent(new("region", "Europe", 60), 75), Refused(new Start()));
        Assert.Equal(-15, QuotaTime.Of(list, people, list.Last!.Value.Second).Single().Left);
        Done(new Start(Reason: "The only city with the measure in force."));
        Assert.Equal((Id(11), "The only city with the measure in force."), list.Departures.Select(departure => (departure.Request, departure.Reason)).Single());
    }

    [Fact]
    public void I_move_requests_by_a_button_and_am_told_how_far_precedence_lets_them()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Ask(Id(11), Ben, SpeechKind.Contribution), new Ask(Id(12), Chi, SpeechKind.PointOfOrder), new MoveBy(Id(11), -1));
        Assert.Equal([Id(12), Id(11), Id(10)], list.Waiting.Select(request => request.Id));
        Assert.Equal(new PlaceTaken(2, 3), Refused(new MoveTo(Id(10), 1)));
    }

    [Fact]
    public void Once_the_suggested_order_is_followed_a_change_needs_a_reason()
    {
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new Ask(Id(11), Ben, SpeechKind.Contribution), new Ask(Id(12), Chi, SpeechKind.Contribution), new FollowSuggestion([Id(12), Id(99), Id(10)]));
        Assert.Equal([Id(12), Id(10), Id(11)], list.Waiting.Select(request => request.Id));
        Assert.IsType<ReasonNeeded>(Refused(new MoveTo(Id(11), 1)));
        Assert.IsType<ReasonTooLong>(Refused(new MoveTo(Id(11), 1, new string('x', 501))));
        Done(new MoveTo(Id(11), 1, "Ben has to leave."));
        Assert.Equal("Ben has to leave.", Assert.Single(list.Departures).Reason);
        Assert.Equal(new OutOfTurn(Id(11)), Refused(new Start(Id(10))));
    }

    [Fact]
    public void A_closed_list_takes_points_of_order_and_whom_the_moderator_puts_on_it()
    {
        Done(new CloseList(), new Ask(Id(10), Ana, SpeechKind.PointOfOrder), new Ask(Id(11), Ana, SpeechKind.Contribution, ByModerator: true));
        Assert.IsType<ListIsClosed>(Refused(new Ask(Id(12), Ben, SpeechKind.Contribution)));
        Assert.Equal(new AlreadyAsked(SpeechKind.PointOfOrder), Refused(new Ask(Id(13), Ana, SpeechKind.PointOfOrder)));
        Done(new ReopenList(), new Ask(Id(12), Ben, SpeechKind.Contribution));
    }

    [Fact]
    public void My_hand_goes_down_when_I_ask_to_speak()
    {
        Done(new RaiseHand(Ana), new RaiseHand(Ben));
        Assert.Empty(SpeakingDecision.Of(list, new RaiseHand(Ana), clock, people).Entries);
        Done(new Ask(Id(10), Ana, SpeechKind.Contribution), new LowerHand(Ben));
        Assert.Empty(list.Hands);
    }

    [Fact]
    public void Entries_are_kept_as_JSON_that_says_what_each_is()
    {
        people = people.With(Ana, "gender", "woman");
        SpeakingCommand[] commands = [new SetRules(new([new("gender", "woman", 600)], [SpeechKind.Contra])), new RaiseHand(Ana), new Ask(Id(10), Ana, SpeechKind.PointOfOrder, 2), new Start(), new CloseList(), new End(Id(10))];
        var lines = new List<string>();
        foreach (var command in commands)
        {
            var decided = SpeakingDecision.Of(list, JsonSerializer.Deserialize(JsonSerializer.Serialize(command, SpeakingJson.Default.SpeakingCommand), SpeakingJson.Default.SpeakingCommand)!, clock, people);
            lines.AddRange(decided.Entries.Select(entry => JsonSerializer.Serialize(entry, SpeakingJson.Default.SpeakingEntry)));
            list = decided.Entries.Aggregate(list, (at, entry) => at.Apply(entry));
        }

        Vicinal.Tests.Snapshot.Matches("speaking-entries", string.Join('\n', lines));
    }

    private void After(int seconds, SpeakingCommand command)
    {
        clock = clock with { Steady = clock.Steady + seconds, Wall = clock.Wall + seconds };
        Done(command);
    }

    private void Done(params SpeakingCommand[] commands)
    {
        foreach (var command in commands)
        {
            var decided = SpeakingDecision.Of(list, command, clock, people);
            Assert.Null(decided.Refusal);
            list = decided.Entries.Aggregate(list, (at, entry) => at.Apply(entry));
        }
    }

    private SpeakingRefusal? Refused(SpeakingCommand command) => SpeakingDecision.Of(list, command, clock, people).Refusal;

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
