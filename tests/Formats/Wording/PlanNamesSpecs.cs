using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Formats.Tests.Wording;

public sealed class PlanNamesSpecs
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Every_word_of_a_plan_has_a_name_in_every_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string[] names =
        [
            .. Enum.GetValues<Phase>().Select(value => PlanNames.Of(value, culture)), .. Enum.GetValues<FiscalChannel>().Select(value => PlanNames.Of(value, culture)),
            .. Enum.GetValues<GovernmentLevel>().Select(value => PlanNames.Of(value, culture)), .. Enum.GetValues<Position>().Select(value => PlanNames.Of(value, culture)),
            .. Enum.GetValues<ActorPart>().Select(value => PlanNames.Of(value, culture)), .. Enum.GetValues<Theme>().Select(value => PlanNames.Of(value, culture)),
            .. Enum.GetValues<OptionAxis>().Select(value => PlanNames.Of(value, culture)),
            .. Enum.GetValues<PlanCheck>().Select(value => PlanNames.Of(value, culture)), .. Enum.GetValues<CheckResult>().Select(value => PlanNames.Of(value, culture)),
        ];
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
        if (language != "en")
            Assert.All(TargetGroups.All, group => Assert.NotEqual(group, PlanNames.Group(group, culture), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "restaurants and bars", "all of tourism", "accommodation, restaurants and bars")]
    [InlineData("es", "restaurantes y bares", "todo el turismo", "alojamiento, restaurantes y bares")]
    [InlineData("fr", "restaurants et cafés", "tout le tourisme", "hébergement, restaurants et cafés")]
    public void An_industry_is_said_in_the_readers_language(string language, string division, string bundle, string section)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        Assert.Equal([division, bundle, section, "Z9"], new[] { "56", "tourism", "I", "Z9" }.Select(code => SectorNames.Of(code, culture)), StringComparer.Ordinal);
        // Sections are given from their first to their last division; these numbers between them are no divisions.
        int[] none = [4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89];
        var known = "ABCDEFGHIJKLMNOPQRSTU".SelectMany(letter => Planning.Records.SectorCodes.Divisions(letter.ToString())).Except(none).Select(number => number.ToString("00", CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(88, known.Count);
        Assert.All(known, code => Assert.NotEqual(code, SectorNames.Of(code, culture), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("es", "Exención de tasas de espacio público", "recursos propios")]
    [InlineData("fr-BE", "Exonération de redevances d’espace public", "ressources propres")]
    [InlineData("pt", "Public-space fees waived", "own money")]
    public void An_instrument_and_a_source_are_said_in_the_readers_language(string language, string fees, string own)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(fees, PlanNames.Instrument("D3", culture));
        Assert.Equal(own, PlanNames.Source(BudgetLine.Own, culture));
    }

    [Fact]
    public void A_code_or_a_source_that_has_no_name_stays_as_it_is_written()
    {
        Assert.Equal("Z9", PlanNames.Instrument("Z9", CultureInfo.InvariantCulture));
        Assert.Equal("Wallonia", PlanNames.Source("Wallonia", CultureInfo.InvariantCulture));
    }
}
