using Vicinal.Measures.Public;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>Who prepares which session: people who write for its government; those of the whole instance where the instance holds it.</summary>
internal sealed class Organisers(Roles roles, IGovernments governments)
{
    private static readonly Role[] Preparing = [Role.Officer, Role.Approver, Role.Editor];

    public Task<bool> MayAsync(StoredSession session, CancellationToken cancellation) => MayAsync(session.Government, cancellation);

    /// <param name="government">Null for the host of the instance.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<bool> MayAsync(Guid? government, CancellationToken cancellation) => roles.MayAsync(government, Preparing, cancellation);

    /// <summary>Whether the person signed in prepares sessions for anybody.</summary>
    public Task<bool> MaySomewhereAsync(CancellationToken cancellation) => roles.MaySomewhereAsync(Preparing, cancellation);

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
