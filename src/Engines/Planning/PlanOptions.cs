using Vicinal.Planning.Options;

namespace Vicinal.Planning;

/// <summary>Options within a budget: what to choose depends on what is put first. See docs/method/options.md.</summary>
public static class PlanOptions
{
    /// <summary>Finds three to five portfolios. The same question gives the same answer, whatever the candidates' order.</summary>
    /// <param name="question">The question; what is wrong with it comes back as problems.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static OptionsAnswer Find(OptionsQuestion question, CancellationToken cancellation = default)
    {
        var problems = OptionProblems.Of(question);
        if (problems.Exists(problem => problem.IsError))
        {
            return new OptionsAnswer { Problems = [.. problems] };
        }

        var choice = new Choice(question);
        if (FloorCheck.Of(choice, cancellation) is { } notMet)
        {
            return new OptionsAnswer { FloorNotMet = notMet, Problems = [.. problems] };
        }

        var answer = new Finding(choice, cancellation).Run(problems);
        return question.WithPrices && !answer.Portfolios.IsEmpty ? answer with { Prices = Pricing.Of(question, choice, answer, cancellation) } : answer;
    }
}
