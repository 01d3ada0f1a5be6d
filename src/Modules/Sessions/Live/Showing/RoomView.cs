using NodaTime;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Gateway;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Showing;

/// <summary>The room itself.</summary>
/// <param name="Open">Whether questions and votes are taken.</param>
/// <param name="Standing">Whether it is open, was, or will be.</param>
/// <param name="Item">The item of the agenda that is dealt with.</param>
/// <param name="Since">Since when.</param>
/// <param name="Languages">In which there are captions.</param>
internal sealed record RoomItem(bool Open, RoomStanding Standing, Guid? Item, Instant? Since, IReadOnlyList<string> Languages);

/// <summary>Where a room stands.</summary>
internal enum RoomStanding
{
    Waiting,
    Open,
    Closed,
}

internal sealed record AgendaRow(int Place, string Title, string Language, int Minutes, bool Now);

/// <summary>A speech that runs or is paused.</summary>
/// <param name="Seconds">Spoken until the message that says so.</param>
/// <param name="Running">False while it is paused.</param>
internal sealed record SpeechItem(Guid Id, string Name, string For, SpeechKind Kind, long Seconds, bool Running);

/// <summary>Somebody who waits to speak.</summary>
internal sealed record WaitingItem(int Place, string Name, string For, SpeechKind Kind);

internal sealed record HandItem(Guid Participant, string Name, string For);

internal sealed record CaptionItem(long Number, Instant At, string Language, string Speaker, string Text);

internal sealed record QuestionItem(string Text, string Language, string Name, long Votes, QuestionStanding Standing, string Answer, string AnswerLanguage, Instant At);

internal sealed record OptionItem(string Text, string Language, long? Count);

/// <param name="Options">With what was counted; null where counts are hidden. Of a ranking, the counts are points.</param>
/// <param name="Weaker">Whether fewer than ten votes were counted together in a poll that promised anonymity.</param>
internal sealed record PollItem(string Text, string Language, PollKind Kind, PollStanding Standing, bool Anonymous, bool Hidden, long Voters, IReadOnlyList<OptionItem> Options, bool Weaker);

internal sealed record LinkItem(string Kind, string Address, string Title, string Language);

/// <summary>What somebody sees of a room in a language.</summary>
internal static class RoomView
{
    /// <summary>Questions that are shown at most: those that most people back.</summary>
    private const int MostQuestions = 100;
    private const int MostWords = 50;

    public static LiveItems Items(LiveState state, RoomSession session, string language, LiveRole role)
    {
        var items = new LiveItems();
        items.Add("room", new RoomItem(state.IsOpen, Standing(state), state.Now?.Item, state.Now?.Since, [.. state.Captions.Keys.Order(StringComparer.Ordinal)]));
        foreach (var (row, id) in Agenda(state, language))
            items.Add($"agenda/{id}", row);
        if (Speech(state, state.List.Current) is { } speech)
            items.Add("speech", speech);
        if (Speech(state, state.List.Question) is { } question)
            items.Add("speech-question", question);
        foreach (var (row, id) in Waiting(state))
            items.Add($"waiting/{id}", row);
        foreach (var line in Captions(state, session, language))
            items.Add($"caption/{line.Number:D10}", line);
        foreach (var one in Questions(state, role))
            items.Add($"question/{one.Id}", Item(one));
        foreach (var poll in state.Polls.Values)
            items.Add($"poll/{poll.Id}", Item(poll, language));
        foreach (var link in state.Links)
            items.Add($"link/{link.Id}", new LinkItem(link.Kind.ToString(), link.Address, link.Title, link.Language));
        if (role == LiveRole.Organiser)
        {
            foreach (var hand in Hands(state))
                items.Add($"hand/{hand.Participant}", hand);
        }

        return items;
    }

    public static RoomStanding Standing(LiveState state) => state.IsOpen ? RoomStanding.Open : state.ClosedAt is null ? RoomStanding.Waiting : RoomStanding.Closed;

    public static IEnumerable<(AgendaRow Row, Guid Id)> Agenda(LiveState state, string language) => state.Agenda.Select((item, at) =>
    {
        var (found, title) = PlainText.In(item.Titles, language);
        return (new AgendaRow(at + 1, title, found, item.Minutes, state.Now?.Item == item.Id), item.Id);
    });

    public static SpeechItem? Speech(LiveState state, Speech? speech)
    {
        if (speech is null)
            return null;
        var person = PersonOf(state, speech.Request.Speaker);
        return new SpeechItem(speech.Request.Id, person.Name, person.For, speech.Request.Kind, speech.Seconds(state.List.Last?.Second ?? 0), speech.Running);
    }

    public static IEnumerable<(WaitingItem Row, Guid Id)> Waiting(LiveState state) => state.List.Waiting.Select((request, at) =>
    {
        var person = PersonOf(state, request.Speaker);
        return (new WaitingItem(at + 1, person.Name, person.For, request.Kind), request.Id);
    });

    public static IEnumerable<HandItem> Hands(LiveState state) => state.List.Hands.OrderBy(hand => hand.Value).Select(hand =>
    {
        var person = PersonOf(state, hand.Key);
        return new HandItem(hand.Key, person.Name, person.For);
    });

    /// <summary>Who has a request that waits; empty where it waits no longer.</summary>
    public static string NameOf(LiveState state, Guid request) => state.List.Waiting.FirstOrDefault(one => one.Id == request) is { } waiting ? PersonOf(state, waiting.Speaker).Name : "";

    private static Person PersonOf(LiveState state, Guid id) => state.People.GetValueOrDefault(id) ?? new Person("", "");

    /// <summary>Lines in the reader's language; where nobody writes in it, those of the session's first language in which somebody does.</summary>
    public static IEnumerable<CaptionItem> Captions(LiveState state, RoomSession session, string language)
    {
        var lines = state.Captions.GetValueOrDefault(language)
            ?? session.Languages.Select(other => state.Captions.GetValueOrDefault(other)).FirstOrDefault(other => other is not null)
            ?? state.Captions.Values.FirstOrDefault()
            ?? [];
        return lines.Select(line => new CaptionItem(line.Number, line.At, line.Language, line.Speaker, line.Text));
    }

    /// <summary>What is being answered, then the most backed, then what was answered; for organisers also what waits and what is hidden.</summary>
    public static IEnumerable<Question> Questions(LiveState state, LiveRole role) => state.Questions.Values
        .Where(question => question.IsPublic || role == LiveRole.Organiser && question.Standing is QuestionStanding.Waiting or QuestionStanding.Hidden)
        .OrderByDescending(question => question.Standing == QuestionStanding.Now)
        .ThenBy(question => question.Standing is QuestionStanding.Answered or QuestionStanding.Hidden)
        .ThenByDescending(question => question.Votes).ThenBy(question => question.At)
        .Take(MostQuestions * (role == LiveRole.Organiser ? 5 : 1));

    public static QuestionItem Item(Question one) => new(one.Text, one.Language, one.Name, one.Votes, one.Standing, one.Answer, one.AnswerLanguage, one.At);

    public static PollItem Item(Poll poll, string language)
    {
        var (found, text) = PlainText.In(poll.Texts, language);
        return new PollItem(text, found, poll.Kind, poll.Standing, poll.Anonymous, !poll.ShowsCounts, poll.Voters, [.. Options(poll, language)], poll.IsWeaker);
    }

    private static IEnumerable<OptionItem> Options(Poll poll, string language)
    {
        // Words are the result themselves: hidden with it, and the most frequent ones otherwise.
        if (poll.Kind == PollKind.Word)
            return poll.ShowsCounts ? poll.Counts.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Take(MostWords).Select(word => new OptionItem(word.Key, "und", word.Value)) : [];
        return poll.Options.Select((option, at) =>
        {
            var (found, text) = PlainText.In(option, language);
            return new OptionItem(text, found, !poll.ShowsCounts ? null : poll.Kind == PollKind.Ranking ? Ballot.Points(poll, at) : poll.Counts.GetValueOrDefault(Ballot.Key(at)));
        });
    }
}
