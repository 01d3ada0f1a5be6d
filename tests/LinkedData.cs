using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vicinal.Tests;

/// <summary>A JSON-LD processor that is not ours (tests/JsonLd), in a process of its own. What a context has no term for is an error, never dropped.</summary>
public sealed class LinkedData : IDisposable
{
    private readonly Process process;

    public LinkedData()
    {
        var folder = Path.Combine(Root(), "tests", "JsonLd");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "jsonld")))
        {
            using var install = Start(folder, "npm", "ci", "--silent");
            install.StandardInput.Close();
            install.WaitForExit();
            Assert.True(install.ExitCode == 0, "The JSON-LD processor of the tests could not be installed: run npm ci in tests/JsonLd.");
        }

        process = Start(folder, "node", "expand.mjs");
    }

    /// <summary>The document with every name in full.</summary>
    /// <param name="document">The document.</param>
    /// <param name="address">Where it was read.</param>
    /// <param name="contexts">What stands at the addresses that it names; nothing else is fetched.</param>
    public JsonArray Expand(JsonNode document, string address, IReadOnlyDictionary<string, JsonNode> contexts)
    {
        var asked = new JsonObject { ["document"] = document.DeepClone(), ["address"] = address, ["contexts"] = new JsonObject([.. contexts.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value.DeepClone()))]) };
        process.StandardInput.WriteLine(asked.ToJsonString());
        process.StandardInput.Flush();
        var answer = JsonNode.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The JSON-LD processor ended."))!;
        Assert.True(answer["error"] is null, answer["error"]?.ToString());
        Assert.Empty(answer["warnings"]!.AsArray());
        return answer["expanded"]!.AsArray();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Start(string folder, string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
