using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Vicinal.Platform.Api;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Jobs;
using Vicinal.Platform.Keys;
using Vicinal.Platform.Modules;
using Vicinal.Platform.Observing;
using Vicinal.Platform.Offline;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Safety;
using Vicinal.Platform.Safety.Outgoing;
using Vicinal.Platform.Shell;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Hosting;

/// <summary>Puts Platform and a list of modules together into one web program.</summary>
public static class VicinalHost
{
    /// <summary>Registers everything that Platform holds, then each module.</summary>
    public static void AddVicinal(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        var services = builder.Services;
        var configuration = builder.Configuration;
        // Started from a build and not from a published folder, the files stand where the build's manifest says.
        builder.WebHost.UseStaticWebAssets();
        // Request lines may name people; what the framework says below a warning is left out.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // Keys lie in the database as they are, on purpose: docs/decisions/0004-identity-and-safety.md.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SizeLimit.Usual;
            // Longer ones than LongAddresses lets pass are read, so that they can be answered in words.
            kestrel.Limits.MaxRequestLineSize = LongAddresses.MostRead;
        });
        // RequestSizes says how large a request may be; a form has no second limit of its own.
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = long.MaxValue);
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddScoped<Actor>();
        services.AddVicinalDatabase(configuration);
        AddKeys(services);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "vicinal-form";
            // The policy's frame-ancestors says it more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddVicinalIdentity();
        AddBackgroundWork(services, configuration);
        services.AddScoped<UploadStore>();
        services.AddScoped<PersonalDataOf>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<CspReports>();
        services.TryAddSingleton(OutgoingNetwork.OfTheMachine);
        services.AddSingleton<OutgoingRequests>();
        services.AddRateLimits(configuration);
        services.AddSmallAnswers();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
        });
        services.AddApiDescription();
        services.AddObservation(configuration);
        services.AddReverseProxy(configuration);
        services.AddShell(modules);
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services, configuration);
        }
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("vicinal");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new KeysInDatabase(scopes));
    }

    private static void AddBackgroundWork(IServiceCollection services, IConfiguration configuration)
    {
        var mail = MailSettings.Read(configuration);
        services.AddSingleton(mail);
        services.AddSingleton<ICourier>(mail.Host is { Length: > 0 } ? new SmtpCourier(mail) : new PickupCourier(mail));
        services.AddScoped<IPersonalData, WaitingLetters>();
        services.AddSingleton<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
        services.AddScoped<JobRequests>();
        services.AddSingleton<JobWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<JobWorker>());
        services.AddHostedService<UploadSweep>();
    }

    /// <summary>The order in which a request passes, then the endpoints of Platform and of each module.</summary>
    public static void UseVicinal(this WebApplication app)
    {
        app.UseReverseProxy();
        app.UseSmallAnswers();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<KeptPages>();
        app.UseMiddleware<LastingFiles>();
        app.UseShell();
        app.UseErrorAnswers();
        app.UseMiddleware<LongAddresses>();
        app.UseRouting();
        app.UseMiddleware<SameOriginWrites>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<RequestSizes>();
        app.UseAntiforgery();
        app.UseMiddleware<WholeForms>();
        app.MapStaticAssets();
        app.MapOpenApi();
        app.MapHealth();
        CspReports.Map(app);
        AuditEndpoints.Map(app);
        JobEndpoints.Map(app);
        ReceiveUpload.Map(app);
        AccountEndpoints.Map(app);
        LookAt.Map(app);
        WebManifest.Map(app);
        var modules = app.Services.GetServices<IModule>().ToList();
        app.MapPages(modules);
        foreach (var module in modules)
            module.MapEndpoints(app);
    }
}
