using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>Somebody who listens as a browser does: comes back with the last id, and lays what is told over what it had.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Func<Uri> _address;
    private readonly Task _work;
    private readonly HttpClient _client;

    public Listener(Hall hall, Func<Uri> address)
    {
        // A test may begin another session afterwards.
        var slug = hall.Slug;
        _address = () => new Uri(address(), $"/api/v1/sessions/{slug}/live/events");
        _client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        _work = Task.Run(ListenAsync);
    }

    public ConcurrentDictionary<string, JsonElement> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Every event: its name, from which number it leads, and to which.</summary>
    public ConcurrentQueue<(string Name, long From, long Number, DateTimeOffset At)> Events { get; } = new();

    /// <summary>What was wrong with the numbers.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public long Number { get; private set; }

    public int Connections { get; private set; }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, _address());
                if (Number > 0)
                    request.Headers.Add("Last-Event-ID", Number.ToString(CultureInfo.InvariantCulture));
                using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new IOException(answer.StatusCode.ToString());
                Connections++;
                using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
                var (name, data) = ("", "");
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    if (line.StartsWith("event: ", StringComparison.Ordinal))
                        name = line[7..];
                    else if (line.StartsWith("data: ", StringComparison.Ordinal))
                        data = line[6..];
                    else if (line.Length == 0 && data.Length > 0)
                    {
                        Take(name, JsonDocument.Parse(data).RootElement);
                        (name, data) = ("", "");
                    }
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                // As a browser does: a while later again.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(100).ConfigureAwait(false);
        }
    }

    private void Take(string name, JsonElement data)
    {
        var number = data.GetProperty("number").GetInt64();
        var from = name == "change" ? data.GetProperty("from").GetInt64() : -1;
        Events.Enqueue((name, from, number, DateTimeOffset.UtcNow));
        if (name == "change" && from != Number)
            Faults.Enqueue($"a change leads from {from} and the last number was {Number}");
        if (number <= Number)
            Faults.Enqueue($"{name} leads to {number} after {Number}");
        if (name == "snapshot")
            Items.Clear();
        foreach (var item in data.GetProperty(name == "snapshot" ? "items" : "set").EnumerateObject())
            Items[item.Name] = item.Value.Clone();
        if (data.TryGetProperty("gone", out var gone))
        {
            foreach (var key in gone.EnumerateArray())
                Items.TryRemove(key.GetString()!, out _);
        }

        Number = number;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _client.Dispose();
        _stop.Dispose();
    }
}
