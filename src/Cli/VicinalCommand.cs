using System.CommandLine;
using Vicinal.Cli.Economies;
using Vicinal.Cli.Hosting;
using Vicinal.Cli.Impacts;
using Vicinal.Cli.Measures;
using Vicinal.Cli.Plans;

namespace Vicinal.Cli;

/// <summary>The command line <c>vicinal</c>. Exit codes: 0 done, 1 the input was refused, 2 the command was not understood.</summary>
internal static class VicinalCommand
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = Create(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await terminal.Error.WriteLineAsync(error.Message);
            await terminal.Error.WriteLineAsync($"Try: {Named.Path(parsed.CommandResult.Command)} --help");
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(reason.Message);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("stopped.");
            return Refused;
        }
        finally
        {
            await terminal.Out.FlushAsync();
        }
    }

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("What a shock does to work and value added in a territory, and what measures change.")
        {
            new Named("economy", "Tables: import, check, aggregate, regionalise, multipliers.")
            {
                ImportCommand.Create(terminal),
                CheckCommand.Create(terminal),
                MultipliersCommand.Create(terminal),
                AggregateCommand.Create(terminal),
                RegionaliseCommand.Create(terminal),
            },
            new Named("impact", "What a shock does, and what measures keep.")
            {
                PeopleCommand.Create(terminal),
                ExposureCommand.Create(terminal),
                RunCommand.Create(terminal),
                CompareCommand.Create(terminal),
                EnsembleCommand.Create(terminal),
            },
            new Named("plan", "Plans of measures: simulated as one, what could stand in them, and what can be done with a budget.")
            {
                SimulateCommand.Create(terminal),
                BriefCommand.Create(terminal),
                OptionsCommand.Create(terminal),
                CandidatesCommand.Create(terminal),
            },
            new Named("measures", "Published measures: checked, brought in and written in other forms, signed and verified, and what applies to whom where.")
            {
                ValidateCommand.Create(terminal),
                AppliesCommand.Create(terminal),
                ReachCommand.Create(terminal),
                ImportMeasuresCommand.Create(terminal),
                ExportMeasuresCommand.Create(terminal),
                KeysCommand.Create(terminal),
                SignCommand.Create(terminal),
                VerifyCommand.Create(terminal),
            },
            ServeCommand.Create(terminal),
            BackupCommand.CreateBackup(terminal),
            BackupCommand.CreateRestore(terminal),
        };
        Examples.AddTo(root);
        return root;
    }
}
