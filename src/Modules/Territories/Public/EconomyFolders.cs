namespace Vicinal.Territories.Public;

/// <summary>Where an economy's files stand, for commands that people copy.</summary>
public static class EconomyFolders
{
    /// <summary>Economies that travel with the program stand in a folder of their name; one that an officer sent has the folder from which it was zipped.</summary>
    /// <param name="package">The economy's name.</param>
    public static string Of(string package) => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "samples", package)) ? $"samples/{package}" : package;
}
