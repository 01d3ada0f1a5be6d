using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Measures.Comparing.Rates;
using Vicinal.Measures.Simulating.Texts;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;

namespace Vicinal.Measures.Simulating;

/// <summary>A measure tried on a territory, or what is wrong with the question.</summary>
internal sealed record Simulation
{
    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The territory and scenario; null where nothing was asked or something is wrong.</summary>
    public TrialStage? Stage { get; init; }

    /// <summary>By what the size was carried.</summary>
    public CarryBy By { get; init; }

    /// <summary>The size there; null where not known.</summary>
    public decimal? There { get; init; }

    /// <summary>The size here; null where not known.</summary>
    public decimal? Here { get; init; }

    /// <summary>How it was carried; null where nothing was.</summary>
    public Carrying? Carrying { get; init; }

    /// <summary>The measure as it would be here; null where nothing was asked or something is wrong.</summary>
    public CarriedMeasure? Carried { get; init; }

    /// <summary>What it would do; null where no effect could be carried.</summary>
    public TrialAnswer? Answer { get; init; }

    /// <summary>How many would be reached, by size; null where not known.</summary>
    public long? Reached { get; init; }
}

/// <summary>Tries a record on a territory and scenario through Responses.</summary>
internal sealed class Simulations(ITrials trials, RateBook rates, JobsElsewhere jobs, IStringLocalizer<SimulatingTexts> texts)
{
    private const double LargestAmount = 1e15;

    private static readonly Lever[] OnFirms = [Lever.Grant, Lever.CostRelief, Lever.Deferral, Lever.Loan];

    public async Task<Simulation> OfAsync(MeasureRecord record, SimulationRequest request, CancellationToken cancellation)
    {
        if (!request.IsAsked)
            return new Simulation();
        var stage = await trials.StageAsync(new TrialQuestion(request.Territory, request.Scenario, request.Begins, record.Effects.Any(effect => OnFirms.Contains(effect.Lever))), cancellation);
        var errors = stage.Errors.Select(error => new FieldError(error.Field, error.Message)).ToList();
        if (errors.Count > 0)
            return new Simulation { Errors = errors };
        var (by, there, here) = await SizeAsync(record, request, stage, errors, cancellation);
        var (from, to) = Days(record, request, stage, errors);
        var typed = Amounts(record, request, errors);
        if (errors.Count > 0)
            return new Simulation { Errors = errors, By = by, There = there, Here = here, Stage = stage };
        if (from is not { } first || to is not { } last || record.Effects.IsEmpty)
            return new Simulation { Stage = stage, By = by, There = there, Here = here };
        var carrying = new Carrying(by == CarryBy.Same ? 1 : here!.Value / there!.Value, first, last) { Typed = typed };
        var carried = CarriedMeasure.Of(record, record.TextIn(CultureInfo.CurrentUICulture.Name).Title, carrying, stage.Economy!, await rates.TableAsync(cancellation));
        return new Simulation
        {
            Stage = stage, By = by, There = there, Here = here, Carrying = carrying, Carried = carried,
            Answer = carried.Planned.Effects.IsEmpty ? null : trials.Run(stage, carried.Planned, cancellation),
            Reached = record.Reach?.Reached is { } reached && reached * carrying.Factor < long.MaxValue ? (long)Math.Round(reached * carrying.Factor, MidpointRounding.ToEven) : null,
        };
    }

    /// <summary>What is typed goes before what is known; where the size there is known by neither, the amount is taken as it is.</summary>
    private async Task<(CarryBy By, decimal? There, decimal? Here)> SizeAsync(MeasureRecord record, SimulationRequest request, TrialStage stage, List<FieldError> errors, CancellationToken cancellation)
    {
        var atWork = await jobs.OfAsync(record.Government, cancellation);
        var usual = atWork is null ? CarryBy.Same : CarryBy.Jobs;
        var by = usual;
        if (request.By.Length > 0 && !(Enum.TryParse(request.By, ignoreCase: true, out by) && Enum.IsDefined(by)))
        {
            errors.Add(new FieldError("by", texts["Error.Choice", request.By]));
            by = usual;
        }

        if (by == CarryBy.Same)
            return (by, null, null);
        var there = Number("there", request.There, by == CarryBy.Jobs ? (decimal?)atWork : record.Government.Population, errors);
        var here = Number("here", request.Here, by == CarryBy.Jobs ? (decimal)stage.Jobs : null, errors);
        foreach (var (field, size) in new[] { ("there", there), ("here", here) })
        {
            if (size is null && errors.All(error => error.Name != field))
                errors.Add(new FieldError(field, texts["Error.Size." + by]));
        }

        return (by, there, here);
    }

    private decimal? Number(string field, string typed, decimal? known, List<FieldError> errors)
    {
        if (typed.Length == 0)
            return known;
        if (Typed.Whole(typed) is { } number and > 0)
            return (decimal)number;
        errors.Add(new FieldError(field, texts["Error.Count", typed]));
        return null;
    }

    /// <summary>The record's own days where the shock is felt in them, else as long as there from the day on which the shock is felt.</summary>
    private (DateOnly? From, DateOnly? To) Days(MeasureRecord record, SimulationRequest request, TrialStage stage, List<FieldError> errors)
    {
        var (first, last) = (record.From ?? record.Effects.Select(effect => effect.From).Min(), record.To ?? record.Effects.Select(effect => effect.To).Max());
        var scenario = stage.Scenario!;
        var end = scenario.Start.AddDays(scenario.Days);
        var fits = first < end && (first >= scenario.Start || last > scenario.Start);
        var from = Day("from", request.From, fits ? first : stage.FeltFrom, errors);
        var to = Day("to", request.To, fits ? last : first is { } began && last is { } ended ? from?.AddDays(ended.DayNumber - began.DayNumber) : null, errors);
        if (from >= to)
            errors.Add(new FieldError("to", texts["Error.Span"]));
        return (from, to);
    }

    private DateOnly? Day(string field, string typed, DateOnly? usual, List<FieldError> errors)
    {
        if (typed.Length == 0)
            return usual;
        if (Typed.Day(typed) is { } day)
            return day;
        errors.Add(new FieldError(field, texts["Error.Day", typed]));
        return null;
    }

    private ImmutableDictionary<int, double> Amounts(MeasureRecord record, SimulationRequest request, List<FieldError> errors)
    {
        var read = ImmutableDictionary.CreateBuilder<int, double>();
        foreach (var (at, typed) in request.Amounts.OrderBy(typed => typed.Key))
        {
            if (EffectAmounts.Read(record.Effects[at].Lever, typed) is { } amount and <= LargestAmount)
                read[at] = amount;
            else
                errors.Add(new FieldError(SimulationRequest.Field(at), texts["Error.Amount." + EffectAmounts.UnitOf(record.Effects[at].Lever), typed]));
        }

        return read.ToImmutable();
    }
}
