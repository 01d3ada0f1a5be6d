using Vicinal.Measures.Coherence.Frameworks;
using Vicinal.Measures.Coherence.Linking;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records.Coherence;
using Vicinal.Responses.Public;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Coherence.Covering;

/// <summary>A set of measures beside the objectives of a framework.</summary>
/// <param name="Framework">The objectives.</param>
/// <param name="Title">Of the territory or the plan.</param>
/// <param name="Subjects">The measures, in the order of their keys.</param>
/// <param name="Coverage">What stands where.</param>
internal sealed record CoverageView(Framework Framework, string Title, IReadOnlyList<LinkSubject> Subjects, Coverage Coverage)
{
    /// <summary>The territory's chain of codes; empty for a plan.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>Objectives with nothing above them.</summary>
    public IReadOnlyList<CoverageRow> Top => [.. Coverage.Rows.Where(row => row.Objective.Parent is null)];

    public LinkSubject Subject(string key) => Subjects.First(subject => subject.Key == key);

    public string SubjectTitle(string key, string language) => Subject(key).Record.TextIn(language).Title;
}

/// <summary>Why there is no answer: the field, and the key of the text.</summary>
internal sealed record CoverageFault(string Field, string Key, string Typed);

/// <summary>Puts measures beside objectives.</summary>
internal sealed class CoverageWork(FrameworkShelf frameworks, ObjectiveLinks links, MeasureShelf shelf, ITerritories territories, IAdoptedPlans plans)
{
    public async Task<(CoverageView? View, CoverageFault? Fault)> OfAsync(CoverageRequest request, CancellationToken cancellation)
    {
        if (await frameworks.FindAsync(request.Framework, cancellation) is not { } framework)
            return (null, new("framework", "Error.Framework", request.Framework));
        if (request.Plan.Length > 0)
        {
            return Guid.TryParse(request.Plan, out var id) && await plans.FindAsync(id, cancellation) is { } adopted
                ? (await ViewAsync(framework, adopted.Plan.Title, LinkSubjects.OfPlan(adopted), [], cancellation), null)
                : (null, new("plan", "Error.Plan", request.Plan));
        }

        if ((await territories.ListAsync(cancellation)).FirstOrDefault(one => one.Slug == request.Territory) is not { } territory)
            return (null, new("territory", "Error.Territory", request.Territory));
        IReadOnlyList<string> chain = request.OwnOnly ? [territory.Chain[0]] : territory.Chain;
        var records = await shelf.InAsync(chain, cancellation);
        return (await ViewAsync(framework, territory.Name, [.. records.Select(record => LinkSubjects.Of(record))], chain, cancellation), null);
    }

    private async Task<CoverageView> ViewAsync(Framework framework, string title, IReadOnlyList<LinkSubject> subjects, IReadOnlyList<string> chain, CancellationToken cancellation)
    {
        var known = await links.OfAsync(subjects, framework, cancellation);
        var coverage = Coverage.Of(
            framework.Objectives.Select(one => one.Place), subjects.Select(subject => subject.Key),
            known.SelectMany(subject => subject.Value.Select(line => new ObjectiveLink(line.Objective, subject.Key, line.Standing))));
        return new CoverageView(framework, title, subjects, coverage) { Chain = chain };
    }
}
