using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Plans.Texts;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Plans.Editing;

/// <summary>What every page that changes a plan does: finds it, knows from which version its reader began, and keeps what comes of the form.</summary>
abstract partial class PlanEdit
{
    private protected TypedForm Form { get; set; } = new();

    private protected IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>The plan as it is; null where it is not this person's to change.</summary>
    private protected OpenPlan? Open { get; private set; }

    /// <summary>The plan as it was where this person began: the newest version when the form was first shown.</summary>
    private protected Plan? Began { get; private set; }

    private protected int BeganAt { get; private set; }

    private protected Place? Place { get; private set; }

    private protected SaveOutcome.Clash? Clash { get; private set; }

    /// <summary>The plan as this person would have it, where it clashes.</summary>
    private protected Plan? Mine { get; private set; }

    /// <summary>The plan's key.</summary>
    [Parameter] public Guid Id { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] private PlanShelf Shelf { get; set; } = null!;

    [Inject] private PlanSaving Saving { get; set; } = null!;

    [Inject] private PlaceBook Book { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Open = await Shelf.FindAsync(Id, Http.RequestAborted);
        var posted = HttpMethods.IsPost(Http.Request.Method);
        if (Open is not { MayWrite: true })
        {
            Open = null;
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        if (posted)
            Form = TypedForm.Of(Http.Request.Form);
        BeganAt = posted && Typed.Whole(Form["began"]) is { } began ? (int)began : Open.Stored.Head;
        var version = BeganAt == Open.Version.Number ? Open.Version : await Shelf.VersionAsync(Id, BeganAt, Http.RequestAborted);
        Began = version is null ? null : PlanText.Kept(version);
        if (Began is null)
        {
            Open = null;
            Http.Answer(StatusCodes.Status404NotFound);
            return;
        }

        (Place, _) = await Book.FindAsync(Open.Stored.Territory, Http.RequestAborted);
        if (!posted)
            Show();
    }

    /// <summary>Fills the form from the plan as it is.</summary>
    private protected abstract void Show();

    /// <summary>Keeps a plan, or shows why not; nothing that was typed is lost.</summary>
    private protected async Task KeepAsync(Plan mine, int? theirs = null, IReadOnlyDictionary<string, MergeSide>? choices = null)
    {
        Mine = mine;
        switch (await Saving.SaveAsync(Id, BeganAt, mine, theirs, choices ?? new Dictionary<string, MergeSide>(StringComparer.Ordinal), Http.RequestAborted))
        {
            case SaveOutcome.Kept(_, var number, _):
                Http.Response.Redirect(Links.To($"/plans/{Id}", ("saved", Text(number)), ("since", Text(BeganAt))));
                break;
            case SaveOutcome.Clash clash:
                Clash = clash;
                Http.Answer(StatusCodes.Status409Conflict);
                break;
            case SaveOutcome.Refused(var problems):
                Refuse([.. problems.Select(problem => new FieldError("", problem.ToString()))]);
                break;
            case SaveOutcome.Missing:
                Http.Answer(StatusCodes.Status404NotFound);
                break;
        }
    }

    private protected void Refuse(IReadOnlyList<FieldError> errors)
    {
        Errors = errors;
        Http.Answer(StatusCodes.Status400BadRequest);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
