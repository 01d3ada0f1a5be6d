using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>What a person says about a crisis; what is not said has its default.</summary>
public sealed record CrisisSettings
{
    /// <summary>Values by the codes of the template's assumptions, each in the assumption's unit.</summary>
    public ImmutableDictionary<string, double> Values { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>The industry that is hit, by its label in the table, for templates that ask for one; null means <see cref="CrisisTemplate.UsualIndustry"/>.</summary>
    public string? Industry { get; init; }
}

/// <summary>A crisis as a scenario, or why there is none.</summary>
/// <param name="Scenario">Null where something must be put right.</param>
/// <param name="Problems">Errors, each naming the assumption's code or <c>industry</c>.</param>
public sealed record CrisisResult(Scenario? Scenario, ImmutableArray<Problem> Problems);
