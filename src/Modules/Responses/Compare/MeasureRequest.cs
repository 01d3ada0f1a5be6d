using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Compare;

/// <summary>A measure as it was typed: it may be wrong, and is shown again as it is.</summary>
/// <param name="Kind">A code of <see cref="MeasureKind"/>.</param>
/// <param name="Amount">Per cent, times, points or money, as the kind says.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it no longer acts.</param>
/// <param name="Cost">What it costs over the whole period in single units of the currency, or empty where not known.</param>
/// <param name="Industries">Codes joined by +, or empty for all.</param>
public sealed record MeasureRequest(string Kind, string Amount, string From, string To, string Cost, string Industries)
{
    internal static MeasureRequest Of(string? row)
    {
        var answers = TypedRow.Split(row, 6);
        return new MeasureRequest(answers[0], answers[1], answers[2], answers[3], answers[4], answers[5]);
    }

    /// <summary>As one parameter of an address.</summary>
    public override string ToString() => TypedRow.Join(Kind, Amount, From, To, Cost, Industries);
}
