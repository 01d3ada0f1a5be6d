using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;
using Vicinal.Sessions.Preparing.Speakers;
using AgendaItem = Vicinal.Sessions.Preparing.AgendaItem;

namespace Vicinal.Sessions.Live.Pages;

/// <summary>Running a room: who speaks, what is asked, what is voted.</summary>
public sealed partial class OrganiserPage
{
    private const int ScaleLength = 5;
    private readonly List<FieldError> _errors = [];
    private IReadOnlyList<StoredSpeaker> _consented = [];
    private LiveRoom? _room;
    private LiveState _state = LiveState.Empty;
    private TypedForm _form = new();
    private string _said = "";
    private bool _missing;

    /// <summary>Its part of the address.</summary>
    [Parameter] public required string Slug { get; set; }

    /// <summary><c>on</c> where the page shall load itself again.</summary>
    [SupplyParameterFromQuery(Name = "reload")] public string? Reload { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        (_room, _missing) = await RoomForms.OfOrganiserAsync(Rooms, Organisers, Slug, Http);
        _state = _room?.State ?? LiveState.Empty;
        if (_room is not null)
            _consented = await Speakers.ConsentedAsync(_room.Session.Id, Http.RequestAborted);
    }

    /// <summary>Whether the agenda was changed in the preparation since it was laid out here, or here since then.</summary>
    private bool IsPlannedOtherwise => _room!.Session.Plan.Agenda is { IsEmpty: false } plan
        && !(plan.Length == _state.Agenda.Length && plan.Zip(_state.Agenda).All(pair => pair.First.Id == pair.Second.Id && pair.First.Minutes == pair.Second.Minutes && pair.First.Titles.SequenceEqual(pair.Second.Titles)));

    private string Running(int minutes)
    {
        var spent = (int)(_room!.Now - _state.Now!.Since).TotalMinutes;
        return spent > minutes ? L["Agenda.Over", spent - minutes] : L["Agenda.Left", minutes - spent];
    }

    private Task AddItemAsync() => DoAsync("title", form =>
    {
        var title = PlainText.Clean(form["title"]);
        if (PlainText.Problem("agenda-title", title, RunRoom.LongestTitle) is { } problem)
            return problem;
        var minutes = int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= 1440 ? typed : 10;
        return new LayOutAgenda([.. _state.Agenda, new AgendaItem(Guid.CreateVersion7(), minutes) { Titles = PlainText.Read("agenda-title", new Dictionary<string, string>(StringComparer.Ordinal) { [Links.Language.Code] = title }, RunRoom.LongestTitle).Texts }]);
    });

    private Task AddLinkAsync() => DoAsync("address", form => ShowLinks.Want(new LinkRequest { Kind = form["linkKind"], Address = form["address"], Title = form["linkTitle"], Language = form["linkLanguage"] }));

    private Task QuestionAsync(Question question) => DoAsync($"answer.{question.Id}", form => form["do"] switch
    {
        "answer" => ModerateQuestions.Want(new AnswerQuestionRequest { Question = question.Id, Answer = form[$"answer.{question.Id}"], Language = Links.Language.Code }),
        "merge" => new MergeQuestion(question.Id, Guid.TryParse(form[$"into.{question.Id}"], out var into) ? into : question.Id),
        var standing => ModerateQuestions.Want(new QuestionStandingRequest { Question = question.Id, Standing = standing }),
    });

    private Task AddPollAsync() => DoAsync("pollText", form =>
    {
        Dictionary<string, string> In(string text) => new(StringComparer.Ordinal) { [Links.Language.Code] = text };
        var options = form["pollOptions"].Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return RunPoll.Want(new PollRequest
        {
            Kind = form["pollKind"],
            Texts = In(form["pollText"]),
            Options = [.. options.Select(In)],
            Scale = ScaleLength,
            Anonymous = !form.Ticked("pollNamed", "yes"),
            HiddenUntilClosed = form.Ticked("pollHidden", "yes"),
        });
    });

    private Task DoAsync(string field, LiveCommand command) => DoAsync(field, _ => command);

    private async Task DoAsync(string field, Func<TypedForm, Wanted> want)
    {
        if (_room is null)
            return;
        _form = TypedForm.Of(Http.Request.Form);
        var outcome = await RoomForms.SendAsync(_room, Organisers.Sender, want(_form), _form);
        _state = _room.State;
        if (outcome.Error(L, Words, _state, field) is { } error)
        {
            _errors.Add(error);
            Http.Answer(outcome.Refusal!.Status);
        }
        else
        {
            (_said, _form) = (L["Organiser.Done"], new TypedForm());
        }
    }
}
