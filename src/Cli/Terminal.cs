using System.Text;

namespace Vicinal.Cli;

/// <summary>Where a command writes: results and nothing else to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, int width, bool drawsProgress, bool colours) : IDisposable
{
    private const int WidthOfFiles = 110;

    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>How many characters a table may be wide.</summary>
    public int Width => width;

    /// <summary>Whether someone watches the error stream.</summary>
    public bool DrawsProgress => drawsProgress;

    public bool Colours => colours;

    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        var width = Console.IsOutputRedirected ? WidthOfFiles : Math.Max(Console.WindowWidth, 60);
        return new Terminal(output, error, width, !Console.IsErrorRedirected, !Console.IsOutputRedirected);
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }
}
