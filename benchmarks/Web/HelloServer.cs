using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Vicinal.Benchmarks.Web;

/// <summary>The bound: the same web server with one page that only says hello.</summary>
internal static class HelloServer
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Content("<!doctype html><title>hello</title><p>hello", "text/html; charset=utf-8"));
        await app.RunAsync();
        return 0;
    }
}
