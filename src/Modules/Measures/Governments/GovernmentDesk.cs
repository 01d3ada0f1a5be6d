using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Governments.Texts;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Governments;

/// <summary>What the clerk decides about governments. Each act asks again whether it is the clerk who acts, and is one transaction.</summary>
internal sealed class GovernmentDesk(VicinalDb db, GovernmentBook book, Invitations invitations, InvitationLinks links, PublicAddress address, IStringLocalizer<GovernmentsTexts> texts)
{
    /// <summary>Admits a government that asked: who asked becomes its first officer and gets a letter, and the address is kept no longer.</summary>
    public Task<bool> AdmitAsync(Guid id, Verification how, string by, string note, CancellationToken cancellation) => ActAsync(id, async government =>
    {
        if (government.State != GovernmentState.Asked)
            return false;
        (government.AdmittedAt, government.Verified, government.VerifiedBy, government.VerificationNote) = (db.Now, how, by, note);
        if (government.AskedBy is { } email)
        {
            await invitations.GiveAsync(email, Role.Officer, government.Id, In(government).Code, cancellation);
            Write(government, email, "Letter.Admitted", government.Name, address.Of($"{In(government).Prefix}/governments/{government.Slug}"));
        }

        (government.AskedBy, government.AskedIn) = (null, "");
        return true;
    }, cancellation);

    /// <summary>Refuses a government that asked: who asked is told why, and nothing of the request is kept.</summary>
    public Task<bool> RefuseAsync(Guid id, string why, CancellationToken cancellation) => ActAsync(id, government =>
    {
        if (government.State != GovernmentState.Asked)
            return Task.FromResult(false);
        if (government.AskedBy is { } email)
            Write(government, email, "Letter.Refused", government.Name, why);
        db.Remove(government);
        return Task.FromResult(true);
    }, cancellation);

    /// <summary>Sends a government away: everybody reads why, its records stay as they are, its people lose their roles and its links end.</summary>
    public Task<bool> DismissAsync(Guid id, string why, CancellationToken cancellation) => ActAsync(id, async government =>
    {
        if (government.State != GovernmentState.Admitted)
            return false;
        (government.DismissedAt, government.DismissedWhy) = (db.Now, why);
        await invitations.TakeAllAsync(government.Id, cancellation);
        await links.WithdrawAllAsync(government.Id, cancellation);
        return true;
    }, cancellation);

    /// <summary>Admits a government again that was sent away; nobody gets a role back by that.</summary>
    public Task<bool> ReturnAsync(Guid id, Verification how, string by, string note, CancellationToken cancellation) => ActAsync(id, government =>
    {
        if (government.State != GovernmentState.Dismissed)
            return Task.FromResult(false);
        (government.AdmittedAt, government.Verified, government.VerifiedBy, government.VerificationNote) = (db.Now, how, by, note);
        (government.DismissedAt, government.DismissedWhy) = (null, "");
        return Task.FromResult(true);
    }, cancellation);

    /// <summary>Puts right what is said of a government.</summary>
    public Task<bool> ChangeAsync(Guid id, Action<StoredGovernment> change, CancellationToken cancellation) => ActAsync(id, government =>
    {
        change(government);
        return Task.FromResult(true);
    }, cancellation);

    private Task<bool> ActAsync(Guid id, Func<StoredGovernment, Task<bool>> act, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            if (!await book.IsClerkAsync(cancellation) || await db.Set<StoredGovernment>().SingleOrDefaultAsync(government => government.Id == id, cancellation) is not { } found || !await act(found))
                return false;
            await db.SaveChangesAsync(cancellation);
            return true;
        },
        done => done,
        cancellation);

    /// <summary>A letter in the language of who asked.</summary>
    private void Write(StoredGovernment government, string email, string letter, string first, string second)
    {
        var language = In(government);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            db.Send(new Mail(email, texts[letter + "Subject", government.Name], texts[letter, first, second], language.Code));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Language In(StoredGovernment government) => Language.Find(government.AskedIn) ?? Language.English;
}
