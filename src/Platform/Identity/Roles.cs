using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

/// <summary>Who may do what where. Read from the database at each request, so that a role taken away is gone at once.</summary>
public sealed class Roles(VicinalDb db, Actor actor)
{
    private List<RoleAssignment>? _mine;

    /// <summary>Whether the person signed in has one of these roles on the territory, on the whole instance, or is administrator there.</summary>
    /// <param name="territory">Null asks for the whole instance only.</param>
    /// <param name="anyOf">The roles that suffice.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> MayAsync(Guid? territory, IReadOnlyCollection<Role> anyOf, CancellationToken cancellationToken) =>
        (await MineAsync(cancellationToken)).Any(assignment =>
            (assignment.TerritoryId is null || assignment.TerritoryId == territory) && Suffices(assignment.Role, anyOf));

    /// <summary>Whether the person signed in has one of these roles on any territory at all.</summary>
    public async Task<bool> MaySomewhereAsync(IReadOnlyCollection<Role> anyOf, CancellationToken cancellationToken) =>
        (await MineAsync(cancellationToken)).Any(assignment => Suffices(assignment.Role, anyOf));

    /// <summary>Accounts that have one of these roles on the territory itself, to write to them.</summary>
    public Task<List<Account>> HoldersAsync(Guid territory, IReadOnlyCollection<Role> anyOf, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().Where(account => account.Email != null && db.Set<RoleAssignment>().Any(a => a.AccountId == account.Id && a.TerritoryId == territory && anyOf.Contains(a.Role))).ToListAsync(cancellationToken);

    /// <summary>Adds a role to the transaction of the next saving; nothing happens where the person has it.</summary>
    public async Task GiveAsync(Guid account, Role role, Guid? territory, CancellationToken cancellationToken)
    {
        if (!await Of(account, role, territory).AnyAsync(cancellationToken))
            db.Add(new RoleAssignment { AccountId = account, Role = role, TerritoryId = territory, GivenAt = db.Now });
    }

    /// <summary>Takes a role in the transaction of the next saving.</summary>
    /// <returns>False where it is the last administrator of the instance, which must have one.</returns>
    public async Task<bool> TakeAsync(Guid account, Role role, Guid? territory, CancellationToken cancellationToken)
    {
        if (role is Role.Administrator && territory is null
            && !await db.Set<RoleAssignment>().AnyAsync(a => a.Role == role && a.TerritoryId == null && a.AccountId != account, cancellationToken))
            return false;
        db.RemoveRange(await Of(account, role, territory).ToListAsync(cancellationToken));
        return true;
    }

    /// <summary>Whether an account has exactly this role.</summary>
    internal Task<bool> HasAsync(Guid account, Role role, Guid? territory, CancellationToken cancellationToken) => Of(account, role, territory).AnyAsync(cancellationToken);

    private IQueryable<RoleAssignment> Of(Guid account, Role role, Guid? territory) =>
        db.Set<RoleAssignment>().Where(a => a.AccountId == account && a.Role == role && a.TerritoryId == territory);

    private async Task<List<RoleAssignment>> MineAsync(CancellationToken cancellationToken)
    {
        if (actor.Id is not { } me)
            return [];
        return _mine ??= await db.Set<RoleAssignment>().AsNoTracking().Where(a => a.AccountId == me).ToListAsync(cancellationToken);
    }

    private static bool Suffices(Role role, IReadOnlyCollection<Role> anyOf) => role is Role.Administrator || anyOf.Contains(role);
}
