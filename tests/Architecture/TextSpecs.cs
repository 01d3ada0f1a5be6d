namespace Vicinal.Architecture.Tests;

/// <summary>The interface speaks English, Spanish and French throughout.</summary>
public sealed class TextSpecs
{
    [Fact]
    public void Every_language_has_every_text() => Hold(TextRules.EveryLanguageHasEveryText(Tree.Here));

    [Fact]
    public void No_text_is_empty() => Hold(TextRules.NoTextIsEmpty(Tree.Here));

    [Fact]
    public void Texts_are_translated() => Hold(TextRules.TextsAreTranslated(Tree.Here));

    [Fact]
    public void Translations_have_the_same_places_for_figures() => Hold(TextRules.TranslationsHaveTheSamePlaces(Tree.Here));

    [Fact]
    public void Every_text_that_a_page_asks_for_exists() => Hold(TextRules.EveryKeyThatIsUsedExists(Tree.Here));

    [Fact]
    public void The_rules_find_the_texts_of_the_shell_and_of_a_module()
    {
        var sets = TextRules.Sets(Tree.Here).Select(set => set.File).ToList();
        Assert.Contains("src/Platform/Texts/PlatformTexts.resx", sets, StringComparer.Ordinal);
        Assert.Contains("src/Modules/Territories/Texts.resx", sets, StringComparer.Ordinal);
    }

    [Fact]
    public void A_text_that_is_missing_empty_untranslated_or_without_its_figure_is_found()
    {
        var root = Directory.CreateTempSubdirectory("vicinal-texts-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "src/One"));
            Write("src/One/One.csproj", "<Project/>");
            Write("src/One/Page.razor", """@T["Hello"] @T["Absent"]""");
            Write("src/One/Texts.resx", Resx(("Hello", "Good day"), ("Bare", "Bare"), ("Count", "{0} jobs")));
            Write("src/One/Texts.es.resx", Resx(("Hello", "Buenos días"), ("Bare", ""), ("Count", "empleos")));
            Write("src/One/Texts.fr.resx", Resx(("Hello", "Good day"), ("Count", "{0} emplois")));
            var tree = Tree.At(root);
            Assert.Equal("src/One/Texts.fr.resx lacks Bare.", Assert.Single(TextRules.EveryLanguageHasEveryText(tree)));
            Assert.Equal("src/One/Texts.es.resx leaves Bare empty.", Assert.Single(TextRules.NoTextIsEmpty(tree)));
            Assert.Equal("src/One/Texts.fr.resx says \"Good day\" for Hello, as English does.", Assert.Single(TextRules.TextsAreTranslated(tree)));
            Assert.Contains("Count", Assert.Single(TextRules.TranslationsHaveTheSamePlaces(tree)), StringComparison.Ordinal);
            Assert.Contains("Absent", Assert.Single(TextRules.EveryKeyThatIsUsedExists(tree)), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        void Write(string file, string text) => File.WriteAllText(Path.Combine(root, file), text);
    }

    private static string Resx(params (string Key, string Text)[] texts) =>
        $"<root>{string.Concat(texts.Select(text => $"<data name=\"{text.Key}\"><value>{text.Text}</value></data>"))}</root>";

    private static void Hold(IEnumerable<string> broken) => Assert.True(!broken.Any(), string.Join('\n', broken));
}
