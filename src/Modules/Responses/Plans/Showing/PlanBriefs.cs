using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Briefs;
using Vicinal.Planning;
using Vicinal.Responses.Briefs;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>The papers of a plan.</summary>
internal sealed class PlanBriefs(PlanShelf shelf, PlaceBook book, BriefWords words)
{
    /// <summary>The words by which a paper is asked for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["council", "letter", "method", "note"];

    /// <summary>A plan that this person may see and one of its papers; no paper where there is none of that kind or the plan cannot run.</summary>
    public async Task<(OpenPlan? Open, BriefDocument? Document)> OfAsync(Guid id, string kind, CancellationToken cancellation)
    {
        if (!Kinds.Contains(kind, StringComparer.Ordinal) || await shelf.FindAsync(id, cancellation) is not { } open)
            return (null, null);
        var (place, _) = await book.FindAsync(open.Stored.Territory, cancellation);
        if (place is null || PlanWork.Errors(open.Plan, place).Count > 0)
            return (open, null);
        var ground = BriefWords.Ground(place, Command(place));
        if (kind == "note")
            return (open, SituationNote.Of(ground, place.Table, open.Plan.Scenario, Impact.Run(place.Table, open.Plan.Scenario), words.Writing));
        var outcome = PlanWork.Run(place, open.Plan, cancellation);
        return (open, kind switch
        {
            "letter" => MinistryLetter.Of(ground, outcome, words.Writing),
            "method" => MethodNote.Of(ground, outcome, words.Writing),
            _ => CouncilFile.Of(ground, outcome, words.Writing),
        });
    }

    /// <summary>What to type to get a plan's figures from its file.</summary>
    public static string Command(Place place) => string.Create(CultureInfo.InvariantCulture, $"./vicinal plan simulate samples/{place.Facts.Package.Name} plan.yaml");
}
