using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Adapting;
using Vicinal.Measures.Coherence;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Comparing;
using Vicinal.Measures.Exporting;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Here;
using Vicinal.Measures.Importing;
using Vicinal.Measures.Public;
using Vicinal.Measures.Publishing;
using Vicinal.Measures.Quality;
using Vicinal.Measures.Samples;
using Vicinal.Measures.Sharing;
using Vicinal.Measures.Showing;
using Vicinal.Measures.Simulating;
using Vicinal.Measures.Store;
using Vicinal.Measures.Texts;
using Vicinal.Platform.Modules;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures;

/// <summary>The commons of what governments do: found, read, and what of it applies to whom where.</summary>
public sealed class MeasuresModule : IModule
{
    /// <inheritdoc/>
    public ModuleManifest Manifest { get; } = new("Measures")
    {
        Texts = typeof(MeasuresTexts),
        Navigation =
        [
            new NavigationLink("List.Navigation", "/measures"),
            new NavigationLink("Here.Navigation", "/measures/here") { Places = [LookedAtKind.Territory, LookedAtKind.Government] },
            new NavigationLink("Governments.Navigation", "/governments"),
        ],
        TerritoryPanels = [typeof(AppliesPanel), typeof(CoveragePanel)],
    };

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<FacetIndex>();
        services.AddScoped<WordIndex>();
        services.AddScoped<CodeRows>();
        services.AddScoped<MeasureShelf>();
        services.AddHostedService<WordStart>();
        services.AddScoped<MeasureKeeping>();
        GovernmentParts.AddServices(services);
        services.AddScoped<IGovernments, ListedGovernments>();
        services.AddScoped<DerivationBook>();
        services.AddScoped<LocalGovernments>();
        services.AddSingleton<HereMemory>();
        services.AddScoped<IMeasuresHere, RememberedHere>();
        services.AddScoped<DraftStore>();
        services.AddScoped<IMeasureCards, BegunCards>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<DraftStore>());
        services.AddScoped<IPersonalData, MeasureWriters>();
        CoherenceParts.AddServices(services);
        FindingParts.AddServices(services);
        services.AddHostedService<DraftSweep>();
        QualityParts.AddServices(services);
        ComparingParts.AddServices(services);
        SimulatingParts.AddServices(services);
        ImportingParts.AddServices(services);
        SharingParts.AddServices(services);
        services.AddHostedService<FirstRecords>();
    }

    /// <inheritdoc/>
    public void ConfigureModel(ModelBuilder model)
    {
        MeasureTables.Configure(model);
        CoherenceParts.ConfigureModel(model);
        GovernmentParts.ConfigureModel(model);
        StoredDraft.Configure(model);
        FindingParts.ConfigureModel(model);
        QualityParts.ConfigureModel(model);
        ComparingParts.ConfigureModel(model);
        SimulatingParts.ConfigureModel(model);
        ImportingParts.ConfigureModel(model);
        SharingParts.ConfigureModel(model);
    }

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FindingParts.Map(endpoints);
        GovernmentParts.Map(endpoints);
        GetMeasure.Map(endpoints);
        Vocabulary.Map(endpoints);
        AppliesEndpoint.Map(endpoints);
        GapsEndpoint.Map(endpoints);
        QualityParts.Map(endpoints);
        ComparingParts.Map(endpoints);
        SimulatingParts.Map(endpoints);
        CoherenceParts.Map(endpoints);
        ImportingParts.Map(endpoints);
        SharingParts.Map(endpoints);
    }
}
