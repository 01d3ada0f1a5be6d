using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Agenda;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Floor;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Polls;
using Vicinal.Sessions.Questions;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Pages;

/// <summary>Running a room: who speaks, what is asked, what is voted.</summary>
public sealed partial class OrganiserPage
{
    private const int ScaleLength = 5;
    private readonly List<FieldError> _errors = [];
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
    }

    private string Running(int minutes)
    {
        var spent = (int)(_room!.Now - _state.Now!.Since).TotalMinutes;
        return spent > minutes ? L["Agenda.Over", spent - minutes] : L["Agenda.Left", minutes - spent];
    }

    private Task SpeechAsync(Speech speech) => DoAsync("", form => new TakeFloor(form["do"] switch
    {
        "pause" => new Pause(speech.Request.Id),
        "resume" => new Resume(speech.Request.Id),
        _ => new End(speech.Request.Id),
    }, null, null));

    private Task WaitingAsync(Guid request) => DoAsync($"reason.{request}", form => new TakeFloor(form["do"] switch
    {
        "up" => new MoveBy(request, -1, form[$"reason.{request}"]),
        "down" => new MoveBy(request, 1, form[$"reason.{request}"]),
        "withdraw" => new Withdraw(request),
        _ => new Start(request, form[$"reason.{request}"]),
    }, null, null));

    private Task AddSpeakerAsync() => DoAsync("person", form =>
    {
        var (person, problem) = FloorRoutes.Read(form["person"], form["for"]);
        var (speaker, kind) = (Guid.CreateVersion7(), Enum.TryParse<SpeechKind>(form["kind"], out var typed) && Enum.IsDefined(typed) ? typed : SpeechKind.Contribution);
        return problem is not null ? problem : new TakeFloor(new Ask(Guid.CreateVersion7(), speaker, kind, ByModerator: true), speaker, person);
    });

    private Task AddItemAsync() => DoAsync("title", form =>
    {
        var title = PlainText.Clean(form["title"]);
        if (PlainText.Problem("agenda-title", title, RunRoom.LongestTitle) is { } problem)
            return problem;
        var minutes = int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= 1440 ? typed : 10;
        return new LayOutAgenda([.. _state.Agenda, new AgendaItem(Guid.CreateVersion7(), PlainText.Read("agenda-title", new Dictionary<string, string>(StringComparer.Ordinal) { [Links.Language.Code] = title }, RunRoom.LongestTitle).Texts, minutes)]);
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
        if (outcome.Refusal is { } refusal)
        {
            _errors.Add(L.Error(refusal, field));
            Http.Answer(refusal.Status);
            return;
        }

        (_said, _form) = (L["Organiser.Done"], new TypedForm());
    }
}
