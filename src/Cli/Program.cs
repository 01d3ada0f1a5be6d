using Vicinal.Cli;

using var terminal = Terminal.OfProcess();
return await VicinalCommand.RunAsync(args, terminal);
