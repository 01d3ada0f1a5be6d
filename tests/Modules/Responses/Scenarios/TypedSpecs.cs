using Vicinal.Economy;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Tests.Scenarios;

public sealed class TypedSpecs
{
    [Theory]
    [InlineData("1000", 1000.0)]
    [InlineData("1,000", 1000.0)]
    [InlineData("1.000", 1000.0)]
    [InlineData("1 000 000", 1000000.0)]
    [InlineData("10,00", null)]
    [InlineData("1.5", null)]
    [InlineData("-5", null)]
    [InlineData("", null)]
    public void Whole_numbers_are_read_as_any_of_the_languages_writes_them(string typed, double? number) => Assert.Equal(number, Typed.Whole(typed));

    [Theory]
    [InlineData("1200", 100, 120000L)]
    [InlineData("1 200,50", 100, 120050L)]
    [InlineData("1.200,5", 100, 120050L)]
    [InlineData("1,200.50", 100, 120050L)]
    [InlineData("1,200", 100, 120000L)]
    [InlineData("1’000’000", 100, 100000000L)]
    [InlineData("0.07", 100, 7L)]
    [InlineData("12.345,678", 100, null)]
    [InlineData("1.2345", 100, null)]
    [InlineData("1.234", 1000, 1234000L)]
    [InlineData("1,2", 1000, 1200L)]
    [InlineData("5,5", 1, null)]
    [InlineData("-5", 100, null)]
    [InlineData("five", 100, null)]
    [InlineData("", 100, null)]
    [InlineData("99999999999999", 100, 9999999999999900L)]
    [InlineData("999999999999999", 100, null)]
    public void Money_is_read_exactly_as_any_of_the_languages_writes_it(string typed, long minor, long? amount) => Assert.Equal(amount, Typed.Money(typed, minor));

    [Theory]
    [InlineData("a", "b,c", "50 %", "")]
    [InlineData("%2C", "", "1,000", "x")]
    public void A_row_comes_back_as_it_was_typed(params string[] answers) => Assert.Equal(answers, TypedRow.Split(TypedRow.Join(answers), 4));

    [Theory]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_activity_has_a_name_in_every_language(string language)
    {
        var texts = new System.Resources.ResourceManager("Vicinal.Responses.Texts.ResponsesTexts", typeof(ResponsesModule).Assembly);
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        Assert.All(ActivityCatalogue.All, activity => Assert.NotNull(texts.GetString("Activity." + activity.Code, culture)));
    }
}
