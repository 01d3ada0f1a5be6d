using System.Net;
using System.Text.RegularExpressions;

namespace Vicinal.Front.Tests.Asking;

/// <summary>The tour of a new instance.</summary>
public sealed partial class TourSpecs(RunningFront front)
{
    [Theory]
    [InlineData("", "Stop {0} of 5.")]
    [InlineData("/es", "Parada {0} de 5.")]
    [InlineData("/fr", "Arrêt {0} sur 5.")]
    public async Task From_stop_to_stop_I_am_told_what_to_look_at(string language, string stop)
    {
        var listed = Stop().Matches(await front.Client.GetStringAsync(new Uri(language + "/what-is-this", UriKind.Relative), TestContext.Current.CancellationToken)).Select(Address).ToList();
        Assert.Equal(5, listed.Count);
        var address = listed[0];
        for (var number = 1; number <= 5; number++)
        {
            Assert.Equal(listed[number - 1], address);
            var page = await front.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(string.Format(System.Globalization.CultureInfo.InvariantCulture, stop, number), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            var next = Stop().Matches(page.Split("<aside")[1].Split("</aside>")[0]).Select(Address).ToList();
            Assert.Equal(number < 5 ? 1 : 0, next.Count);
            address = next.FirstOrDefault() ?? "";
        }
    }

    [Theory]
    [InlineData("/measures?tour=2")]
    [InlineData("/measures?tour=9")]
    [InlineData("/measures?tour=first")]
    [InlineData("/measures")]
    public async Task No_other_page_speaks_of_the_tour(string address)
        => Assert.DoesNotContain("class=\"note guide\"", await front.Page(address), StringComparison.Ordinal);

    private static string Address(Match link) => WebUtility.HtmlDecode(link.Groups["address"].Value);

    [GeneratedRegex("href=\"(?<address>[^\"]+[?&;]tour=[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();
}
