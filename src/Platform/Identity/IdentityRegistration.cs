using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Safety;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Identity;

internal static class IdentityRegistration
{
    internal const int ShortestPassword = 12;

    internal static void AddVicinalIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // Version 3 has the table of passkeys.
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // An address is the name; any letter that an address may have.
                options.User.AllowedUserNameCharacters = "";
                // Length is what protects (NIST SP 800-63B); composition rules only annoy.
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
            })
            .AddEntityFrameworkStores<VicinalDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(AdjustCookie));
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<Roles>();
        services.AddScoped<SignIns>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<PasswordLetters>();
        services.AddSingleton<LetterLimits>();
        services.AddScoped<NewAccounts>();
        services.AddScoped(provider => new Invitations(
            provider.GetRequiredService<Database.VicinalDb>(), provider.GetRequiredService<UserManager<Account>>(), provider.GetRequiredService<Roles>(), provider.GetRequiredService<PasswordLetters>()));
        services.AddScoped(provider => new InvitationLinks(provider.GetRequiredService<VicinalDb>(), provider.GetRequiredService<Roles>()));
        services.AddScoped<IPersonalData, AccountData>();
        services.AddHostedService<FirstAdministratorLink>();
    }

    private static void AdjustCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "vicinal";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.Events.OnRedirectToLogin = context =>
        {
            if (ErrorAnswers.IsApi(context.HttpContext))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }
            var links = context.HttpContext.RequestServices.GetRequiredService<Links>();
            context.Response.Redirect(links.To("/account/sign-in", ("returnUrl", links.Here(links.Language))));
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
