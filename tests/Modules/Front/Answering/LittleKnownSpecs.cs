namespace Vicinal.Front.Tests.Answering;

/// <summary>A place of which nothing is here still gets help, and is told what is not known.</summary>
public sealed class LittleKnownSpecs(RunningFront front)
{
    // No table, no measure, no government of such a level and size.
    private const string Nowhere = "country=AQ&place=Villa+Las+Estrellas&population=90&level=province";

    [Theory]
    [InlineData("", "A rough guess", "No table of Antarctica is here", "No measure of a government like this one", "Nothing recorded here is in force", "No measure is at hand", "Reached by nothing recorded here")]
    [InlineData("/es", "conjetura", "No hay aquí tabla de", "Aún no hay aquí medidas publicadas de un gobierno como este", "Nada de lo registrado aquí está en vigor", "No hay ninguna medida", "No les llega nada")]
    [InlineData("/fr", "supposition grossière", "Il n’y a pas ici de tableau", "Aucune mesure d’une administration semblable", "Rien de ce qui est enregistré ici n’est en vigueur", "Aucune mesure n’est là", "Atteints par rien")]
    public async Task I_am_helped_where_nothing_is_known_and_told_so(string language, string guess, params string[] said)
    {
        Assert.Contains(guess, await front.Page($"{language}/situation/people?{Nowhere}&r=hotels,closed,2026-06-01,2026-07-01"), StringComparison.OrdinalIgnoreCase);
        var page = await front.Page($"{language}/situation?{Nowhere}&r=hotels,closed,2026-06-01,2026-07-01&p=hotels,informal,4,7");
        Assert.Contains("class=\"decides\"", page, StringComparison.Ordinal);
        Assert.All(said, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task I_can_leave_everything_out()
    {
        var page = await front.Page("/situation");
        Assert.Contains("How many people’s work stops is not known yet.", page, StringComparison.Ordinal);
        Assert.Contains("No country was said, so it is not known what the levels above do.", page, StringComparison.Ordinal);
        Assert.Contains("With a number of inhabitants you would find suggestions here.", await front.Page("/situation/people"), StringComparison.Ordinal);
        Assert.Contains("[Who is reached by nobody is not known yet", await front.Page("/situation/letter"), StringComparison.Ordinal);
        Assert.Contains("How many people’s work stops is not known yet.", await front.Page("/situation/mayor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_nobody_published_is_named()
        => Assert.Contains("No published measure is called “perpetual-motion”", await front.Page($"/situation?{RunningFront.South}&budget=1000&m=perpetual-motion"), StringComparison.Ordinal);
}
