namespace Vicinal.Economy.Firms;

/// <summary>The firms of one industry by size: its own figures, else its section's, else those of all industries.</summary>
internal static class FirmProfile
{
    public static IReadOnlyList<FirmClass> Of(Industry industry, Liquidity liquidity)
    {
        var own = liquidity.Industries.GetValueOrDefault(industry.Label) ?? liquidity.Industries.GetValueOrDefault(industry.Code);
        var section = Section(industry) is { } letter ? liquidity.Sections.GetValueOrDefault(letter) : null;
        return [.. liquidity.Sizes.Select(firms => With(With(firms, section), own))];
    }

    /// <summary>The section of an industry's first ISIC division; null where its code names none.</summary>
    public static string? Section(Industry industry)
    {
        var divisions = IsicCode.Divisions(industry.Isic ?? industry.Code);
        return divisions.IsEmpty ? null : IsicDivisions.Section(divisions[0]).ToString();
    }

    private static FirmClass With(FirmClass firms, IndustryFirms? known) => known is null ? firms : firms with
    {
        JobShare = known.JobShares is { } shares ? shares.GetValueOrDefault(firms.Size) : firms.JobShare,
        CashDays = known.CashDays ?? (firms.CashDays * (known.CashFactor ?? 1)),
        FixedCostShare = known.FixedCostShare ?? firms.FixedCostShare,
        Margin = known.Margin ?? firms.Margin,
    };
}
