using System.IO.Compression;
using System.Text;
using Vicinal.Modules.Tests;

namespace Vicinal.Territories.Tests.Adding;

/// <summary>The form on /territories/new as a browser sends it.</summary>
internal static class TerritoryForm
{
    internal const string Page = "/territories/new";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<HttpResponseMessage> PostAsync(HttpClient officer, string name, string economy, params (string Name, byte[] Bytes)[] files)
    {
        using var form = Of(name, economy, SignedIn.Token(await officer.GetStringAsync(Page, Cancel)), files);
        return await officer.PostAsync(Page, form, Cancel);
    }

    internal static MultipartFormDataContent Of(string name, string economy, string token, params (string Name, byte[] Bytes)[] files) =>
        Of(name, economy, token, [.. files.Select(file => (file.Name, (HttpContent)new ByteArrayContent(file.Bytes)))]);

    internal static MultipartFormDataContent Of(string name, string economy, string token, IReadOnlyList<(string Name, HttpContent Content)> files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("add-territory"), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(name), "Form.Name" },
            { new StringContent("BE"), "Form.Country" },
        };
        foreach (var (file, content) in files)
            form.Add(content, file.EndsWith(".csv", StringComparison.Ordinal) ? "Form.Jobs" : "Form.Zip", file);
        form.Add(new StringContent("by hand"), "Form.JobsSource");
        form.Add(new StringContent(economy), "Form.Economy");
        return form;
    }

    internal static async Task<(string Name, byte[] Bytes)[]> ThreeIndustryFilesAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent!;
        var files = Directory.EnumerateFiles(Path.Combine(folder.FullName, "samples/three-industries")).Order(StringComparer.Ordinal);
        return await Task.WhenAll(files.Select(async file => (Path.GetFileName(file), await File.ReadAllBytesAsync(file, Cancel))));
    }

    internal static async Task<byte[]> ThreeIndustriesAsync() => Zip(await ThreeIndustryFilesAsync());

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] files)
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

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
