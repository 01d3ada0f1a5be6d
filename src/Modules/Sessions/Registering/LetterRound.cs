using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vicinal.Sessions.Registering;

/// <summary>Writes letters each minute.</summary>
internal sealed partial class LetterRound(IServiceScopeFactory scopes, TimeProvider time, ILogger<LetterRound> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SessionPost>().SendAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Another node may have been faster, or the database away for a moment: the next round looks again.
                LogRoundFailed(error.GetType().Name);
            }

            await Task.Delay(Round, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letters about sessions could not be written ({Error}); they will be tried again")]
    private partial void LogRoundFailed(string error);
}
