using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>
/// Somebody who listens. At most one message is on its way; what happens meanwhile is laid together into the next one, so nothing is ever queued.
/// </summary>
internal sealed class LiveConnection(HttpContext context, LiveGroup group, long number)
{
    /// <summary>Who has not taken a message after this time is dropped; a browser comes back by itself.</summary>
    private const long LongestBusy = 15_000;

    private readonly PipeWriter _writer = context.Response.BodyWriter;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _busy;
    private long _busySince;
    private long _lastSent = Environment.TickCount64;
    private long _number = number;

    /// <summary>Its place among those of the group.</summary>
    public int Place { get; set; }

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Says what is new, where it is not busy.</summary>
    public void Tell()
    {
        while (Interlocked.CompareExchange(ref _busy, 1, 0) == 0)
        {
            var step = group.Step;
            var (bytes, leadsTo) = group.From(_number, step);
            if (bytes.IsEmpty)
            {
                Release();
            }
            else
            {
                _number = leadsTo;
                if (!Send(bytes))
                    return;
            }

            // Whoever told something newer meanwhile found this connection busy and went on; it would be left unsaid.
            if (ReferenceEquals(step, group.Step) || Closed.IsCompleted)
                return;
        }
    }

    /// <summary>With a full fence: the look at the group's step must not come before it.</summary>
    private void Release() => Interlocked.Exchange(ref _busy, 0);

    /// <summary>Keeps a quiet connection alive, and drops one that does not read.</summary>
    /// <param name="quiet">Milliseconds without a message after which a sign of life is due.</param>
    public void Check(long quiet)
    {
        var now = Environment.TickCount64;
        if (Volatile.Read(ref _busy) != 0)
        {
            if (now - Volatile.Read(ref _busySince) > LongestBusy)
                Close();
        }
        else if (now - Volatile.Read(ref _lastSent) >= quiet && Interlocked.CompareExchange(ref _busy, 1, 0) == 0)
        {
            if (Send(SseText.Heartbeat))
                Tell();
        }
    }

    /// <summary>Ends the connection at once.</summary>
    public void Close()
    {
        _closed.TrySetResult();
        context.Abort();
    }

    /// <summary>Ends it in good order, as when the program stops.</summary>
    public void End() => _closed.TrySetResult();

    /// <returns>Whether it is sent already; where it is not, the connection stays busy and tells the rest by itself.</returns>
    private bool Send(ReadOnlyMemory<byte> bytes)
    {
        Volatile.Write(ref _busySince, Environment.TickCount64);
        Volatile.Write(ref _lastSent, Environment.TickCount64);
        ValueTask<FlushResult> sent;
        try
        {
            sent = _writer.WriteAsync(bytes, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // The request has ended meanwhile.
            End();
            return false;
        }

        if (sent.IsCompletedSuccessfully)
        {
            Done(sent.Result);
            return true;
        }

        _ = WaitAsync(sent);
        return false;
    }

    private async Task WaitAsync(ValueTask<FlushResult> sent)
    {
        try
        {
            Done(await sent);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or OperationCanceledException)
        {
            End();
            return;
        }

        // What happened while it was busy.
        if (!Closed.IsCompleted)
            Tell();
    }

    private void Done(FlushResult result)
    {
        if (result.IsCompleted || result.IsCanceled)
            End();
        Release();
    }
}
