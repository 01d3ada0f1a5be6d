using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Public;

/// <summary>People of one activity as they were typed: they may be wrong, and are shown again as they are.</summary>
/// <param name="Activity">A code of the activity catalogue.</param>
/// <param name="Kind">formal, self-employed or informal.</param>
/// <param name="Low">People, at least.</param>
/// <param name="High">People, at most; empty where one figure is known.</param>
/// <param name="IncomeLow">Income of one person a month, at least; empty where not measured.</param>
/// <param name="IncomeHigh">Income of one person a month, at most.</param>
/// <param name="WomenLow">Of the people, women, at least; empty where not measured.</param>
/// <param name="WomenHigh">Of the people, women, at most.</param>
public sealed record PeopleRequest(string Activity, string Kind, string Low, string High, string IncomeLow, string IncomeHigh, string WomenLow = "", string WomenHigh = "")
{
    internal static PeopleRequest Of(string? row)
    {
        var answers = TypedRow.Split(row, 8);
        return new PeopleRequest(answers[0], answers[1], answers[2], answers[3], answers[4], answers[5], answers[6], answers[7]);
    }

    /// <summary>As one parameter of an address.</summary>
    public override string ToString() => TypedRow.Join(Activity, Kind, Low, High, IncomeLow, IncomeHigh, WomenLow, WomenHigh);
}
