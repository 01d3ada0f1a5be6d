using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Platform.PersonalData;

/// <summary>Gives a person everything that is held about them, and forgets them.</summary>
public sealed class PersonalDataOf(VicinalDb db, IEnumerable<IPersonalData> parts)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>One JSON document with a section for each module.</summary>
    public async Task<byte[]> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> sections = new(StringComparer.Ordinal);
        foreach (var part in parts)
            sections[part.Section] = await part.ExportAsync(account, cancellationToken);
        db.Audit("exported", "personal-data", account);
        await db.SaveChangesAsync(cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(sections, Indented);
    }

    /// <summary>Erases the account and what modules hold about it. The audit keeps its pseudonymous id.</summary>
    /// <returns>False for the last administrator of the instance, who must appoint another one first.</returns>
    public async Task<bool> EraseAsync(Guid account, CancellationToken cancellationToken) => await db.WriteAsync(async () =>
    {
        var administrators = db.Set<RoleAssignment>().Where(a => a.Role == Role.Administrator && a.TerritoryId == null);
        if (await administrators.AnyAsync(a => a.AccountId == account, cancellationToken)
            && !await administrators.AnyAsync(a => a.AccountId != account, cancellationToken))
            return false;
        foreach (var part in parts)
            await part.EraseAsync(account, cancellationToken);
        db.Audit("erased", "personal-data", account);
        return true;
    }, cancellationToken);
}
