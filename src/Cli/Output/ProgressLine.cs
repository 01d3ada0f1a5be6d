using System.Diagnostics;
using System.Globalization;

namespace Vicinal.Cli.Output;

/// <summary>A line on the error stream that says how far work is, once it has taken a second; nothing where nobody watches.</summary>
internal sealed class ProgressLine(Terminal terminal, string what) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock drawing = new();
    private TimeSpan drawn;
    private bool shown;

    public void Report(double value)
    {
        if (!terminal.DrawsProgress || watch.Elapsed < Patience)
            return;
        lock (drawing)
        {
            if (shown && watch.Elapsed - drawn < Pace)
                return;
            (shown, drawn) = (true, watch.Elapsed);
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what}: {value * 100:0} %  "));
        }
    }

    public void Dispose()
    {
        if (shown)
            terminal.Error.Write($"\r{new string(' ', what.Length + 10)}\r");
    }
}
