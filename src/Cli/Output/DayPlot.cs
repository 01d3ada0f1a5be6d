using System.Globalization;
using System.Security;
using System.Text;

namespace Vicinal.Cli.Output;

/// <summary>A line by day, with a band where there is one.</summary>
/// <param name="Name">Shown in the key.</param>
/// <param name="Values">Index by day, 1 = base.</param>
/// <param name="Low">Lower end of the band, or null.</param>
/// <param name="High">Upper end of the band, or null.</param>
internal sealed record DayLine(string Name, IReadOnlyList<double> Values, IReadOnlyList<double>? Low = null, IReadOnlyList<double>? High = null);

/// <summary>Indices by day as a small SVG: it stands alone, with a title and a text for those who do not see it.</summary>
internal static class DayPlot
{
    private const int Width = 800;
    private const int Height = 420;
    private const int Left = 60;
    private const int Right = 20;
    private const int Top = 56;
    private const int Bottom = 56;

    // Two colours of the Okabe–Ito palette; the second line is dashed too, so that colour is not needed.
    private static readonly (string Colour, string Dash)[] Strokes = [("#0072B2", ""), ("#D55E00", "7 4")];

    public static string Draw(string title, DateOnly start, IReadOnlyList<DayLine> lines)
    {
        var days = lines.Max(line => line.Values.Count);
        var least = lines.Min(line => (line.Low ?? line.Values).Min());
        var most = Math.Max(1, lines.Max(line => (line.High ?? line.Values).Max()));
        var (floor, ceiling) = (Math.Max(0, Math.Floor(least * 10) / 10), Math.Ceiling(most * 10) / 10);
        if (ceiling <= floor)
            floor = ceiling - 0.1;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"title text\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#1D2429\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{SecurityElement.Escape(title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"text\">{SecurityElement.Escape(Describe(start, lines))}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#FBFAF7\"/>\n<text x=\"{Left}\" y=\"24\" font-size=\"16\">{SecurityElement.Escape(title)}</text>\n");
        Axes();
        for (var at = 0; at < lines.Count; at++)
            Line(lines[at], at);
        return svg.Append("</svg>\n").ToString();

        double X(int day) => Left + ((Width - Left - Right) * (days == 1 ? 0.5 : (double)day / (days - 1)));
        double Y(double value) => Top + ((Height - Top - Bottom) * (ceiling - value) / (ceiling - floor));
        string Points(IEnumerable<(int Day, double Value)> points) =>
            string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Day):0.#},{Y(point.Value):0.#}")));

        void Axes()
        {
            for (var tick = (int)Math.Round(floor * 10); tick <= (int)Math.Round(ceiling * 10); tick++)
            {
                var y = Y(tick / 10.0);
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\" stroke=\"#D9D5CB\"/><text x=\"{Left - 8}\" y=\"{y + 5:0.#}\" text-anchor=\"end\">{tick / 10.0:0.0}</text>\n");
            }

            for (var day = 0; day < days; day++)
            {
                var date = start.AddDays(day);
                if (date.Day == 1)
                    svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(day):0.#}\" x2=\"{X(day):0.#}\" y1=\"{Height - Bottom}\" y2=\"{Height - Bottom + 6}\" stroke=\"#5A6670\"/><text x=\"{X(day):0.#}\" y=\"{Height - Bottom + 22}\" text-anchor=\"middle\" font-size=\"12\">{date:yyyy-MM}</text>\n");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 10}\" font-size=\"12\">Index by day, 1 = before the shock. Jobs: work stopped in job equivalents, not dismissals.</text>\n");
        }

        void Line(DayLine line, int at)
        {
            var (colour, dash) = Strokes[at % Strokes.Length];
            if (line.Low is { } low && line.High is { } high)
            {
                var edge = high.Select((value, day) => (day, value)).Concat(low.Select((value, day) => (day, value)).Reverse());
                svg.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{Points(edge)}\" fill=\"{colour}\" fill-opacity=\"0.18\"/>\n");
            }

            var dashed = dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{Points(line.Values.Select((value, day) => (day, value)))}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dashed}/>\n");
            var x = Left + (at * 260);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x}\" x2=\"{x + 28}\" y1=\"40\" y2=\"40\" stroke=\"{colour}\" stroke-width=\"2\"{dashed}/><text x=\"{x + 36}\" y=\"45\">{SecurityElement.Escape(line.Name)}</text>\n");
        }
    }

    private static string Describe(DateOnly start, IReadOnlyList<DayLine> lines) =>
        string.Join(" ", lines.Select(line =>
        {
            var worst = Enumerable.Range(0, line.Values.Count).MinBy(day => line.Values[day]);
            return string.Create(CultureInfo.InvariantCulture, $"{line.Name}: lowest {line.Values[worst]:0.000} on {start.AddDays(worst):yyyy-MM-dd}, {line.Values[^1]:0.000} at the end.");
        }));
}
