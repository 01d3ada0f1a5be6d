using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Territories.Economies;

namespace Vicinal.Territories.Tests.Adding;

public sealed partial class AddTerritorySpecs(RunningTerritories running) : IClassFixture<RunningTerritories>
{
    private const string Password = "a long enough password";
    private const string Jobs = "industry,jobs\nA,120\nC,3400\nI,800\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_role_I_am_told_who_can_and_what_I_can_do_instead()
    {
        using var answer = await running.Client.GetAsync("/territories/new", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Only an officer or editor can add a territory", page, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", page, StringComparison.Ordinal);
        Assert.DoesNotContain("multipart/form-data", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_an_officer_I_add_a_town_from_its_jobs_by_industry()
    {
        using var officer = await SignedInAsync("town@example.org", Role.Officer);
        var economy = await BelgiumAsync();
        using var answer = await PostAsync(officer, "Saint-Ghislain", economy, ("jobs.csv", Bytes(Jobs)));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/territories/saint-ghislain", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await officer.GetStringAsync("/territories/saint-ghislain", Cancel);
        Assert.Contains("About 4,300 people work here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_an_officer_I_bring_an_economy_of_my_own_as_a_zip()
    {
        using var officer = await SignedInAsync("zip@example.org", Role.Officer);
        using var answer = await PostAsync(officer, "Three Rivers", "", ("jobs.csv", Bytes("industry,jobs\nA,10\nB,20\n")), ("three.zip", await ThreeIndustriesAsync()));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("three-rivers", await running.Client.GetStringAsync("/api/v1/territories", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_file_line_and_field_and_what_I_typed_stays()
    {
        using var officer = await SignedInAsync("wrong@example.org", Role.Officer);
        var before = await CountAsync();
        using var answer = await PostAsync(officer, "Nowhere-sur-Mer", await BelgiumAsync(), ("jobs.csv", Bytes("industry,jobs\nA,12\nXX,5\nC,\"3,4\"\n")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("jobs.csv, line 3, industry: 'XX' is not an industry of the economy", page, StringComparison.Ordinal);
        Assert.Contains("jobs.csv, line 4, jobs: '3,4' is not a number", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Nowhere-sur-Mer\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"by hand\"", page, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_broken_zip_leaves_nothing_behind()
    {
        using var officer = await SignedInAsync("broken@example.org", Role.Officer);
        var before = await CountAsync();
        var whole = await ThreeIndustriesAsync();
        using var cut = await PostAsync(officer, "Half a Place", "", ("jobs.csv", Bytes(Jobs)), ("half.zip", whole[..(whole.Length / 2)]));
        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        Assert.Contains("half.zip: this is not a zip that can be read", await cut.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var escaping = await PostAsync(officer, "Elsewhere", "", ("jobs.csv", Bytes(Jobs)), ("escape.zip", Zip(("../../industries.csv", Bytes("code,name")))));
        Assert.Equal(HttpStatusCode.BadRequest, escaping.StatusCode);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_name_whose_address_is_taken_is_refused()
    {
        using var officer = await SignedInAsync("taken@example.org", Role.Officer);
        using var answer = await PostAsync(officer, "HAINAUT", await BelgiumAsync(), ("jobs.csv", Bytes(Jobs)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("already stands at the address", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_everything_that_is_missing_at_once()
    {
        using var officer = await SignedInAsync("empty@example.org", Role.Officer);
        using var answer = await PostAsync(officer, "", "");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var message in new[] { "Write the territory", "Choose an economy, or upload", "Choose a CSV file with the columns" })
            Assert.Contains(message, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_may_not_add_a_territory_by_posting_the_form()
    {
        using var resident = await SignedInAsync("resident@example.org", Role.Resident);
        using var officer = await SignedInAsync("other@example.org", Role.Officer);
        using var page = await resident.GetAsync("/territories/new", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        var before = await CountAsync();
        // Even with a form of somebody who may.
        using var form = Form("Sneaky", await BelgiumAsync(), Token(await officer.GetStringAsync("/territories/new", Cancel)), ("jobs.csv", Bytes(Jobs)));
        using var answer = await resident.PostAsync("/territories/new", form, Cancel);
        Assert.True((int)answer.StatusCode >= 400, $"answered {answer.StatusCode}");
        Assert.Equal(before, await CountAsync());
    }

    private async Task<HttpClient> SignedInAsync(string email, Role role)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Test" };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(error => error.Description)));
        await scope.ServiceProvider.GetRequiredService<Roles>().GiveAsync(account.Id, role, territory: null, Cancel);
        await scope.ServiceProvider.GetRequiredService<VicinalDb>().SaveChangesAsync(Cancel);

        var client = running.NewClient();
        var page = await client.GetStringAsync("/account/sign-in", Cancel);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-in", ["__RequestVerificationToken"] = Token(page), ["Email"] = email, ["Password"] = Password,
        });
        using var answer = await client.PostAsync("/account/sign-in", form, Cancel);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient officer, string name, string economy, params (string Name, byte[] Bytes)[] files)
    {
        using var form = Form(name, economy, Token(await officer.GetStringAsync("/territories/new", Cancel)), files);
        return await officer.PostAsync("/territories/new", form, Cancel);
    }

    private static MultipartFormDataContent Form(string name, string economy, string token, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("add-territory"), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(name), "Form.Name" },
            { new StringContent("BE"), "Form.Country" },
            { new StringContent("by hand"), "Form.JobsSource" },
            { new StringContent(economy), "Form.Economy" },
        };
        foreach (var (file, bytes) in files)
            form.Add(new ByteArrayContent(bytes), file.EndsWith(".zip", StringComparison.Ordinal) ? "Form.Zip" : "Form.Jobs", file);
        return form;
    }

    private async Task<string> BelgiumAsync()
    {
        await using var scope = running.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredEconomy>()
            .Where(economy => economy.Name == "belgium").Select(economy => economy.Digest).SingleAsync(Cancel);
    }

    private async Task<(int Territories, int Economies)> CountAsync()
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        return (await db.Set<Territory>().CountAsync(Cancel), await db.Set<StoredEconomy>().CountAsync(Cancel));
    }

    private static async Task<byte[]> ThreeIndustriesAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent!;
        var files = Directory.EnumerateFiles(Path.Combine(folder.FullName, "samples/three-industries"));
        return Zip([.. await Task.WhenAll(files.Select(async file => (Path.GetFileName(file), await File.ReadAllBytesAsync(file, Cancel))))]);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Token(string page) => TokenField().Match(page).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenField();
}
