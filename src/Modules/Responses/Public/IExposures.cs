using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Public;

/// <summary>What other modules may ask about a place of which only people by activity are known.</summary>
public interface IExposures
{
    /// <summary>People and restrictions as an address says them, or what is wrong with them in the reader's language.</summary>
    ExposureStage Read(DayOneRequest request);

    /// <summary>What the same restrictions do to the whole nation, day by day, by its own table; null where no table of the nation is here, or it carries nothing of what is restricted.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="stage">A stage that can be answered.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<NationPicture?> NationAsync(string country, ExposureStage stage, CancellationToken cancellationToken);
}

/// <summary>People and restrictions that were read.</summary>
public sealed record ExposureStage
{
    /// <summary>As typed.</summary>
    public required DayOneRequest Request { get; init; }

    /// <summary>What is wrong, by field: <c>country</c>, <c>place</c>, <c>population</c>, <c>p.0.low</c>, <c>r.0.to</c>; empty where nothing is.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>Inhabitants; null where not said.</summary>
    public double? Population { get; init; }

    /// <summary>Rows of people that are right.</summary>
    public ImmutableArray<ExposedPeople> People { get; init; } = [];

    /// <summary>What is restricted; null where there are errors, or nothing is.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The engine's answer; null where there are errors, or nobody or nothing was given.</summary>
    public ExposureResult? Result { get; init; }
}

/// <summary>The dynamic model on a nation's table.</summary>
/// <param name="Territory">The nation's part of the address.</param>
/// <param name="Name">The nation's own name.</param>
/// <param name="Months">Mean share of usual work that goes on in each month, as <c>2020-03</c>; 1 = as before.</param>
/// <param name="WorstShare">Share of all work that stops on the worst day.</param>
/// <param name="WorstDay">That day.</param>
/// <param name="LeftOut">Codes of restricted activities that no industry of the table carries.</param>
/// <param name="Sources">Where the table comes from.</param>
/// <param name="PriceYear">The year of the table.</param>
/// <param name="Grade">How well founded it is for the nation.</param>
/// <param name="Parameters">The same scenario as parameters of <c>/responses/what-if</c> and of <c>/api/v1/scenario</c>.</param>
/// <param name="Command">What to type to get the figures from files.</param>
public sealed record NationPicture(
    string Territory, string Name, ImmutableArray<(string Month, double Working)> Months, double WorstShare, DateOnly WorstDay, ImmutableArray<string> LeftOut, ImmutableArray<string> Sources, int PriceYear,
    DataGrade Grade, ImmutableArray<(string Name, string? Value)> Parameters, string Command);
