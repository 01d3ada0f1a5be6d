using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Finding;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary>A question in an address: <c>territory=hainaut&amp;on=2020-04-15&amp;group=self-employed&amp;sector=56</c>.</summary>
/// <param name="Territory">The territory asked for; null where none is, or none of that address is here.</param>
/// <param name="Question">What is asked; null where something is missing or wrong.</param>
/// <param name="Errors">What must be put right: field, and the key of its text.</param>
internal sealed record AppliesRequest(TerritorySummary? Territory, AppliesQuestion? Question, IReadOnlyList<(string Field, string Key, string Typed)> Errors)
{
    private static readonly string[] Fields = ["territory", "on", "group", "sector"];

    public static AppliesRequest Of(IQueryCollection query, IReadOnlyList<TerritorySummary> territories, DateOnly today)
    {
        var errors = new List<(string, string, string)>();
        string[] typed = [.. Fields.Select(name => ListRequest.One(query, name))];
        var territory = territories.FirstOrDefault(one => one.Slug == typed[0]);
        if (territory is null && typed[0].Length > 0)
            errors.Add(("territory", "Here.ErrorTerritory", typed[0]));
        var on = today;
        if (typed[1].Length > 0 && !DateOnly.TryParseExact(typed[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
            errors.Add(("on", "Here.ErrorDay", typed[1]));
        if (typed[2].Length > 0 && !TargetGroups.All.Contains(typed[2], StringComparer.Ordinal))
            errors.Add(("group", "Here.ErrorGroup", typed[2]));
        if (typed[3].Length > 0 && SectorCodes.Divisions(typed[3]).Count == 0)
            errors.Add(("sector", "Here.ErrorSector", typed[3]));
        return new AppliesRequest(
            territory,
            territory is null || errors.Count > 0 ? null : new AppliesQuestion
            {
                Chain = territory.Chain, On = on, Groups = typed[2].Length == 0 ? [] : [typed[2]], Sector = typed[3].Length == 0 ? null : typed[3],
            },
            errors);
    }
}
