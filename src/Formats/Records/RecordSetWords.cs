using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>What is wrong between records, in words.</summary>
public static class RecordSetWords
{
    /// <summary>The problem as a record's own problems are told.</summary>
    public static RecordProblem Of(RecordSetProblem problem) => new(problem.Field, Message(problem), problem.IsError)
    {
        Rule = problem.Kind == SetProblemKind.DerivationCircle ? RecordRule.Circle : RecordRule.OfFiles, Found = problem.IsError ? Circle(problem) : "",
    };

    private static string Message(RecordSetProblem problem) => problem.Kind switch
    {
        SetProblemKind.UnknownRecord => $"no record {Quote.Of(problem.Others[0])} is here: check the id, or bring that record too.",
        SetProblemKind.UnknownVersion => $"{Quote.Of(problem.Others[0])} has no such version yet: name the one that was adapted.",
        SetProblemKind.DerivationCircle => $"records are adapted from each other in a circle: {Circle(problem)}. Take derivedFrom out of the one that was there first.",
        SetProblemKind.MoneyCircle => $"the money of records is inside each other in a circle: {Circle(problem)}. Take paidFrom out of the one that really pays.",
    };

    private static string Circle(RecordSetProblem problem) => string.Join(" → ", problem.Others.Prepend(problem.Record).Append(problem.Record));
}
