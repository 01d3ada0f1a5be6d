using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Keys;

/// <summary>Keeps data-protection keys in the database; its contract is synchronous, and it is asked about once in 24 hours.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().Select(key => key.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting), CreatedAt = db.Now });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
