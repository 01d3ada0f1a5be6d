using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Tests.Running;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Tests.Uploads;

public sealed class UploadTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing_behind(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider, null, "--Vicinal:Uploads:LargestBytes=100000");
        using var visitor = await program.VisitAsAdministratorAsync();
        foreach (var announced in new[] { true, false })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = new ByteArrayContent(new byte[100_001]) };
            request.Headers.TransferEncodingChunked = !announced;
            var answer = await visitor.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.Contains("more than the 100,000 bytes that are taken", said, StringComparison.Ordinal);
            Assert.Equal(announced, said.Contains("has 100,001 bytes", StringComparison.Ordinal));
        }
        Assert.Empty(Files(program));
        Assert.Equal(0, await program.ReadAsync(db => db.Set<Upload>().CountAsync()));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_file_of_exactly_the_limit_is_kept_once_however_often_it_is_handed_in(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider, null, "--Vicinal:Uploads:LargestBytes=100000");
        using var visitor = await program.VisitAsAdministratorAsync();
        var content = RandomNumberGenerator.GetBytes(100_000);
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.Created, (await visitor.PostAsync("/api/v1/uploads", new ByteArrayContent(content))).StatusCode);
        Assert.Equal(content, await File.ReadAllBytesAsync(Assert.Single(Files(program))));
        Assert.Equal(2, await program.ReadAsync(db => db.Set<Upload>().CountAsync()));
    }

    [Fact]
    public async Task A_program_reads_how_large_a_body_may_be_and_how_large_its_own_was()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = await program.VisitAsAdministratorAsync();
        var said = new StringBuilder();
        await RefusedAsync("200 MB, announced", "/api/v1/uploads", 200_000_000, chunked: false);
        await RefusedAsync("101 MB in pieces", "/api/v1/uploads", 101_000_000, chunked: true);
        await RefusedAsync("nothing", "/api/v1/uploads", 0, chunked: false);
        Assert.Empty(Files(program));
        Assert.Equal(0, await program.ReadAsync(db => db.Set<Upload>().CountAsync()));
        Vicinal.Tests.Snapshot.Matches("RefusedUploads", said.ToString());

        async Task RefusedAsync(string name, string path, int bytes, bool chunked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]) };
            request.Headers.TransferEncodingChunked = chunked;
            request.Headers.ExpectContinue = true;
            using var answer = await visitor.Client.SendAsync(request);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
            problem.Remove("traceId");
            said.Append(name).Append(": ").Append((int)answer.StatusCode).Append('\n').Append(problem.ToJsonString(Readable)).Append('\n');
        }
    }

    private static string[] Files(TestProgram program)
    {
        var folder = Path.Combine(program.Place.Folder, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
