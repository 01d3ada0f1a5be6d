using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;

namespace Vicinal.Sessions.Preparing;

/// <summary>A page on which a session is prepared, by who may.</summary>
abstract partial class PreparingPage
{
    [Parameter] public required string Slug { get; set; }

    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private protected ProgrammeBook Book { get; set; } = null!;

    [Inject] private protected Organisers Organisers { get; set; } = null!;

    /// <summary>The session; null where there is none or it is not this person's to prepare.</summary>
    private protected PreparedSession? Session { get; private set; }

    /// <summary>What was typed; empty on a first look.</summary>
    private protected TypedForm Form { get; private set; } = new();

    private protected List<FieldError> Errors { get; } = [];

    private protected CancellationToken Cancel => Http.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        var found = await Book.FindAsync(Slug, Cancel);
        if (found is null || !await Organisers.MayAsync(found.Session, Cancel))
        {
            // Whether there is a draft is nobody else's business.
            Http.Answer(found is null or { Session.State: Store.SessionState.Draft } ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
            return;
        }

        Session = found;
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
            Form = TypedForm.Of(Http.Request.Form);
        await ShowAsync();
    }

    /// <summary>Prepares what the page shows.</summary>
    private protected virtual Task ShowAsync() => Task.CompletedTask;

    /// <summary>Fills the form on a first look.</summary>
    private protected void Fill(TypedForm form)
    {
        if (!HttpMethods.IsPost(Http.Request.Method))
            Form = form;
    }

    /// <summary>Goes on with another look at a page of this session, or answers with what is wrong.</summary>
    /// <returns>Whether nothing is wrong, so that the caller may keep what was typed.</returns>
    private protected bool IsRight(FormReading read)
    {
        Errors.AddRange(read.Errors);
        if (Errors.Count > 0)
            Http.Answer(StatusCodes.Status400BadRequest);
        return Errors.Count == 0;
    }

    private protected void GoTo(string step) => Http.Response.Redirect(Links.To($"/sessions/{Slug}/prepare{step}"));
}
