using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Tests.Running;
using Vicinal.Platform.Uploads;
using Vicinal.Web;

namespace Vicinal.Platform.Tests.Killing;

public sealed class KilledServerTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task Killing_the_server_amid_uploads_and_writes_loses_nothing_answered_and_leaves_nothing_half_written(Provider provider)
    {
        await using var place = await Place.MakeAsync(provider);
        ConcurrentBag<UploadReceipt> answered = [];
        using (var server = new ServerProcess(place))
        {
            using var administrator = new Visitor(await server.AddressAsync());
            var link = await server.FirstLinkAsync();
            await administrator.SubmitAsync(link, "first-administrator", ("Name", "Ana"), ("Email", "ana@example.org"), ("Password", TestProgram.Password));
            var endless = UploadAsync(administrator, new StreamContent(new EndlessStream()));
            var small = Enumerable.Range(0, 3).Select(_ => KeepUploadingAsync(administrator, answered)).ToList();
            while (answered.Count < 30)
                await Task.Delay(10, TestContext.Current.CancellationToken);
            Assert.False(endless.IsCompleted, "The long upload was to be under way when the server is killed.");
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(place.Folder, "uploads", "receiving")));
            server.Kill();
            await Task.WhenAll([.. small, endless]);
        }

        await using var again = VicinalWeb.Build(place.Args);
        await again.StartAsync(TestContext.Current.CancellationToken);
        await using var scope = again.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var kept = await db.Set<Upload>().ToDictionaryAsync(upload => upload.Id);
        Assert.All(answered, receipt => Assert.Equal(receipt.Sha256, kept[receipt.Id].Sha256));
        var store = scope.ServiceProvider.GetRequiredService<UploadStore>();
        Assert.All(kept.Values, upload => Assert.True(File.Exists(store.PathOf(upload.Sha256))));
        var contents = Directory.GetFiles(Path.Combine(place.Folder, "uploads"), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("receiving", StringComparison.Ordinal));
        Assert.All(contents, file => Assert.Equal(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));
        var numbers = await db.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
        Assert.Equal(kept.Count, await db.Set<AuditEntry>().CountAsync(e => e.Subject == "uploads"));
        await again.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task KeepUploadingAsync(Visitor visitor, ConcurrentBag<UploadReceipt> answered)
    {
        while (await UploadAsync(visitor, new ByteArrayContent(RandomNumberGenerator.GetBytes(20_000))) is { } receipt)
            answered.Add(receipt);
    }

    private static async Task<UploadReceipt?> UploadAsync(Visitor visitor, HttpContent content)
    {
        try
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var answer = await visitor.PostAsync("/api/v1/uploads", content);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<UploadReceipt>(TestContext.Current.CancellationToken) : null;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>A slow line: 1,000 bytes each 20 ms, for ever.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(20, cancellationToken);
            var length = Math.Min(1_000, buffer.Length);
            buffer.Span[..length].Fill(7);
            return length;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[1_000];
            while (true)
            {
                var read = await ReadAsync(buffer.AsMemory(), cancellationToken);
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                await destination.FlushAsync(cancellationToken);
            }
        }

        public override bool CanSeek => false;
    }

    private sealed class ServerProcess : IDisposable
    {
        private readonly Process _process;
        private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> _link = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal ServerProcess(Place place)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Vicinal.Web.dll"), .. place.Args, "--Vicinal:Limits:RequestsPerMinute=100000"])
                start.ArgumentList.Add(argument);
            _process = new Process { StartInfo = start };
            _process.OutputDataReceived += (_, line) => Read(line.Data ?? "");
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        private void Read(string line)
        {
            if (line.IndexOf("/account/first-administrator", StringComparison.Ordinal) is var at and >= 0)
                _link.TrySetResult(line[at..].Trim());
            else if (line.IndexOf("listening on: ", StringComparison.Ordinal) is var start and >= 0)
                _address.TrySetResult(new Uri(line[(start + "listening on: ".Length)..].Trim()));
        }

        internal Task<Uri> AddressAsync() => _address.Task.WaitAsync(TimeSpan.FromSeconds(60));

        internal Task<string> FirstLinkAsync() => _link.Task.WaitAsync(TimeSpan.FromSeconds(60));

        // SIGKILL: nothing in the process gets a chance to tidy up.
        internal void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            if (!_process.HasExited)
                Kill();
            _process.Dispose();
        }
    }
}
