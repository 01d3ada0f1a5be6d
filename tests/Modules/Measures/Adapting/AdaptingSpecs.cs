using System.Net;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Adapting;

public sealed class AdaptingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_adapt_a_measure_of_another_country_and_its_page_shows_what_came_of_it_here()
    {
        const string Origin = "/measures/lisbon-rents-2020";
        using var officer = await running.SignedInAsync("adapt@example.org", Role.Officer);
        var sheet = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(Origin + "/adapt?for=hainaut", UriKind.Relative), Cancel));
        Assert.Contains("Portugal", sheet, StringComparison.Ordinal);
        Assert.Contains("Here: Belgium", sheet, StringComparison.Ordinal);
        var rows = System.Text.RegularExpressions.Regex.Count(sheet, "name=\"row\\.[0-9]+\\.standing\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(rows >= 2, sheet);
        using var begun = await officer.SubmitAsync(Origin + "/adapt?for=hainaut", "adapt", [.. Enumerable.Range(0, rows).Select(row => ($"row.{row}.standing", row == 1 ? "Changeable" : "Met")), ("row.1.note", "repaid over 12 months")]);
        var draft = begun.Headers.Location!.OriginalString;
        var form = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(draft, UriKind.Relative), Cancel));
        Assert.Contains("Municipal rents suspended", form, StringComparison.Ordinal);
        Assert.Contains("<option value=\"hainaut\" selected", form, StringComparison.Ordinal);

        using var published = await officer.SubmitAsync(draft, "draft", ("title", "Provincial rents suspended"), ("government", "hainaut"), ("instrument", "D4"), ("target", "micro"), ("phase", "Mitigation"), ("from", "2020-05-04"),
            ("cost.0.amount", "0"), ("cost.0.currency", "EUR"), ("cost.0.channel", "ForgoneRevenue"), ("contact", "Estates office"), ("source.0.title", "Council decision"), ("language", "en"),
            ("status.0.status", "Stopped"), ("status.0.on", "2020-08-01"), ("status.0.note", "too few asked"), ("result.0.indicator", "Tenants helped"), ("result.0.actual", "14"), ("do", "publish"));
        var child = published.Headers.Location!.OriginalString;
        var page = await running.Page(child);
        Assert.Contains("Adapted from version 1 of", page, StringComparison.Ordinal);
        Assert.Contains("repaid over 12 months", page, StringComparison.Ordinal);

        // The origin shows the outcome, a failed one too, and the picture says the same as its table.
        var origin = await running.Page(Origin);
        Assert.Contains("Provincial rents suspended", origin, StringComparison.Ordinal);
        Assert.Contains("Tenants helped: 14", origin, StringComparison.Ordinal);
        Assert.Contains("stopped", origin, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<svg", origin, StringComparison.Ordinal);
        Assert.Contains("Adaptada de la versión 1 de", await running.Page("/es" + child), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_is_not_there_cannot_be_adapted_and_a_false_answer_is_refused()
    {
        await running.Page("/measures/nothing/adapt", HttpStatusCode.NotFound);
        using var anybody = running.NewClient();
        using var refused = await anybody.SubmitAsync("/measures/lisbon-rents-2020/adapt?for=hainaut", "adapt", ("row.0.standing", "Perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("“Perhaps” is not one of the choices", await RunningMeasures.Text(refused), StringComparison.Ordinal);
    }
}
