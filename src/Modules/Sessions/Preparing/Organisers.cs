using System.Globalization;
using Vicinal.Measures.Public;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>Who prepares and runs which session: people who write for its government; those of the whole instance where the instance holds it.</summary>
internal sealed class Organisers(Roles roles, Actor actor, IGovernments governments)
{
    private static readonly Role[] Organising = [Role.Officer, Role.Approver, Role.Editor];

    /// <summary>The person signed in, as who sends a command to a room.</summary>
    public Sender Sender => new(actor.Id?.ToString("D", CultureInfo.InvariantCulture) ?? "", actor.Id);

    public Task<bool> MayAsync(StoredSession session, CancellationToken cancellation) => MayAsync(session.Government, cancellation);

    /// <param name="government">Null for the host of the instance.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<bool> MayAsync(Guid? government, CancellationToken cancellation) => roles.MayAsync(government, Organising, cancellation);

    /// <summary>Why the person signed in may not; null where they may.</summary>
    public async Task<Refusal?> RefusalAsync(Guid? government, CancellationToken cancellation)
    {
        if (await MayAsync(government, cancellation))
            return null;
        return actor.Id is null
            ? new Refusal(RefusalCategory.SignInNeeded, "sign-in-needed", "Sign in first.")
            : new Refusal(RefusalCategory.Forbidden, "role-needed", "This needs the role Officer, Approver or Editor in the government that holds the session, or on the whole instance. An administrator can give it.");
    }

    /// <summary>Whether the person signed in prepares sessions for anybody.</summary>
    public Task<bool> MaySomewhereAsync(CancellationToken cancellation) => roles.MaySomewhereAsync(Organising, cancellation);

    /// <summary>Governments for which they do, by name.</summary>
    public async Task<IReadOnlyList<GovernmentSummary>> MineAsync(CancellationToken cancellation)
    {
        var mine = new List<GovernmentSummary>();
        foreach (var government in await governments.ListAsync(cancellation))
        {
            if (await MayAsync(government.Id, cancellation))
                mine.Add(government);
        }

        return mine;
    }
}
