using System.Collections.Immutable;

namespace Vicinal.Planning;

/// <summary>Codes of the groups that measures are for; facet D of the list of measures. Words are put to them outside.</summary>
public static class TargetGroups
{
    /// <summary>Everybody who lives here.</summary>
    public const string Residents = "residents";

    /// <summary>Groups of people.</summary>
    public static ImmutableArray<string> People { get; } =
        ["informal", "self-employed", "employees", "unemployed", "precarious", "low-income", "young", "women", "single-parents", "older", "migrants", "disabilities", "carers", "students", "pupils-families", Residents];

    /// <summary>Kinds of organisations.</summary>
    public static ImmutableArray<string> Organisations { get; } =
        ["micro", "small", "medium", "informal-businesses", "start-ups", "social-economy", "ngos", "farmers-fishers", "market-traders", "culture", "landlords", "municipal-suppliers"];

    /// <summary>All.</summary>
    public static ImmutableArray<string> All { get; } = [.. People, .. Organisations];
}
