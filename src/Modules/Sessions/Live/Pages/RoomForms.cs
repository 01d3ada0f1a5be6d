using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Live.Showing;
using Vicinal.Sessions.Live.Texts;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Live.Pages;

/// <summary>What the room's pages share: a form is a command, and a refusal is said in the reader's language.</summary>
internal static class RoomForms
{
    private const string Refused = "Refused.";

    /// <summary>The room for who runs it; null where there is none, or where it is not for this person, and the page is answered so.</summary>
    public static async Task<(LiveRoom? Room, bool IsMissing)> OfOrganiserAsync(LiveRooms rooms, Organisers organisers, string slug, HttpContext http)
    {
        var room = await rooms.OfAsync(slug, http.RequestAborted);
        if (room is not null && await organisers.MayAsync(room.Session.Government, http.RequestAborted))
            return (room, false);
        http.Answer(room is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        return (null, room is null);
    }

    /// <summary>Sends what a form wants.</summary>
    /// <param name="room">The room.</param>
    /// <param name="sender">Who sends.</param>
    /// <param name="wanted">The command, or why it is none.</param>
    /// <param name="form">The form, with the key that it was written with.</param>
    public static async Task<CommandOutcome> SendAsync(LiveRoom room, Sender sender, Wanted wanted, TypedForm form)
    {
        if (wanted.Refusal is { } refusal)
            return new CommandOutcome(0, Refusal: refusal);
        var command = wanted.Command!;
        if (command.NeedsKey)
            command = command with { Key = LiveCommand.KeyOf(sender, form["key"] is { Length: > 0 and <= 64 } key ? key : Guid.NewGuid().ToString("N")), By = sender.Account };
        return await room.SendAsync(command);
    }

    /// <summary>Why a command was not done, in the reader's language; null where it was.</summary>
    public static FieldError? Error(this CommandOutcome outcome, IStringLocalizer<LiveTexts> texts, BalanceWords words, LiveState state, string field) => outcome switch
    {
        { List: { } refusal } => new FieldError(field, words.Refusal(refusal, request => RoomView.NameOf(state, request))),
        { Refusal: { } refusal } => texts.Error(refusal, field),
        _ => null,
    };

    /// <summary>The refusals for which the reader's language has words, for the page's script.</summary>
    public static IEnumerable<(string Code, string Words)> Refusals(IStringLocalizer<LiveTexts> texts) =>
        texts.GetAllStrings(includeParentCultures: true).Where(text => text.Name.StartsWith(Refused, StringComparison.Ordinal)).Select(text => (text.Name[Refused.Length..], text.Value));

    /// <summary>The refusal in the reader's language; where a text is missing, in English.</summary>
    public static FieldError Error(this IStringLocalizer<LiveTexts> texts, Refusal refusal, string field)
    {
        var text = texts[Refused + refusal.Code];
        return new FieldError(field, text.ResourceNotFound ? refusal.Message : text.Value);
    }
}
