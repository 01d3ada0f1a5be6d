using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning.Records;
using static Vicinal.Measures.Tests.Sharing.SharingInstance;

namespace Vicinal.Measures.Tests.Sharing;

/// <summary>The same changes brought as a file.</summary>
public sealed class FileSpecs(ThreeInstances three) : IClassFixture<ThreeInstances>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SharingInstance A => three.A;

    private SharingInstance C => three.C;

    [Fact]
    public async Task A_city_behind_a_firewall_brings_its_changes_as_a_file_and_old_cut_and_changed_files_are_refused()
    {
        await A.PublishAsync(Record("carried-2020", "Carried on a stick"));
        var (old, card) = (await FileAsync(0), await A.CardAsync());
        var unknown = await TakeAsync(old, "");
        Assert.True(unknown.NeedsKey);
        Assert.Equal(card.Fingerprint, unknown.About);
        Assert.Equal((SourceProblem.None, false), (Outcome(await TakeAsync(old, card.Fingerprint)), (await TakeAsync(old, "")).IsCut));
        Assert.Equal("Carried on a stick", await C.TitleAsync("carried-2020"));

        var cursor = (await A.PageAsync()).Next;
        await A.EditAsync("carried-2020", record => record with { Texts = [new RecordText("en", "Carried again")] });
        var since = await FileAsync(cursor);
        Assert.True(since.Length < old.Length);
        Assert.Equal(SourceProblem.NotSigned, Outcome(await TakeAsync(since.Replace("Carried again", "Carried wrong", StringComparison.Ordinal), "")));
        Assert.Equal(SourceProblem.None, Outcome(await TakeAsync(since, "")));
        await TakeAsync(old, "");
        Assert.Equal("Carried again", await C.TitleAsync("carried-2020"));
        Assert.Equal(SourceProblem.Unreadable, Outcome(await TakeAsync(old[..(old.Length / 2)], "")));
        Assert.Equal(SourceProblem.Unreadable, Outcome(await TakeAsync("not a file\n", "")));
    }

    [Fact]
    public async Task Records_signed_without_a_server_are_taken_and_a_later_file_takes_their_place()
    {
        var key = KeyFile.Create("Town hall without a server", "");
        var first = Signed(key, DateTimeOffset.UtcNow, Record("stick-a-2020", "First"), Record("stick-b-2020", "Second"));
        Assert.Equal(SourceProblem.None, Outcome(await TakeAsync(first, key.Instance.Fingerprint)));
        Assert.Contains("Town hall without a server", await C.PageTextAsync("/measures/stick-a-2020"), StringComparison.Ordinal);
        Assert.Equal(SourceProblem.None, Outcome(await TakeAsync(Signed(key, DateTimeOffset.UtcNow.AddMinutes(1), Record("stick-a-2020", "First, later") with { Version = 2 }), "")));
        Assert.Equal(("First, later", "Second"), (await C.TitleAsync("stick-a-2020"), await C.TitleAsync("stick-b-2020")));
        Assert.Contains("does not list it any more", await C.PageTextAsync("/measures/stick-b-2020"), StringComparison.Ordinal);
        Assert.Equal(SourceProblem.Older, Outcome(await TakeAsync(first, "")));
    }

    [Fact]
    public async Task The_clerk_sends_the_file_by_form_or_by_program_and_the_feed_tells_programs_what_is_wrong()
    {
        var key = KeyFile.Create("Form town", "");
        var file = Signed(key, DateTimeOffset.UtcNow, Record("form-2020", "By form"));
        using var clerk = await C.ClerkAsync("file@example.org");
        var page = await clerk.GetStringAsync(new Uri("/measures/sharing", UriKind.Relative), Cancel);
        foreach (var (typed, told) in new[] { ("", "which is not believed here yet"), (key.Instance.Fingerprint, "1 changes of “Form town” were read.") })
        {
            using var content = new MultipartFormDataContent
            {
                { new StringContent("file"), "_handler" }, { new StringContent(SignedIn.Token(page)), "__RequestVerificationToken" }, { new StringContent(typed), "key" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "measures.changes.ndjson" },
            };
            using var answer = await clerk.PostAsync(new Uri("/measures/sharing", UriKind.Relative), content, Cancel);
            Assert.Contains(told, await RunningMeasures.Text(answer), StringComparison.Ordinal);
        }

        using var body = new StringContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue(ChangePageJson.FileType);
        using var posted = await clerk.PostAsync(new Uri("/api/v1/measures/changes/file", UriKind.Relative), body, Cancel);
        using var said = JsonDocument.Parse(await posted.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(("Form town", 1), (said.RootElement.GetProperty("instance").GetString(), said.RootElement.GetProperty("reached").GetInt32()));
        using var unsigned = new StringContent(file);
        unsigned.Headers.ContentType = new MediaTypeHeaderValue(ChangePageJson.FileType);
        using var stranger = await C.Client.PostAsync(new Uri("/api/v1/measures/changes/file", UriKind.Relative), unsigned, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);

        await C.PageTextAsync("/api/v1/measures/changes?cursor=-1", HttpStatusCode.BadRequest);
        await C.PageTextAsync("/api/v1/measures/changes?nonce=%3Cscript%3E", HttpStatusCode.BadRequest);
        await C.PageTextAsync("/api/v1/measures/nothing/signed", HttpStatusCode.NotFound);
        using var first = await C.Client.GetAsync(new Uri("/api/v1/measures/changes?cursor=3", UriKind.Relative), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/measures/changes?cursor=3");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await C.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string Signed(KeyFile key, DateTimeOffset at, params MeasureRecord[] records) =>
        string.Concat(SignedRecords.Pages(records, key, at).Select(page => Encoding.UTF8.GetString(ChangePageJson.Write(page)) + "\n"));

    private static SourceProblem Outcome(ImportedChanges done) => done.Problem;

    private Task<string> FileAsync(long cursor) => A.Client.GetStringAsync(new Uri($"/api/v1/measures/changes/file?cursor={cursor}", UriKind.Relative), Cancel);

    private Task<ImportedChanges> TakeAsync(string file, string fingerprint) => C.DoAsync<ChangesImport, ImportedChanges>(async import =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await import.TakeAsync(stream, "file", fingerprint, Cancel);
    });
}
