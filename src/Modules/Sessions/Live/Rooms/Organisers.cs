using System.Globalization;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Reducing;

namespace Vicinal.Sessions.Live.Rooms;

/// <summary>Who runs a session: officers and editors of the government that holds it, or of the instance.</summary>
internal sealed class Organisers(Roles roles, Actor actor)
{
    private static readonly Role[] Running = [Role.Officer, Role.Editor];

    public Sender Sender => new(actor.Id?.ToString("D", CultureInfo.InvariantCulture) ?? "", actor.Id);

    public Task<bool> MayAsync(RoomSession session, CancellationToken cancellation) => roles.MayAsync(session.Government, Running, cancellation);

    /// <summary>Why the person may not run it; null where they may.</summary>
    public async Task<Refusal?> RefusalAsync(RoomSession session, CancellationToken cancellation)
    {
        if (await MayAsync(session, cancellation))
            return null;
        return actor.Id is null
            ? new Refusal(RefusalCategory.SignInNeeded, "sign-in-needed", "Sign in first.")
            : new Refusal(RefusalCategory.Forbidden, "role-needed", "This needs the role Officer or Editor in the government that holds the session, or on the whole instance. An administrator can give it.");
    }
}
