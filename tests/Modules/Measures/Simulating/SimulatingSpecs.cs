using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Measures.Simulating.Proposals;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Simulating;

/// <summary>Measures of others tried here, and effects that readers propose.</summary>
public sealed class SimulatingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Spring = "territory=hainaut&scenario=belgium-spring-2020";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("be-temporary-unemployment-2020", "")]
    [InlineData("wallonia-closure-grant-2020", "")]
    [InlineData("seville-restart-works-2020", "&to=2020-08-01&by=inhabitants&here=1346840")]
    public async Task What_a_measure_would_do_here_is_what_the_engine_computes_from_the_exported_files(string key, string further)
    {
        var here = await Json($"/api/v1/measures/{key}/simulation?{Spring}{further}");
        var yaml = await running.Client.GetByteArrayAsync(new Uri($"/api/v1/measures/{key}/simulation/plan?{Spring}{further}", UriKind.Relative), Cancel);
        using var file = new MemoryStream(yaml);
        var plan = PlanFile.ReadAlone(file, "plan.yaml").Value!;
        var package = EconomyFolder.Read(Path.Combine(AppContext.BaseDirectory, "samples", "belgium")).Value!;
        var table = Regionalisation.Of(package.Table, package.Table.JobsByTerritory.First(jobs => jobs.Territory.Equals(plan.Territory, StringComparison.OrdinalIgnoreCase)).Territory).Table!;
        var outcome = PlanSimulation.Run(plan, new PlanEconomy(table, package.Currency, package.PriceYear, package.UnitsPerMoney), Cancel);
        Assert.NotNull(outcome.Kept);
        Assert.Equal(outcome.Kept.JobMonths!.Value, here.GetProperty("jobMonths").GetDouble(), 9);
        Assert.Equal(outcome.Kept.ValueAdded * package.UnitsPerMoney, here.GetProperty("valueAdded").GetDouble(), 3);
        var page = await running.Page($"/measures/{key}/simulate?{Spring}{further}");
        Assert.Contains("job-months of work in Hainaut", page, StringComparison.Ordinal);
        Assert.Contains("./vicinal plan simulate samples/belgium plan.yaml", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "It would keep about")]
    [InlineData("/es", "Mantendría unos")]
    [InlineData("/fr", "Elle maintiendrait environ")]
    public async Task I_see_how_its_money_is_carried_over_and_what_the_figure_does_not_say(string language, string headline)
    {
        var page = await running.Page($"{language}/measures/wallonia-closure-grant-2020/simulate?{Spring}");
        Assert.Contains(headline, page, StringComparison.Ordinal);
        Assert.Contains("× 0", page, StringComparison.Ordinal);
        Assert.Contains("Wallonie", page, StringComparison.Ordinal);
        if (language.Length > 0)
            return;
        foreach (var words in (string[])["× 0.952 (prices of 2020 to 2015)", "(people at work)", "holds more than the record names", "is not a promise for here", "No restriction is lifted", "unknown"])
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_change_how_much_it_is_here_and_the_address_says_it()
    {
        var carried = await Json($"/api/v1/measures/wallonia-closure-grant-2020/simulation?{Spring}");
        var half = await Json($"/api/v1/measures/wallonia-closure-grant-2020/simulation?{Spring}&by=jobs&there=2000000&here=1000000");
        Assert.Equal(0.5m, half.GetProperty("factor").GetDecimal());
        Assert.Equal(233_000_000 * 0.952 / 2, half.GetProperty("effects")[0].GetProperty("here").GetDouble(), 1);
        Assert.NotEqual(carried.GetProperty("jobMonths").GetDouble(), half.GetProperty("jobMonths").GetDouble());
        Assert.Equal(1234, (await Json($"/api/v1/measures/wallonia-closure-grant-2020/simulation?{Spring}&amount.0=1234")).GetProperty("effects")[0].GetProperty("here").GetDouble());
    }

    [Fact]
    public async Task On_another_country_its_money_is_converted_and_the_scenario_is_a_crisis_of_mine()
    {
        var answer = await Json("/api/v1/measures/seville-restart-works-2020/simulation?territory=brazil&scenario=pandemic-lockdown&begins=2026-03-01&to=2026-12-01&by=same");
        Assert.Equal("BRL", answer.GetProperty("currency").GetString());
        Assert.Equal(70_000_000 * 5.8943, answer.GetProperty("effects")[0].GetProperty("here").GetDouble(), 1);
        Assert.Equal("2026", answer.GetProperty("from").GetString()![..4]);
        Assert.Contains("The money was not adapted to the size", await running.Page("/measures/seville-restart-works-2020/simulate?territory=brazil&scenario=pandemic-lockdown&begins=2026-03-01&to=2026-12-01&by=same"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?territory=atlantis&scenario=belgium-spring-2020", "atlantis")]
    [InlineData("?territory=hainaut&scenario=plague&begins=2020-03-01", "plague")]
    [InlineData("?territory=hainaut&scenario=pandemic-lockdown&begins=spring", "spring")]
    [InlineData("?territory=hainaut&scenario=belgium-spring-2020&from=2020-06-01&to=2020-05-01", "It must end after it begins.")]
    [InlineData("?territory=hainaut&scenario=belgium-spring-2020&by=moon", "“moon” is not one of the choices")]
    [InlineData("?territory=hainaut&scenario=belgium-spring-2020&there=0", "“0” is not a whole number above 0")]
    [InlineData("?territory=hainaut&scenario=belgium-spring-2020&by=inhabitants", "How many people live there is not known here")]
    [InlineData("?territory=hainaut&scenario=belgium-spring-2020&amount.0=much", "“much” is not an amount of money")]
    public async Task What_cannot_be_asked_is_refused_with_what_would_be_right(string address, string message)
    {
        Assert.Contains(message, await running.Page("/measures/wallonia-closure-grant-2020/simulate" + address, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page("/api/v1/measures/wallonia-closure-grant-2020/simulation" + address, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_effects_the_page_says_what_is_missing_and_never_zero()
    {
        var page = await running.Page("/measures/marica-food-baskets-2020/simulate?territory=brazil&scenario=pandemic-lockdown&begins=2020-03-15");
        Assert.Contains("effects: how it acts", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/marica-food-baskets-2020/propose\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It would keep about", page, StringComparison.Ordinal);
        Assert.Contains("the end", await running.Page("/measures/seville-restart-works-2020/simulate"), StringComparison.Ordinal);
        await running.Page("/measures/nothing/simulate", HttpStatusCode.NotFound);
        await running.Page("/api/v1/measures/nothing/simulation", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reader_proposes_an_effect_and_who_may_change_the_record_takes_it_over_or_declines_with_a_reason()
    {
        const string Path = "/measures/marica-credit-2020/propose";
        using var reader = running.NewClient();
        using var empty = await reader.SubmitAsync("/es" + Path, "propose", ("lever", ""), ("amount", "mucho"), ("why", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("value=\"mucho\"", await RunningMeasures.Text(empty), StringComparison.Ordinal);
        using var sent = await reader.SubmitAsync(Path, "propose", ("lever", "Firing"), ("amount", "80"), ("coverage", "50"), ("industries", "56 tourism"), ("groups", "informal"), ("from", "2020-04-01"), ("to", "2020-07-01"), ("why", "A judgement: <b>half</b> are covered."));
        Assert.Contains("Thank you.", await RunningMeasures.Text(sent), StringComparison.Ordinal);
        using var other = await reader.SubmitAsync(Path, "propose", ("lever", "Loan"), ("amount", "1000000"), ("currency", "BRL"), ("why", "A guess."));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Contains("Waits for a decision.", await running.Page("/measures/marica-credit-2020/simulate"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"reason.", await running.Page(Path), StringComparison.Ordinal);

        using var clerk = await running.SignedInAsync("takes-over@example.org", Role.Editor);
        var ids = await Ids();
        using var silent = await clerk.SubmitAsync(Path, "decide-" + ids[1], ("do", "Declined"), ($"reason.{ids[1]}", ""));
        Assert.Contains("Give a reason", await RunningMeasures.Text(silent), StringComparison.Ordinal);
        using var declined = await clerk.SubmitAsync(Path, "decide-" + ids[1], ("do", "Declined"), ($"reason.{ids[1]}", "No source says it."));
        Assert.Contains("Declined.", await RunningMeasures.Text(declined), StringComparison.Ordinal);
        using var taken = await clerk.SubmitAsync(Path, "decide-" + ids[0], ("do", "Taken"), ($"reason.{ids[0]}", ""));
        Assert.Contains("the record has a new version", await RunningMeasures.Text(taken), StringComparison.Ordinal);

        var record = await Json("/api/v1/measures/marica-credit-2020");
        var effect = Assert.Single(record.GetProperty("effects").EnumerateArray());
        Assert.Equal(("firing", 0.4, "2020-07-01"), (effect.GetProperty("lever").GetString(), effect.GetProperty("amount").GetDouble(), effect.GetProperty("to").GetString()));
        var decided = (await Json("/api/v1/measures/marica-credit-2020/proposals")).EnumerateArray().ToList();
        Assert.Equal("Declined Taken", string.Join(' ', decided.Select(row => row.GetProperty("decision").GetString()).Order(StringComparer.Ordinal)));
        var page = await reader.GetStringAsync(new Uri("/measures/marica-credit-2020/simulate", UriKind.Relative), Cancel);
        Assert.Contains("No source says it.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;half&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_fills_the_field_nobody_sees_is_thanked_and_a_flood_ends_at_twenty()
    {
        const string Path = "/measures/angers-marketplace-2020/propose";
        using var program = running.NewClient();
        using var thanked = await program.SubmitAsync(Path, "propose", ("lever", "Firing"), ("amount", "80"), ("why", "x"), ("website", "https://spam.example"));
        Assert.Contains("Thank you.", await RunningMeasures.Text(thanked), StringComparison.Ordinal);
        Assert.Empty((await Json("/api/v1/measures/angers-marketplace-2020/proposals")).EnumerateArray());
        for (var at = 0; at < 20; at++)
        {
            using var sent = await program.SubmitAsync(Path, "propose", ("lever", "Firing"), ("amount", "80"), ("why", "x"));
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        using var last = await program.SubmitAsync(Path, "propose", ("lever", "Firing"), ("amount", "80"), ("why", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
    }

    private async Task<IReadOnlyList<Guid>> Ids()
    {
        await using var scope = running.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<EffectProposal>().Where(proposal => proposal.Why != "x").OrderBy(proposal => proposal.At).Select(proposal => proposal.Id).ToListAsync(Cancel);
    }

    private async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));
        return document.RootElement.Clone();
    }
}
