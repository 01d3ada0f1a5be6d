using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Platform.Components;
using Vicinal.Platform.Database;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Outcomes;

/// <summary>A page about one outcome.</summary>
abstract partial class OneOutcomePage
{
    [Parameter] public required string Slug { get; set; }

    [Parameter] public int Number { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private protected ProgrammeBook Book { get; set; } = null!;

    [Inject] private protected Organisers Organisers { get; set; } = null!;

    [Inject] private protected OutcomeShelf Shelf { get; set; } = null!;

    [Inject] private protected OutcomeKeeping Keeping { get; set; } = null!;

    [Inject] private protected IGovernments Governments { get; set; } = null!;

    [Inject] private protected IMeasureCards Cards { get; set; } = null!;

    [Inject] private protected PublicAddress Address { get; set; } = null!;

    [Inject] private protected VicinalDb Db { get; set; } = null!;

    private protected PreparedSession? Session { get; private set; }

    /// <summary>Null where there is none, or none for this person.</summary>
    private protected FoundOutcome? Found { get; private set; }

    private protected StoredOutcome Outcome => Found!.Outcome;

    private protected string Title => Session!.Title(Links.Language.Code);

    /// <summary>Whether the person runs the session.</summary>
    private protected bool Runs { get; private set; }

    /// <summary>Governments for which the person writes.</summary>
    private protected IReadOnlyList<GovernmentSummary> Mine { get; private set; } = [];

    private protected TypedForm Form { get; private set; } = new();

    private protected List<FieldError> Errors { get; } = [];

    private protected LocalDate Today => Db.Now.InUtc().Date;

    private protected CancellationToken Cancel => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        Session = await Book.FindAsync(Slug, Cancel);
        Runs = Session is not null && await Organisers.MayAsync(Session.Session, Cancel);
        var found = Session is null || (Session.Session.State == SessionState.Draft && !Runs) ? null : await Shelf.FindAsync(Session, Number, Cancel);
        if (found is null || (found.Outcome.PublishedAt is null && !Runs))
        {
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        Found = found;
        Mine = await Governments.MineAsync(Cancel);
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
            Form = TypedForm.Of(Http.Request.Form);
        await ShowAsync();
    }

    /// <summary>Prepares what the page shows.</summary>
    private protected virtual Task ShowAsync() => Task.CompletedTask;

    private protected void Fill(TypedForm form)
    {
        if (!HttpMethods.IsPost(Http.Request.Method))
            Form = form;
    }

    private protected bool IsRight(FormReading read)
    {
        Errors.AddRange(read.Errors);
        if (Errors.Count > 0)
            Http.Answer(StatusCodes.Status400BadRequest);
        return Errors.Count == 0;
    }

    /// <summary>The key of a published card as typed, as a key or as its whole address; null where none was typed.</summary>
    private protected async Task<string?> MeasureAsync(FormReading read, string field)
    {
        var key = Form[field].Split(['?', '#'])[0].TrimEnd('/').Split('/')[^1];
        if (key.Length == 0)
            return null;
        if (key.Length > StoredOutcome.LongestLine || await Cards.TitleAsync(key, Links.Language.Code, Cancel) is null)
            read.Wrong(field, O["Error.NoCard", Form[field]]);
        return key;
    }

    /// <summary>Shows the page anew where it was done, else says why not and keeps what was typed.</summary>
    private protected void GoOn(string path, OutcomeResult result)
    {
        if (result == OutcomeResult.Done)
            Http.Response.Redirect(Links.To(path, ("kept", "yes")));
        else
            Refuse(O["Error." + result], result switch { OutcomeResult.NotYours => StatusCodes.Status403Forbidden, OutcomeResult.Changed => StatusCodes.Status409Conflict, _ => StatusCodes.Status400BadRequest });
    }

    private protected void Refuse(string message, int status)
    {
        Errors.Add(new FieldError("", message));
        Http.Answer(status);
    }
}
