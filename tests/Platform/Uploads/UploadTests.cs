using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Tests.Running;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Tests.Uploads;

public sealed class UploadTests
{
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
            Assert.Contains("100000 bytes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

    private static string[] Files(TestProgram program)
    {
        var folder = Path.Combine(program.Place.Folder, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
