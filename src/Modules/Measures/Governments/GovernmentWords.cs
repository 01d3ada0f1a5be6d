using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Components;

namespace Vicinal.Measures.Governments;

/// <summary>What people read of how a government stands here.</summary>
internal static class GovernmentWords
{
    /// <summary>Admitted by whom, when and how; or sent away, when and why; or since when it waits.</summary>
    public static string Admitted(StoredGovernment government, IStringLocalizer texts) => government switch
    {
        { State: GovernmentState.Asked } => texts["Verified.Asked", Day(government.AddedAt)],
        { State: GovernmentState.Dismissed } => texts["Verified.Dismissed", Day(government.DismissedAt!.Value), government.DismissedWhy],
        { Verified: Verification.Territory } => texts["Verified.WithTerritory", Day(government.AdmittedAt!.Value)],
        { Verified: { } how } => string.Join(' ', ((string[])[texts["Verified.By", government.VerifiedBy, Day(government.AdmittedAt!.Value), texts["Verification." + how].Value], government.VerificationNote]).Where(part => part.Length > 0)),
        _ => texts["Verified.NotNoted", Day(government.AdmittedAt!.Value)],
    };

    /// <summary>The search that finds the government's measures, as parameters of an address.</summary>
    public static IReadOnlyList<(string Name, string? Value)> SearchedBy(this StoredGovernment government) => [("level", government.Level.ToString()), ("area", government.CodeList.FirstOrDefault())];

    private static string Day(Instant at) => Figures.Day(DateOnly.FromDateTime(at.ToDateTimeUtc()));
}
