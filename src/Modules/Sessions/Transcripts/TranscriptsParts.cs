using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Transcripts;

/// <summary>What transcripts of meetings elsewhere add to the module.</summary>
internal static class TranscriptsParts
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<TranscriptShelf>();
        services.AddScoped<IPersonalData>(provider => provider.GetRequiredService<TranscriptShelf>());
    }

    public static void ConfigureModel(ModelBuilder model) => StoredTranscript.Configure(model);
}
