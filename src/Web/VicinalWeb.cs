using Vicinal.Platform.Backup;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Modules;

namespace Vicinal.Web;

/// <summary>The web program, for <c>vicinal serve</c>, for tests, and for its own <c>Main</c>.</summary>
public static class VicinalWeb
{
    /// <summary>Short names on the command line, e.g. <c>--data DIR</c>; any other setting is <c>--Vicinal:Name=value</c> or <c>Vicinal__Name</c> in the environment.</summary>
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--data"] = "Vicinal:Data",
        ["--postgres"] = "Vicinal:Postgres",
        ["--urls"] = "urls",
    };

    /// <summary>Builds the program without starting it: nothing is opened, migrated or listened to before it starts.</summary>
    /// <param name="args">Settings, see <c>Switches</c>; the address is http://localhost:5080 unless <c>--urls</c> says otherwise.</param>
    /// <param name="adjust">For tests: a last word on services and settings.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Static assets are found under this name whichever program hosts.
            ApplicationName = typeof(VicinalWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddCommandLine(args, Switches);
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.AddVicinal(Modules());
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseVicinal();
        return app;
    }

    /// <summary>For <c>vicinal backup FILE</c>: works while the server runs.</summary>
    public static async Task<BackupOutcome> BackupAsync(string[] args, string file, CancellationToken cancellationToken)
    {
        await using var app = Build(args);
        return await VicinalBackup.WriteAsync(app.Services, file, cancellationToken);
    }

    /// <summary>For <c>vicinal restore FILE</c>: into an empty folder or PostgreSQL database.</summary>
    public static async Task<BackupOutcome> RestoreAsync(string[] args, string file, CancellationToken cancellationToken)
    {
        await using var app = Build(args);
        return await VicinalBackup.RestoreAsync(app.Services, file, cancellationToken);
    }

    /// <summary>For <c>vicinal measures import|export --data DIR</c>: the built program's parts, without serving.</summary>
    public static async Task<T> WithAsync<T>(string[] args, Func<IServiceProvider, Task<T>> work)
    {
        await using var app = Build(args);
        return await work(app.Services);
    }

    /// <summary>The modules of this program, in the order of their navigation.</summary>
    private static IReadOnlyList<IModule> Modules() => [new Vicinal.Front.FrontModule(), new Vicinal.Territories.TerritoriesModule(), new Vicinal.Responses.ResponsesModule(), new Vicinal.Measures.MeasuresModule(), new Vicinal.Sessions.SessionsModule()];
}
