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
        Assert.Contains("data-title=\"region\"", page, StringComparison.Ordinal);
        Assert.Contains("<summary>Grant to firms</summary>", page, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("", "temporary", "groups are reached by nothing that is recorded")]
    [InlineData("/es", "Desempleo temporal por fuerza mayor", "no llega nada de lo registrado")]
    [InlineData("/fr", "Chômage temporaire pour force majeure", "ne sont atteints par rien")]
    public async Task I_see_which_groups_are_reached_by_what_from_which_level(string language, string measure, string unreached)
    {
        var page = await running.Page(language + "/measures/here/gaps?territory=hainaut&municipality=lau%3ABE%3A52011&on=2020-04-15");
        Assert.Contains(measure, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(unreached, page, StringComparison.Ordinal);
        Assert.Contains("<table class=\"stacks\" role=\"table\">", page, StringComparison.Ordinal);
        Assert.Contains("format=csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_as_data_has_each_cell_once_and_says_who_is_reached_by_nobody()
    {
        const string Asked = "/api/v1/measures/here/gaps?territory=hainaut&municipality=lau%3ABE%3A52011&on=2020-04-15";
        using var answer = JsonDocument.Parse(await running.Page(Asked));
        var rows = answer.RootElement.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("group")} {row.GetProperty("instrument")} {row.GetProperty("level")} {row.GetProperty("reach")}").ToList();
        Assert.Equal(rows.Distinct(StringComparer.Ordinal), rows, StringComparer.Ordinal);
        foreach (var row in (string[])["self-employed A1 Nation group", "self-employed C1 Region group", "self-employed D1 Municipality group", "employees B1 Nation group", "students   nobody"])
            Assert.Contains(row, rows, StringComparer.Ordinal);
        var nobody = answer.RootElement.GetProperty("reachedByNobody").EnumerateArray().Select(group => group.GetString()).ToList();
        Assert.Contains("students", nobody, StringComparer.Ordinal);
        Assert.DoesNotContain("employees", nobody, StringComparer.Ordinal);

        // A part of the matrix does not make a group unreached.
        using var part = JsonDocument.Parse(await running.Page(Asked + "&family=D&level=municipality&who=people"));
        Assert.DoesNotContain("employees", part.RootElement.GetProperty("reachedByNobody").EnumerateArray().Select(group => group.GetString()), StringComparer.Ordinal);
        Assert.All(part.RootElement.GetProperty("rows").EnumerateArray(), row => Assert.True(row.GetProperty("instrument").GetString() is null or ['D', ..]));
        var csv = await running.Page(Asked + "&format=csv");
        Assert.StartsWith("group,instrument,level,measures,records,reach\n", csv, StringComparison.Ordinal);
        Assert.Contains("self-employed,D1,Municipality,1,charleroi-deferred-taxes-2020,group\n", csv, StringComparison.Ordinal);
        Assert.Contains("“Z” is not one of the choices", await running.Page("/measures/here/gaps?territory=hainaut&family=Z", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page("/api/v1/measures/here/gaps", HttpStatusCode.BadRequest);
        await running.Page("/measures/here/gaps");
    }

    [GeneratedRegex("<textarea id=\"pass-on\"[^>]*>(?<text>[^<]*)</textarea>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PassOn();
}
