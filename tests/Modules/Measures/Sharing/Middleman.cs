using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Vicinal.Measures.Tests.Sharing;

/// <summary>Somebody between two instances who can do what one on the way can: look, change, keep and send again, cut.</summary>
internal sealed class Middleman : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient behind;

    private Middleman(WebApplication app, HttpClient behind) => (this.app, this.behind) = (app, behind);

    public string Address => app.Urls.Single();

    /// <summary>Cursors that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What becomes of an answer; null where nothing does. Null back cuts the connection in its middle.</summary>
    public Func<byte[], byte[]?>? Change { get; set; }

    public static async Task<Middleman> BeforeAsync(SharingInstance instance)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var middle = new Middleman(app, new HttpClient { BaseAddress = new Uri(instance.Address) });
        app.Run(middle.PassAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return middle;
    }

    private async Task PassAsync(HttpContext context)
    {
        if (context.Request.Query["cursor"].ToString() is { Length: > 0 } cursor)
            Asked.Add(cursor);
        var body = await behind.GetByteArrayAsync(new Uri(context.Request.GetEncodedPathAndQuery(), UriKind.Relative));
        var changed = Change is null || context.Request.Query["cursor"].Count == 0 ? body : Change(body);
        context.Response.ContentLength = (changed ?? body).Length;
        await context.Response.Body.WriteAsync((changed ?? body).AsMemory(0, changed is null ? body.Length / 2 : changed.Length));
        await context.Response.Body.FlushAsync();
        if (changed is not null)
            return;

        // So that the half has arrived.
        await Task.Delay(300);
        context.Abort();
    }

    public async ValueTask DisposeAsync()
    {
        behind.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
