using System.Globalization;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Tests.Public;

public sealed class CountriesSpecs
{
    [Theory]
    [InlineData("en-GB", "Belgium")]
    [InlineData("es", "Bélgica")]
    [InlineData("fr", "Belgique")]
    public void Countries_are_called_as_my_language_calls_them(string culture, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(name, Countries.Name("BE"));
        Assert.Equal("XX", Countries.Name("XX"));
        Assert.True(Countries.All().Count > 200);
    }
}
