using System.Net;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

public sealed class BriefPageSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    [Theory]
    [InlineData("", "Situation note: Hainaut", "restaurants", "closed from 14 March 2020")]
    [InlineData("/es", "Nota de situación: Hainaut", "Restaurantes", "cerrado del 14 de marzo de 2020")]
    [InlineData("/fr", "Note de situation : Hainaut", "Restaurants", "fermé du 14 mars 2020")]
    public async Task I_read_and_print_a_situation_note_in_my_language(string language, string title, string activity, string closed)
    {
        var note = await PlanJourney.ReadAsync(running.Client, $"{language}/responses/note?{PlanJourney.Scenario}");
        Assert.Contains(title, note, StringComparison.Ordinal);
        Assert.Contains(activity, note, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(closed, note, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", note, StringComparison.Ordinal);
        using var file = await running.Client.GetAsync(new Uri($"/api/v1/note?{PlanJourney.Scenario}&lang={language.Trim('/')}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("# " + title, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_papers_of_a_draft_are_for_its_officers()
    {
        using var officer = await running.SignedInAsync("papers@example.org", Role.Officer);
        using var anybody = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer);
        foreach (var kind in new[] { "council", "letter", "method", "note" })
        {
            Assert.Equal(HttpStatusCode.OK, await PlanJourney.StatusAsync(officer, $"{plan}/brief/{kind}"));
            Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, $"{plan}/brief/{kind}"));
            Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, $"/api/v1{plan}/brief/{kind}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(officer, $"{plan}/brief/poem"));
    }
}
