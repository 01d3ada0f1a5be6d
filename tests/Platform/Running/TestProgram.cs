using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Web;

namespace Vicinal.Platform.Tests.Running;

/// <summary>The real program in this process, on a real database.</summary>
internal sealed class TestProgram : IAsyncDisposable
{
    internal const string Password = "correct horse battery";

    private readonly WebApplication _app;

    private TestProgram(Place place, WebApplication app) => (Place, _app) = (place, app);

    internal Place Place { get; }

    internal IServiceProvider Services => _app.Services;

    internal FakeClock Clock => (FakeClock)Services.GetRequiredService<IClock>();

    internal Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Database and services, with a clock that stands still; background workers do not run by themselves.</summary>
    internal static async Task<TestProgram> BuildAsync(Provider provider, Action<IServiceCollection>? adjust = null)
    {
        var place = await Place.MigratedAsync(provider);
        var program = new TestProgram(place, VicinalWeb.Build(place.Args, builder =>
        {
            builder.Services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 3, 14, 9, 26)));
            adjust?.Invoke(builder.Services);
        }));
        await program.InScopeAsync(db => DatabaseStart.UpgradeAsync(db, TestContext.Current.CancellationToken));
        return program;
    }

    /// <summary>The whole program, listening.</summary>
    internal static async Task<TestProgram> StartAsync(
        Provider provider, Action<IServiceCollection>? adjust = null, params string[] settings)
    {
        var place = await Place.MigratedAsync(provider);
        var program = new TestProgram(place, VicinalWeb.Build([.. place.Args, .. settings], builder => adjust?.Invoke(builder.Services)));
        await program._app.StartAsync(TestContext.Current.CancellationToken);
        return program;
    }

    internal async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    internal Task InScopeAsync(Func<VicinalDb, Task> work) => InScopeAsync(async services =>
    {
        await work(services.GetRequiredService<VicinalDb>());
        return true;
    });

    internal Task<T> ReadAsync<T>(Func<VicinalDb, Task<T>> read) => InScopeAsync(services => read(services.GetRequiredService<VicinalDb>()));

    internal Visitor Visit() => new(Address);

    /// <summary>Somebody who used the first administrator's link.</summary>
    internal async Task<Visitor> VisitAsAdministratorAsync(string email = "ana@example.org")
    {
        var token = await InScopeAsync(services => FirstAdministratorLink.CreateAsync(services, TestContext.Current.CancellationToken));
        var visitor = Visit();
        var answer = await visitor.SubmitAsync($"/account/first-administrator?token={token}", "first-administrator",
            ("Name", "Ana"), ("Email", email), ("Password", Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    internal Task<Guid> AccountIdAsync(string email) => ReadAsync(db => db.Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Place.DisposeAsync();
    }
}
