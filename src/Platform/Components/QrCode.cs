using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Vicinal.Platform.Components;

/// <summary>An address as a square that a telephone reads from paper.</summary>
public static class QrCode
{
    // Longer ones would be too fine to be read from a print-out.
    private const int Longest = 600;

    /// <summary>An SVG drawn with attributes only, as the pages allow; empty where the address is too long.</summary>
    public static string Svg(string address, string label)
    {
        if (address.Length > Longest)
            return "";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.L);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"96\" height=\"96\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\"><rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
    }
}
