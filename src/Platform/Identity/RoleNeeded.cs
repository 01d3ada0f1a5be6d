using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Identity;

/// <summary>Endpoints for people with a role.</summary>
public static class RoleNeeded
{
    /// <summary>Answers 401 where nobody is signed in, and 403 where the person has none of these roles anywhere. The territory itself is the endpoint's to check.</summary>
    public static TBuilder NeedsRole<TBuilder>(this TBuilder endpoint, params Role[] anyOf) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            var services = context.HttpContext.RequestServices;
            if (services.GetRequiredService<Actor>().Id is null)
                return new Refusal(RefusalCategory.SignInNeeded, "sign-in-needed", "Sign in first.").ToProblem();
            return await services.GetRequiredService<Roles>().MaySomewhereAsync(anyOf, context.HttpContext.RequestAborted)
                ? await next(context)
                : new Refusal(RefusalCategory.Forbidden, "role-needed", $"This needs one of the roles {string.Join(", ", anyOf)}. An administrator can give it.").ToProblem();
        });
}
