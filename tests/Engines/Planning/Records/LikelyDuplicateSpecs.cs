using System.Diagnostics;
using Vicinal.Planning.Records;

namespace Vicinal.Planning.Tests.Records;

public sealed class LikelyDuplicateSpecs
{
    [Fact]
    public void Two_records_of_one_measure_are_suggested_whatever_accents_capitals_and_signs_their_titles_have()
    {
        var pair = Assert.Single(LikelyDuplicates.Find([Record("b", "EXENCIÓN de tasas — terrazas"), Record("a", "Exencion de tasas (terrazas)"), Record("c", "Cestas de comida")]));
        Assert.Equal(("a", "b", 1.0, "D3"), (pair.One, pair.Other, pair.Likeness, pair.Instrument));
    }

    [Fact]
    public void Titles_are_compared_in_a_language_that_both_have()
    {
        var spanish = Record("a", "Exención de tasas de terrazas");
        Assert.Single(LikelyDuplicates.Find([spanish, Record("b", "Terrace fees waived") with { Texts = [new RecordText("en", "Terrace fees waived"), new RecordText("es-MX", "Exención de tasas para terrazas")] }]));
        Assert.Empty(LikelyDuplicates.Find([spanish, Record("b", "x") with { Texts = [new RecordText("en", "Exención de tasas de terrazas"), new RecordText("es", "Cestas de comida")] }]));
    }

    [Fact]
    public void Another_government_instrument_or_time_is_another_measure_and_an_adaptation_is_no_mistake()
    {
        var one = Record("a", "Terrace fees waived") with { From = new DateOnly(2020, 3, 1), To = new DateOnly(2020, 6, 1) };
        Assert.Empty(LikelyDuplicates.Find([one, one with { Id = "b", Government = new Government("Sevilla", "AR", GovernmentLevel.Municipality) { Codes = ["name:AR:sevilla"] } }]));
        Assert.Empty(LikelyDuplicates.Find([one, one with { Id = "b", Instruments = ["D1"] }]));
        Assert.Empty(LikelyDuplicates.Find([one, one with { Id = "b", From = new DateOnly(2020, 6, 1), To = null }]));
        Assert.Empty(LikelyDuplicates.Find([one, one with { Id = "b", DerivedFrom = new Derivation("a", 1) }]));
        Assert.Single(LikelyDuplicates.Find([one, one with { Id = "b", From = new DateOnly(2020, 5, 31), To = null }]));
    }

    [Fact]
    public void A_hundred_thousand_records_are_compared_in_blocks_and_not_each_with_each()
    {
        // 1,000 governments of 90 measures each, and one that published 10,000 of one instrument; every thousandth is there twice.
        var records = Enumerable.Range(0, 100_000).Select(at => Record("r" + at, $"{Word(at)} {Word(at / 7)} {Word(at / 91)} {at}") with
        {
            Government = new Government("G", "ES", GovernmentLevel.Municipality) { Codes = [at < 90_000 ? $"lau:ES:{at % 1000}" : "lau:ES:big"] }, Instruments = [at < 90_000 ? $"A{1 + (at / 1000 % 6)}" : "D3"],
        }).ToList();
        var twice = records.Where((_, at) => at % 1000 == 0).Select(record => record with { Id = record.Id + "-again" }).ToList();
        var clock = Stopwatch.StartNew();
        var found = LikelyDuplicates.Find([.. records, .. twice]).Select(pair => (pair.One, pair.Other)).ToHashSet();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
        Assert.All(twice, record => Assert.Contains((record.Id[..^"-again".Length], record.Id), found));
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed}, {found.Count} pairs");
    }

    private static string Word(int seed) => new([.. Enumerable.Range(0, 8).Select(at => (char)('a' + ((seed * 7919L + at * 104729L + (seed >> at)) % 26)))]);

    private static MeasureRecord Record(string id, string title) => new()
    {
        Id = id, Government = new Government("Sevilla", "ES", GovernmentLevel.Municipality) { Codes = ["lau:ES:41091"] }, Texts = [new RecordText("es", title)], Instruments = ["D3"],
    };
}
