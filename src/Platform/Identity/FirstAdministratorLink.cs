using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;

namespace Vicinal.Platform.Identity;

/// <summary>As long as nobody is administrator, each start prints a link on the console that makes its first user one. There is no default password.</summary>
internal sealed class FirstAdministratorLink(IServiceScopeFactory scopes, PublicAddress address) : IHostedLifecycleService
{
    private static readonly Duration Lifetime = Duration.FromHours(24);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await CreateAsync(scope.ServiceProvider, cancellationToken) is not { } token)
            return;
        // On the console only: a log may be kept and read by others.
        await Console.Out.WriteLineAsync($"""

            Nobody is administrator yet. Open this link once, within 24 hours, to become the first one:
            {address.Of("/account/first-administrator?token=" + token)}

            """);
    }

    internal static async Task<string?> CreateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<VicinalDb>();
        if (await db.Set<RoleAssignment>().AnyAsync(a => a.Role == Role.Administrator && a.TerritoryId == null, cancellationToken))
            return null;
        var token = await services.GetRequiredService<OneTimeLinks>().CreateAsync(LinkPurpose.FirstAdministrator, null, Lifetime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
