using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Vicinal.Platform.Database;

namespace Vicinal.Sessions.Live.Bus;

/// <summary>
/// The bus of several nodes on one PostgreSQL: NOTIFY leaves with the commit, LISTEN holds one connection. Source: PostgreSQL manual, "NOTIFY" and "LISTEN".
/// </summary>
internal sealed partial class PostgresBus(DatabaseSettings settings, ILogger<PostgresBus> logger) : BackgroundService, ILiveBus
{
    private const string Channel = "vicinal_live";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private Action<Guid, long> _heard = (_, _) => { };

    // Longer than the two seconds within which a node reads the log even where the bus is down.
    public Duration Grace => Duration.FromSeconds(5);

    public Task TellAsync(VicinalDb db, Guid session, long number, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {string.Create(CultureInfo.InvariantCulture, $"{session} {number}")})", cancellation);

    public void Listen(Action<Guid, long> heard) => _heard = heard;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                Lost(logger, error.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var address = new NpgsqlConnectionStringBuilder(settings.Postgres) { Pooling = false, KeepAlive = 10, ApplicationName = "vicinal live bus" };
        await using var connection = new NpgsqlConnection(address.ToString());
        connection.Notification += (_, told) =>
        {
            if (told.Payload.Split(' ') is [var id, var at] && Guid.TryParse(id, out var session) && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                _heard(session, number);
        };
        await connection.OpenAsync(stoppingToken);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "LISTEN " + Channel;
            await command.ExecuteNonQueryAsync(stoppingToken);
        }

        // What was told before may have been missed.
        _heard(Guid.Empty, 0);
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that tells of other nodes' sessions was lost and is opened again; meanwhile the logs are read every two seconds: {Reason}")]
    private static partial void Lost(ILogger logger, string reason);
}
