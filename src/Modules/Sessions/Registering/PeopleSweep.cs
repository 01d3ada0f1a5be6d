using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Sessions.Preparing.Speakers;
using Vicinal.Sessions.Transcripts;

namespace Vicinal.Sessions.Registering;

/// <summary>Forgets registrations, speakers' addresses and transcripts whose time is over, at start and once a day.</summary>
internal sealed class PeopleSweep(IServiceScopeFactory scopes, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<RegistrationBook>().SweepAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<SpeakerBook>().SweepAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<TranscriptShelf>().SweepAsync(stoppingToken);
            }

            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }
}
