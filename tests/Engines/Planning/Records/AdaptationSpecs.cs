using Vicinal.Planning.Records;

namespace Vicinal.Planning.Tests.Records;

public sealed class AdaptationSpecs
{
    private static readonly MeasureRecord Gijon = new()
    {
        Id = "gijon-buy-local-2020",
        Version = 3,
        Government = new Government("Gijón", "ES", GovernmentLevel.Municipality) { Codes = ["lau:ES:33024"], Population = 270_000 },
        Texts =
        [
            new RecordText("es", "Bonos en 127 comercios") { Conditions = "Hay una moneda local. Los comercios tienen terminal.", Lessons = "Abrir antes." },
            new RecordText("en", "Vouchers in 127 shops") { Conditions = "There is a local currency. Shops have a terminal.", Making = TextMaking.HumanTranslation },
        ],
        Instruments = ["F1"],
        Targets = ["micro"],
        From = new DateOnly(2020, 5, 4),
        Costs = [new RecordedCost(FiscalChannel.Spending, new MinorUnits(54_000_000), "EUR")],
        Benefits = [new Benefit(new MinorUnits(1000), new MinorUnits(1000), "EUR", Every.Once)],
        Results = [new RecordedResult("Vouchers used", "vouchers") { Actual = 25_000 }],
        Evidence = new Evidence(EvidenceLevel.Monitored, "the city", new DateOnly(2020, 12, 1)),
        Contact = "City office",
        LegalBasis = "Decree 12/2020",
        StatusLog = [new StatusEntry(MeasureStatus.Closed, new DateOnly(2020, 9, 1))],
    };

    private static readonly Government Bilbao = new("Bilbao", "ES", GovernmentLevel.Municipality) { Population = 345_000 };

    private static readonly Government Hainaut = new("Hainaut", "BE", GovernmentLevel.Province) { Population = 1_350_000 };

    [Fact]
    public void Each_sentence_of_the_conditions_is_a_row_in_my_language_and_facts_of_both_places_stand_side_by_side()
    {
        var sheet = Adaptation.Sheet(Gijon, Hainaut, "fr");
        Assert.Equal("There is a local currency|Shops have a terminal", string.Join("|", sheet.Where(row => row.Kind == TransferKind.Condition).Select(row => row.Origin)));
        Assert.Contains(new TransferRow(TransferKind.Country, "ES", "BE", TransferStanding.Open), sheet);
        Assert.Contains(new TransferRow(TransferKind.Level, "Municipality", "Province", TransferStanding.Open), sheet);
        Assert.Contains(new TransferRow(TransferKind.Population, "270000", "1350000", TransferStanding.Open), sheet);
        Assert.Contains(new TransferRow(TransferKind.Population, "270000", "345000", TransferStanding.Met), Adaptation.Sheet(Gijon, Bilbao, "es"));
        Assert.Equal(TransferStanding.Met, Adaptation.Sheet(Gijon, Bilbao, "es").Single(row => row.Kind == TransferKind.LegalBasis).Drafted);
    }

    [Fact]
    public void The_child_names_the_version_that_it_adapts_and_what_was_changed_and_takes_nothing_that_happened_there()
    {
        var sheet = Adaptation.Sheet(Gijon, Hainaut, "en");
        var child = Adaptation.Of(Gijon, Hainaut, "en", sheet, [.. sheet.Select(row => row.Origin.StartsWith("There is", StringComparison.Ordinal) ? new TransferAnswer(TransferStanding.Changeable, "paper vouchers instead") : new TransferAnswer(TransferStanding.Met, ""))], scaled: true);
        Assert.Equal(("gijon-buy-local-2020", 3), (child.DerivedFrom!.Record, child.DerivedFrom.Version));
        Assert.Equal(["There is a local currency: paper vouchers instead"], child.DerivedFrom.Changes);
        Assert.Equal("Vouchers in 127 shops", child.Original.Title);
        Assert.Equal(TextMaking.Original, child.Original.Making);
        Assert.Equal(Hainaut, child.Government);
        Assert.Null(child.From);
        Assert.Null(child.Evidence);
        Assert.Empty(child.Results);
        Assert.Empty(child.StatusLog);
        Assert.Equal("", child.Contact + child.LegalBasis + child.Original.Lessons);

        // Another country has another currency: no amount comes along by itself.
        Assert.Empty(child.Costs);
        Assert.Empty(child.Benefits);
    }

    [Fact]
    public void In_the_same_country_the_cost_is_proposed_by_inhabitants_only_if_asked_for_and_says_that_it_is_approximate()
    {
        var sheet = Adaptation.Sheet(Gijon, Bilbao, "es");
        Assert.Empty(Adaptation.Of(Gijon, Bilbao, "es", sheet, [], scaled: false).Costs);
        var cost = Assert.Single(Adaptation.Of(Gijon, Bilbao, "es", sheet, [], scaled: true).Costs);
        Assert.Equal((new MinorUnits(69_000_000), true), (cost.Amount, cost.Approximate));
        Assert.Empty(Adaptation.Of(Gijon, Bilbao with { Population = null }, "es", sheet, [], scaled: true).Costs);
    }
}
