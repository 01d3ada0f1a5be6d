using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Modules;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Shell;
using Vicinal.Responses.Api;
using Vicinal.Responses.Briefs;
using Vicinal.Responses.Choose;
using Vicinal.Responses.Compare;
using Vicinal.Responses.DayOne;
using Vicinal.Responses.Here;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Api;
using Vicinal.Responses.Plans.Contributions;
using Vicinal.Responses.Plans.Following;
using Vicinal.Responses.Plans.Sharing;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Responses.Trials;
using Vicinal.Responses.WhatIf;

namespace Vicinal.Responses;

/// <summary>What a shock does, day by day; which measures keep what; and, where there is no table, whose work stops.</summary>
public sealed class ResponsesModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Responses")
    {
        Texts = typeof(ResponsesTexts),
        Navigation =
        [
            new NavigationLink("WhatIf.Navigation", "/responses/what-if") { Places = [LookedAtKind.Territory] },
            new NavigationLink("Choose.Navigation", "/responses/choose") { Places = [LookedAtKind.Territory] },
            new NavigationLink("Compare.Navigation", "/responses/compare") { Places = [LookedAtKind.Territory] },
            new NavigationLink("Plans.Navigation", "/plans") { Places = [LookedAtKind.Territory] },
            new NavigationLink("DayOne.Navigation", "/day-one"),
        ],
        TerritoryPanels = [typeof(WorkHerePanel)],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReadyTables>();
        services.AddSingleton<Answers>();
        services.AddSingleton<ScenarioPresets>();
        services.AddScoped<PlaceBook>();
        services.AddScoped<ActivityNames>();
        services.AddScoped<BriefWords>();
        services.AddScoped<CrisisNames>();
        services.AddScoped<PlanShelf>();
        services.AddScoped<PlanBriefs>();
        services.AddScoped<PlanSaving>();
        services.AddScoped<PlanSteps>();
        services.AddScoped<PlanLinks>();
        services.AddScoped<PlanComments>();
        services.AddScoped<PlanReports>();
        services.AddScoped<IPersonalData, PlanWriters>();
        services.AddScoped<IAdoptedPlans, AdoptedPlans>();
        services.AddScoped<ITrials, MeasureTrials>();
        services.AddScoped<IExposures, TypedExposures>();
        services.AddScoped<IActivityWords>(provider => provider.GetRequiredService<ActivityNames>());
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model) => PlanTables.Configure(model);

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ChangeWhatIf.Map(endpoints);
        ChangeCompare.Map(endpoints);
        ChangeChoose.Map(endpoints);
        ChangeDayOne.Map(endpoints);
        ImpactEndpoint.Map(endpoints);
        ComparisonEndpoint.Map(endpoints);
        CandidatesEndpoint.Map(endpoints);
        ExposureEndpoint.Map(endpoints);
        WorkHereEndpoint.Map(endpoints);
        ListPlans.Map(endpoints);
        GetPlan.Map(endpoints);
        PlanFileEndpoints.Map(endpoints);
        PlanActuals.Map(endpoints);
        PlanCourseEndpoint.Map(endpoints);
        PlanBriefEndpoint.Map(endpoints);
        NoteEndpoint.Map(endpoints);
    }
}
