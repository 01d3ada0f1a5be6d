using Vicinal.Planning;
using Vicinal.Platform.Forms;

namespace Vicinal.Responses.Scenarios;

/// <summary>What the form says about a crisis, as the shortest address that means the same.</summary>
internal static class CrisisForm
{
    /// <summary>Without assumptions that have their default or are of another kind of crisis, and with a first day where none was typed.</summary>
    public static ScenarioRequest Short(ScenarioRequest typed, TimeProvider time)
    {
        if (CrisisCatalogue.Find(typed.Crisis) is not { } template)
            return typed.Crisis.Length == 0 ? typed with { Begins = "", Assumptions = [] } : typed;
        var begins = typed.Begins.Length > 0 ? typed.Begins : Typed.Iso(template.UsualStart ?? DateOnly.FromDateTime(time.GetUtcNow().Date));
        return typed with { Begins = begins, Assumptions = [.. typed.Assumptions.Where(row => Says(template, row))] };
    }

    private static bool Says(CrisisTemplate template, AssumptionRequest row)
        => row.Code == CrisisReading.Industry
            ? template.AsksForIndustry
            : template.Assumptions.FirstOrDefault(one => one.Code == row.Code) is { } assumption && Typed.Number(row.Value) != assumption.Default;
}
