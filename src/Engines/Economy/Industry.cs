namespace Vicinal.Economy;

/// <summary>A row of an input-output table.</summary>
/// <param name="Code">The industry's code (ISIC, NACE or the table's own); in a table of many regions the same in every region.</param>
/// <param name="Name">The industry's name in the table's language.</param>
/// <param name="Region">The region, or null in a table of one region.</param>
public sealed record Industry(string Code, string Name, string? Region = null)
{
    /// <summary>The ISIC Rev. 4 sections or divisions that it holds, e.g. <c>I55-56</c> or <c>37-39;R</c>, where its own code does not say; see <see cref="IsicCode"/>.</summary>
    public string? Isic { get; init; }

    /// <summary>What names the row in files and results: <c>I</c>, or <c>BEL:I</c> in a table of many regions.</summary>
    public string Label => Region is null ? Code : $"{Region}:{Code}";
}
