using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Showing;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;
using Vicinal.Sessions.Registering;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Pages;

/// <summary>The public room: what is said, asked and voted, and the forms to take part.</summary>
public sealed partial class RoomPage
{
    private readonly List<FieldError> _errors = [];
    private LiveRoom? _room;
    private LiveState _state = LiveState.Empty;
    private TypedForm _form = new();
    private Participant? _participant;
    private string _language = "en";
    private StoredRegistration? _registration;
    private IReadOnlyList<(string Dimension, GroupTime Time)> _spoken = [];
    private string _title = "";
    private string _said = "";

    /// <summary>Its part of the address.</summary>
    [Parameter] public required string Slug { get; set; }

    /// <summary>The language of captions; that of the page where nothing is said.</summary>
    [SupplyParameterFromQuery(Name = "lang")] public string? Lang { get; set; }

    /// <summary><c>off</c> where the page shall not load itself again.</summary>
    [SupplyParameterFromQuery(Name = "reload")] public string? Reload { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    // What was typed would be lost with a page that loads itself.
    private bool Reloads => Reload != "off" && _errors.Count == 0 && HttpMethods.IsGet(Http.Request.Method);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Http.ForOneReader();
        _room = await Rooms.OfAsync(Slug, Http.RequestAborted);
        if (_room is not { Session.IsPublic: true })
        {
            _room = null;
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        _title = _room.Session.Title(Links.Language.Code);
        _participant = Door.Find(Http, _room.Session.Id);
        if (_participant?.Registration is { } registration)
            _registration = await Registrations.OfAsync(registration, Http.RequestAborted);
        _language = Lang is { Length: > 0 and <= 20 } && PlainText.LanguageProblem(Lang) is null ? Lang : Links.Language.Code;
        _state = _room.State;
        _spoken = [.. ListSpeakingTime.Of(_state, _room.Clocks)];
    }

    private IReadOnlyList<Column<(string Dimension, GroupTime Time)>> Spoken =>
    [
        new("group", L["Spoken.Group"], row => $"{Words.Dimension(row.Dimension)}: {Words.Group(row.Dimension, row.Time)}") { IsRowHeading = true },
        new("people", L["Spoken.People"], row => Figures.Whole(row.Time.Speakers)) { Numeric = true },
        new("speeches", L["Spoken.Speeches"], row => Figures.Whole(row.Time.Speeches)) { Numeric = true },
        new("time", L["Spoken.Time"], row => SpeakingWords.Clock(row.Time.Seconds)) { Numeric = true },
    ];

    private Task AskAsync() => DoAsync("text", L["Ask.Done"], _ => AskQuestion.Want(new QuestionRequest { Text = _form["text"], Name = _form["name"], Language = Links.Language.Code }));

    private Task SpeakAsync() => DoAsync("person", L["Speak.Done"], participant => FloorRoutes.WantWithName(
        new HandRequest { Name = _form["person"], For = _form["for"], Region = _form[Balance.Region], Gender = _form[Balance.Gender], Size = _form[Balance.Size] },
        participant,
        _form["do"] == "hand" ? new RaiseHand(participant.Id) : new Ask(Guid.CreateVersion7(), participant.Id, Enum.TryParse<SpeechKind>(_form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : SpeechKind.Contribution)));

    private Task BackAsync(Guid question) => DoAsync("", L["Back.Done"], participant => new BackQuestion(question, participant.Backer));

    private Task VoteAsync(Poll poll) => DoAsync("", L["Vote.Done"], participant => CastVote.Want(poll.Id, Choice(poll), participant.Participant.VoterOf(poll.Id)));

    /// <summary>Of a ranking each option has a place; the choice is the options in the order of their places.</summary>
    private string[] Choice(Poll poll) => poll.Kind == PollKind.Ranking
        ? [.. Enumerable.Range(0, poll.Options.Length)
            .Select(option => (Option: option, Place: _form[string.Create(CultureInfo.InvariantCulture, $"place.{option}")]))
            .OrderBy(option => int.TryParse(option.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue)
            .DistinctBy(option => option.Place, StringComparer.Ordinal)
            .Select(option => option.Option.ToString(CultureInfo.InvariantCulture))]
        : poll.Kind == PollKind.Word ? [_form["word"]] : _form["choice"].Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Sends the command of a form; who has no token yet comes in with it.</summary>
    private async Task DoAsync(string field, string said, Func<ParticipantInRoom, Wanted> want)
    {
        if (_room is null)
            return;
        _form = TypedForm.Of(Http.Request.Form);
        if (Enter() is not { } participant)
        {
            Refuse(ParticipantDoor.TooManyHere, field);
            return;
        }

        if (!Door.TakesMore(participant))
        {
            Refuse(ParticipantDoor.TooFast, field);
            return;
        }

        var outcome = await RoomForms.SendAsync(_room, new Sender(participant.Id.ToString(), null), want(new ParticipantInRoom(participant, _room.Session.Id)), _form);
        if (outcome.Error(L, Words, _room.State, field) is { } error)
        {
            _errors.Add(error);
            Http.Answer(outcome.Refusal!.Status);
            return;
        }

        (_state, _said, _form) = (_room.State, outcome.Vote is VoteStanding.Before ? L["Vote.Before"] : outcome.Vote is VoteStanding.Taken ? L["Vote.Taken"] : said, new TypedForm());
    }

    private Participant? Enter()
    {
        if (_participant is not null)
            return _participant;
        if (Door.Give(Http, _room!.Session.Id) is not { } token)
            return null;
        ParticipantDoor.SetCookie(Http, Slug, token);
        return _participant = Door.Read(token, _room.Session.Id);
    }

    private void Refuse(Vicinal.Platform.Refusals.Refusal refusal, string field)
    {
        _errors.Add(L.Error(refusal, field));
        Http.Answer(refusal.Status);
    }

    private static string NameOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
