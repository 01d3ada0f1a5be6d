using Vicinal.Territories.Adding;

namespace Vicinal.Territories.Tests.Adding;

public sealed class SlugSpecs
{
    [Theory]
    [InlineData("Liège", "liege")]
    [InlineData("  São Paulo / Zona Leste ", "sao-paulo-zona-leste")]
    [InlineData("Брянск", "брянск")]
    [InlineData("--", "")]
    public void A_name_becomes_a_part_of_an_address(string name, string slug) => Assert.Equal(slug, AddTerritory.Slug(name));
}
