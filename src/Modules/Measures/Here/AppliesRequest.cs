using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Governments;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary>A question in an address: <c>territory=hainaut&amp;municipality=lau:BE:52011&amp;on=2020-04-15&amp;group=self-employed&amp;sector=56</c>, or of a government that publishes here: <c>government=charleroi</c>.</summary>
/// <param name="Territory">The territory asked for; null where none is, or none of that address is here.</param>
/// <param name="Question">What is asked; null where something is missing or wrong.</param>
/// <param name="Errors">What must be put right: field, and the key of its text.</param>
internal sealed record AppliesRequest(TerritorySummary? Territory, AppliesQuestion? Question, IReadOnlyList<(string Field, string Key, string Typed)> Errors)
{
    /// <summary>Governments below the territory that can be chosen besides.</summary>
    public IReadOnlyList<LocalGovernment> Governments { get; private init; } = [];

    /// <summary>The place as people call it: <c>Charleroi, Hainaut</c>.</summary>
    public string Place { get; private init; } = "";

    /// <summary>Place and day as parameters of an address: what a page about the place itself needs.</summary>
    public IReadOnlyList<(string Name, string? Value)> Where => [.. Parameters.Where(parameter => parameter.Name is not ("group" or "sector"))];

    /// <summary>The question as parameters of an address, those left out that say nothing.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters { get; private init; } = [];

    public static async Task<AppliesRequest> ReadAsync(IQueryCollection query, ITerritories territories, LocalGovernments governments, GovernmentBook book, DateOnly today, CancellationToken cancellation)
    {
        var errors = new List<(string, string, string)>();
        string Typed(string field) => ListRequest.One(query, field);
        var territory = (await territories.ListAsync(cancellation)).FirstOrDefault(one => one.Slug == Typed("territory"));
        if (territory is null && Typed("territory").Length > 0)
            errors.Add(("territory", "ErrorTerritory", Typed("territory")));
        var asked = Typed("government").Length > 0 ? await book.FindAsync(Typed("government"), cancellation) : null;
        if (asked is null && Typed("government").Length > 0)
            errors.Add(("government", "ErrorPublisher", Typed("government")));
        var on = today;
        if (Typed("on").Length > 0 && !DateOnly.TryParseExact(Typed("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
            errors.Add(("on", "ErrorDay", Typed("on")));
        if (Typed("group").Length > 0 && !TargetGroups.All.Contains(Typed("group"), StringComparer.Ordinal))
            errors.Add(("group", "ErrorGroup", Typed("group")));
        if (Typed("sector").Length > 0 && SectorCodes.Divisions(Typed("sector")).Count == 0)
            errors.Add(("sector", "ErrorSector", Typed("sector")));
        if (territory is null && asked is null)
            return new AppliesRequest(null, null, errors);

        var known = territory is null ? [] : await governments.OfAsync(territory, cancellation);
        var chosen = new List<LocalGovernment>();
        foreach (var (level, field) in LocalGovernments.Levels)
        {
            if (Typed(field).Length == 0)
                continue;
            if (known.FirstOrDefault(one => one.Level == level && one.Code == Typed(field)) is { } government)
                chosen.Add(government);
            else
                errors.Add((field, "ErrorGovernment", Typed(field)));
        }

        var question = errors.Count > 0 ? null : new AppliesQuestion
        {
            Chain = [.. chosen.SelectMany(government => government.Codes).Concat(asked is null ? [] : (await book.ChainsAsync(cancellation)).Of(asked)).Concat(territory?.Chain ?? []).Distinct(StringComparer.Ordinal)],
            On = on,
            Groups = Typed("group").Length == 0 ? [] : [Typed("group")],
            Sector = Typed("sector").Length == 0 ? null : Typed("sector"),
        };
        return new AppliesRequest(territory, question, errors)
        {
            Governments = known,
            Place = string.Join(", ", chosen.Select(government => (string?)government.Name).Append(asked?.Name).Append(territory?.Name).OfType<string>()),
            Parameters =
            [
                ("territory", territory?.Slug), ("government", asked?.Slug), .. chosen.Select(government => (Field(government.Level), (string?)government.Code)),
                ("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("group", Typed("group")), ("sector", Typed("sector")),
            ],
        };
    }

    private static string Field(GovernmentLevel level) => LocalGovernments.Levels.First(one => one.Level == level).Field;
}
