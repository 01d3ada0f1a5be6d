namespace Vicinal.Responses.Scenarios;

/// <summary>What a person says about a crisis, as typed: it may be wrong, and is shown again as it is.</summary>
/// <param name="Code">An assumption of the template, or <c>industry</c>.</param>
/// <param name="Value">A number in the assumption's unit, or the label of an industry.</param>
public sealed record AssumptionRequest(string Code, string Value)
{
    internal static AssumptionRequest Of(string? row)
    {
        var answers = TypedRow.Split(row, 2);
        return new AssumptionRequest(answers[0], answers[1]);
    }

    /// <summary>As one parameter of an address.</summary>
    public override string ToString() => TypedRow.Join(Code, Value);
}
