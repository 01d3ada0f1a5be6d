using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Platform.Identity;

/// <summary>What Platform itself holds about a person: the account, passkeys and roles.</summary>
internal sealed class AccountData(VicinalDb db) : IPersonalData
{
    public string Section => "account";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        var held = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account, cancellationToken);
        if (held is null)
            return null;
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == account).ToListAsync(cancellationToken);
        var roles = await db.Set<RoleAssignment>().AsNoTracking().Where(r => r.AccountId == account).ToListAsync(cancellationToken);
        return new
        {
            held.Id,
            held.Email,
            held.DisplayName,
            held.Language,
            CreatedAt = InstantPattern.ExtendedIso.Format(held.CreatedAt),
            Passkeys = passkeys.Select(p => new { p.Data.Name, p.Data.CreatedAt }),
            Roles = roles.Select(r => new { Role = r.Role.ToString(), r.TerritoryId, GivenAt = InstantPattern.ExtendedIso.Format(r.GivenAt) }),
        };
    }

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        // Passkeys, roles, links and claims go with the account (cascade).
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == account, cancellationToken) is { } held)
            db.Remove(held);
    }
}
