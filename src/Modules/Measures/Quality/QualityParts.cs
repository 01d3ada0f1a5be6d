using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Quality;

/// <summary>Quality without gatekeeping: reports, moderation with public reasons, likely duplicates, evidence and freshness.</summary>
internal static class QualityParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ReportBook>();
        services.AddScoped<MeasureMerging>();
        services.AddScoped<DuplicateBook>();
        services.AddScoped<FreshnessBook>();
        services.AddScoped<ReviewReminders>();
        services.AddScoped<IPersonalData, Moderators>();
        services.AddHostedService<ReminderRound>();
    }

    public static void ConfigureModel(ModelBuilder model)
    {
        MeasureReport.Configure(model);
        SentReminder.Configure(model);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ReportEndpoints.Map(endpoints);
        FreshnessEndpoint.Map(endpoints);
    }
}
