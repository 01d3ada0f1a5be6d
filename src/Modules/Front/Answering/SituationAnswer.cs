using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Front.Asking;
using Vicinal.Measures.Public;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Responses.Public;

namespace Vicinal.Front.Answering;

/// <summary>Everything that an answer shows; what is not known is null or empty, and the pages say so.</summary>
/// <param name="Reading">What was asked.</param>
/// <param name="On">The day on which it begins; today where nothing was said.</param>
internal sealed record SituationAnswer(SituationReading Reading, DateOnly On)
{
    /// <summary>Rows of people that are suggestions which nobody corrected.</summary>
    public required int Uncorrected { get; init; }

    /// <summary>The same on the nation's own table; null where there is none.</summary>
    public required NationPicture? Nation { get; init; }

    /// <summary>What others did, the most fitting first.</summary>
    public required IReadOnlyList<AlikeMeasure> Others { get; init; }

    /// <summary>Measures on which the budget is tried.</summary>
    public required IReadOnlyList<AlikeMeasure> Chosen { get; init; }

    /// <summary>Where the place lies.</summary>
    public required PlaceHere Lies { get; init; }

    /// <summary>What applies there; null where no country was said.</summary>
    public required MeasuresHere? Here { get; init; }

    public required CurrencyTable Rates { get; init; }

    /// <summary>Currency and price year of the budget.</summary>
    public required MoneyOf Money { get; init; }

    /// <summary>What the budget reaches; null where money, measures or people are missing.</summary>
    public required BudgetReach? Reach { get; init; }

    /// <summary>Keys that were asked for and that no published measure has.</summary>
    public IReadOnlyList<string> Missing => [.. Reading.Request.Measures.Where(key => Chosen.All(one => one.Record.Id != key))];

    public ExposureResult? Result => Reading.Exposure.Result;

    /// <summary>What is there on the day.</summary>
    public IReadOnlyList<AppliesLine> There => Here is null ? [] : [.. Here.Applies.Lines.Where(line => line.IsThere)];

    /// <summary>Groups that nothing reaches, those whose work stops first.</summary>
    public IReadOnlyList<string> Unreached
    {
        get
        {
            if (Here is null)
                return [];
            var nobody = Here.Matrix.Groups.Where(group => group.IsReachedByNobody).Select(group => group.Group).ToList();
            var hit = Hit.Select(sum => Group(sum.Kind!.Value)).ToList();
            return [.. hit.Where(group => nobody.Contains(group, StringComparer.Ordinal)), .. nobody.Except(hit, StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether a budget was tried on measures of which none can be counted: that is not nobody.</summary>
    public bool ReachesUnknown => Reach is not null && Reach.Lines.All(line => line.Why is not null);

    /// <summary>Kinds of work of those whose work stops.</summary>
    public IReadOnlyList<ExposureSum> Hit => Result is null ? [] : [.. Result.ByKind.Where(sum => sum.StoppedAtWorst.High > 0)];

    /// <summary>Measures that can be chosen for a budget: those that were, then the others shown.</summary>
    public IReadOnlyList<AlikeMeasure> ToChoose => [.. Chosen.Concat(Others).DistinctBy(one => one.Record.Id, StringComparer.Ordinal)];

    /// <summary>The group of people who work so.</summary>
    public static string Group(WorkKind kind) => kind switch
    {
        WorkKind.Formal => "employees",
        WorkKind.SelfEmployed => "self-employed",
        WorkKind.Informal => "informal",
    };

    /// <summary>People whose work stops at worst, by kind.</summary>
    public static ImmutableArray<(WorkKind Kind, Interval People)> Stopped(ExposureResult result) => [.. result.ByKind.Select(sum => (sum.Kind!.Value, sum.StoppedAtWorst))];

    /// <summary>What to type for what applies and who is reached by nobody.</summary>
    public string HereCommand(string root) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Export(root)}\n./vicinal measures applies measures.json --in {string.Join(',', Lies.Chain)} --on {On:yyyy-MM-dd} --group {string.Join(',', TargetGroups.All)}\n./vicinal measures applies measures.json --in {string.Join(',', Lies.Chain)} --on {On:yyyy-MM-dd} --form gaps");

    /// <summary>What to type for what a budget reaches.</summary>
    public string ReachCommand(string root)
    {
        var kinds = Stopped(Result!).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Word(kind.Kind)}={kind.People.Low:R}..{kind.People.High:R}"));
        var minor = Currencies.MinorPerUnit(Reading.Currency);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Export(root)}\ncurl -o rates.csv '{root}/api/v1/measures/rates?format=csv'\n./vicinal measures reach measures.json --measures {string.Join(',', Chosen.Select(one => one.Record.Id))} --budget {Reading.Budget!.Value.Value / (decimal)minor} --currency {Reading.Currency} --year {Money.Year} --rates rates.csv --stopped {string.Join(' ', kinds)} --days {Reading.Exposure.Scenario!.Days}");
    }

    /// <summary>What to type for the records of this instance.</summary>
    public static string Export(string root) => $"./vicinal measures export --from {root} --out measures.json";

    private static string Word(WorkKind kind) => kind switch
    {
        WorkKind.Formal => "formal",
        WorkKind.SelfEmployed => "self-employed",
        WorkKind.Informal => "informal",
    };
}
