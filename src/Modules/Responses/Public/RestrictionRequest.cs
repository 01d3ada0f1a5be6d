using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Public;

/// <summary>A restriction as it was typed: it may be wrong, and is shown again as it is.</summary>
/// <param name="Activity">A code of the activity catalogue.</param>
/// <param name="Level">closed, half or distanced.</param>
/// <param name="From">First day, as <c>2020-03-14</c>.</param>
/// <param name="To">First day on which it no longer applies.</param>
public sealed record RestrictionRequest(string Activity, string Level, string From, string To)
{
    internal static RestrictionRequest Of(string? row)
    {
        var answers = TypedRow.Split(row, 4);
        return new RestrictionRequest(answers[0], answers[1], answers[2], answers[3]);
    }

    /// <summary>As one parameter of an address.</summary>
    public override string ToString() => TypedRow.Join(Activity, Level, From, To);
}
