using Vicinal.Planning.Options;

namespace Vicinal.Planning;

/// <summary>Options within a budget: what to choose depends on what is put first. See docs/decisions/0010-options-by-cp-sat.md.</summary>
public static class PlanOptions
{
    /// <summary>Finds three to five portfolios. The same question gives the same answer, whatever the candidates' order.</summary>
    /// <param name="question">The question; what is wrong with it comes back as problems.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static OptionsAnswer Find(OptionsQuestion question, CancellationToken cancellation = default)
    {
        var problems = OptionProblems.Of(question);
        if (problems.Exists(problem => problem.IsError))
        {
            return new OptionsAnswer { Problems = [.. problems] };
        }

        var choice = new Choice(question);
        return FloorCheck.Of(choice, cancellation) is { } short_
            ? new OptionsAnswer { FloorNotMet = short_, Problems = [.. problems] }
            : new Finding(choice, cancellation).Run(problems);
    }
}
