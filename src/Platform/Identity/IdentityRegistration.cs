using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

internal static class IdentityRegistration
{
    internal static void AddVicinalIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // Version 3 has the table of passkeys.
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // Length is what protects (NIST SP 800-63B); composition rules only annoy.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<VicinalDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<Roles>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
    }
}
