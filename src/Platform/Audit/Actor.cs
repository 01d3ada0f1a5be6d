using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Audit;

/// <summary>The account for which this scope works: the signed-in one, or in a background job the one that asked for it.</summary>
public sealed class Actor(IHttpContextAccessor http)
{
    private Guid? _appointed;

    /// <summary>The account's id; null where nobody is signed in.</summary>
    public Guid? Id => _appointed ?? IdOf(http.HttpContext?.User);

    /// <summary>Says for whom work without a web request is done.</summary>
    public void ActFor(Guid? account) => _appointed = account;

    internal static Guid? IdOf(ClaimsPrincipal? user) =>
        Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
