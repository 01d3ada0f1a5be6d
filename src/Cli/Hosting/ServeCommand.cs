using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;

namespace Vicinal.Cli.Hosting;

/// <summary><c>vicinal serve</c>: the pages, in this process.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        _ = terminal;
        var settings = new Argument<string[]>("settings") { Description = "Settings of the host, such as --urls http://127.0.0.1:5080 --data DIR.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Named("serve", "Opens the pages on this machine (http://localhost:5080 unless --urls says otherwise).", "vicinal serve", "vicinal serve --urls http://127.0.0.1:5099 --data my-data")
        {
            settings,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            await ServeAsync([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens], cancellation);
            return VicinalCommand.Done;
        });
        return command;
    }

    // Kept apart so that no other command loads the web host.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ServeAsync(string[] settings, CancellationToken cancellation)
    {
        await using var app = Vicinal.Web.VicinalWeb.Build(settings);
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }
}
