using System.Globalization;
using System.Net;
using System.Resources;

namespace Vicinal.Responses.Tests.Scenarios;

public sealed class CrisisFieldSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    [Theory]
    [InlineData("", "Pandemic lockdown, from 14 March 2020", "Fall of investment (per cent)")]
    [InlineData("/es", "Confinamiento por pandemia, desde el 14 marzo 2020", "Caída de la inversión (por ciento)")]
    [InlineData("/fr", "Confinement en cas de pandémie, à partir du 14 mars 2020", "Baisse de l’investissement (pour cent)")]
    public async Task A_crisis_and_what_it_assumes_are_named_in_my_language(string prefix, string sentence, string assumption)
    {
        const string Query = "territory=hainaut&crisis=pandemic-lockdown&begins=2020-03-14";
        Assert.Contains(sentence, await server.Page($"{prefix}/responses/compare?{Query}"), StringComparison.Ordinal);
        Assert.Contains(assumption, await server.Page($"{prefix}/responses/what-if?{Query}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_assumption_of_every_crisis_has_a_name_in_three_languages()
    {
        var texts = new ResourceManager("Vicinal.Responses.Texts.CrisisTexts", typeof(ResponsesModule).Assembly);
        foreach (var culture in new[] { "en", "es", "fr" }.Select(CultureInfo.GetCultureInfo))
        {
            Assert.All(
                Planning.CrisisCatalogue.All.SelectMany(template => template.Assumptions.Select(assumption => $"{template.Code}.{assumption.Code}")),
                key => Assert.NotNull(texts.GetString(key, culture)));
        }
    }

    [Fact]
    public async Task What_I_change_of_a_crisis_stands_in_a_short_address()
    {
        using var response = await server.Client.GetAsync(
            new Uri("/fr/responses/what-if/change?territory=hainaut&crisis=plant-closure&ac=industry&av=&ac=share&av=60&ac=days&av=366&ac=visitors&av=3&do=show", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var address = response.Headers.Location!.ToString();
        Assert.StartsWith("/fr/responses/what-if?territory=hainaut&crisis=plant-closure&begins=", address, StringComparison.Ordinal);
        Assert.EndsWith("&a=share%2C60#result", address, StringComparison.Ordinal);
    }
}
