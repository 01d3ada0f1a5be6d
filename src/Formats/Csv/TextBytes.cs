using System.Globalization;
using System.Text;

namespace Vicinal.Formats.Csv;

/// <summary>Bytes to text, strictly UTF-8.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte-order mark; null, with a problem, where the bytes are not UTF-8 text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, Findings findings) => Check(ref bytes, file, findings) ? Strict.GetString(bytes) : null;

    /// <summary>Whether the bytes are UTF-8 text; a problem says why not. A byte-order mark is taken away.</summary>
    public static bool Check(ref ReadOnlySpan<byte> bytes, string file, Findings findings)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            findings.Error(file, null, null, "the file is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8').");
            return false;
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            ReportInvalid(bytes, file, findings);
            return false;
        }

        if (!bytes.Contains((byte)0))
            return true;
        findings.Error(file, bytes[..bytes.IndexOf((byte)0)].Count((byte)'\n') + 1, null, "the file holds a zero byte: it is not a text file.");
        return false;
    }

    private static void ReportInvalid(ReadOnlySpan<byte> bytes, string file, Findings findings)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        var line = bytes[..at].Count((byte)'\n') + 1;
        findings.Error(file, line, null, string.Create(
            CultureInfo.InvariantCulture,
            $"the byte 0x{bytes[at]:X2} is not UTF-8 (the file looks like Windows-1252 or Latin-1): save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')."));
    }
}
