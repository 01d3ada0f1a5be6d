using Vicinal.Economy;
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
