using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vicinal.Measures.Tests.Here;

public sealed partial class HereSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string BarOwner = "/measures/here?territory=hainaut&municipality=lau%3ABE%3A52011&on=2020-04-15&group=self-employed&sector=56";
    private const string StreetVendor = "/measures/here?territory=brazil&municipality=ibge%3A3302700&region=BR-RJ&on=2020-05-02&group=informal";

    [Theory]
    [InlineData(BarOwner, "Municipality Region Nation")]
    [InlineData(StreetVendor, "Municipality Municipality Region Nation")]
    public async Task I_read_what_three_levels_have_for_me(string address, string levels)
    {
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1" + address, UriKind.Relative), TestContext.Current.CancellationToken));
        var there = answer.RootElement.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("standing").GetString() == "Applies").Select(line => line.GetProperty("level").GetString());
        Assert.Equal(levels, string.Join(' ', there));
        Assert.NotEmpty(answer.RootElement.GetProperty("moneyLines").EnumerateArray());
        Assert.NotEmpty(answer.RootElement.GetProperty("matrix").EnumerateArray());
        Assert.InRange(answer.RootElement.GetProperty("passOn").GetString()!.Length, 40, 300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task I_can_pass_it_on_in_300_characters_with_its_address(string language)
    {
        var page = await running.Page(language + BarOwner);
        var text = PassOn().Match(page).Groups["text"].Value;
        Assert.InRange(text.Length, 100, 300);
        Assert.Contains($"{language}/measures/here?territory=hainaut&municipality=lau%3ABE%3A52011&on=2020-04-15", text, StringComparison.Ordinal);
        Assert.Equal(text.Length > 0, (await running.Page("/api/v1" + BarOwner + "&format=text")).Contains("Charleroi, Hainaut, 15 April 2020: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "What applies here: Charleroi, Hainaut", "For: self-employed people. On 15 April 2020.")]
    [InlineData("/es", "Qué se aplica aquí: Charleroi, Hainaut", "El 15 de abril de 2020.")]
    [InlineData("/fr", "Ce qui s’applique ici : Charleroi, Hainaut", "Le 15 avril 2020.")]
    public async Task I_can_hang_it_up_with_a_square_that_leads_to_the_answer(string language, string title, string who)
    {
        var poster = await running.Page(language + BarOwner.Replace("/here?", "/here/poster?", StringComparison.Ordinal));
        Assert.Contains($"<h1>{title}</h1>", poster, StringComparison.Ordinal);
        Assert.Contains(who, poster, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", poster, StringComparison.Ordinal);
        Assert.Contains("https://www.charleroi.be/", poster, StringComparison.Ordinal);
        Assert.Contains("<h1>What applies here: Charleroi, Hainaut</h1>", await running.Page("/api/v1" + BarOwner + "&format=poster"), StringComparison.Ordinal);
        Assert.Contains("“nowhere” has recorded nothing in this country", await running.Page("/measures/here/poster?territory=hainaut&municipality=nowhere", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page("/measures/here/poster");
    }

    [Fact]
    public async Task Each_line_of_public_money_and_each_cell_of_the_matrix_says_what_stands_behind_it()
    {
        var page = await running.Page("/measures/here?territory=hainaut&on=2020-04-15&group=self-employed&sector=96");
        Assert.Contains("Not counted again: it is inside “€5,000 for businesses that had to close”.", page, StringComparison.Ordinal);
        Assert.Contains("233,000,000 EUR (spending). It counts.", page, StringComparison.Ordinal);
        Assert.Contains("Which measures stand behind it", page, StringComparison.Ordinal);
        Assert.Contains("You may have this.", page, StringComparison.Ordinal);
        Assert.Contains("Under 50 employees", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_leads_to_what_applies_in_its_area()
    {
        Assert.Contains("/measures/here?territory=hainaut&on=2020-03-27&group=micro\">What applied in Hainaut on 27 March 2020</a>", await running.Page("/measures/wallonia-closure-grant-2020"), StringComparison.Ordinal);
        var town = await running.Page("/fr/measures/charleroi-deferred-taxes-2020");
        Assert.Contains("/fr/measures/here?territory=belgium&municipality=lau%3ABE%3A52011&on=2020-03-24&group=self-employed\">Ce qui s’appliquait : Charleroi, le 24 mars 2020</a>", town, StringComparison.Ordinal);
        Assert.Contains("City taxes wait while businesses are closed", await running.Page("/measures/here?territory=belgium&municipality=lau%3ABE%3A52011&on=2020-03-24&group=self-employed"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<textarea id=\"pass-on\"[^>]*>(?<text>[^<]*)</textarea>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PassOn();
}
