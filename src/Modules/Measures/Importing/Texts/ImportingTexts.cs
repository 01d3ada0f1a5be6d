namespace Vicinal.Measures.Importing.Texts;

/// <summary>The texts of the import of tables, in every language of the interface.</summary>
internal sealed class ImportingTexts;
