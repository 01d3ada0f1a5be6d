using System.Collections.Immutable;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Public;

/// <summary>What is in force at a place from every level, and whom it reaches.</summary>
public interface IMeasuresHere
{
    /// <summary>What is known of where a place lies.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="name">The place's name as typed; accents and case do not matter.</param>
    /// <param name="within">The address of a government that holds it; empty where not said, or none.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<PlaceHere> PlaceAsync(string country, string name, string within, CancellationToken cancellationToken);

    /// <summary>What is there on a day, for whomever.</summary>
    Task<MeasuresHere> OfAsync(ImmutableArray<string> chain, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Inhabitants of a nation, as records of its own government say; null where none does.</summary>
    Task<long?> InhabitantsAsync(string country, CancellationToken cancellationToken);
}

/// <summary>Where a place lies.</summary>
/// <param name="Chain">Codes of its area and of those above it, its own first, the country last; the country alone where no more is known.</param>
/// <param name="Government">The government of that name that publishes here; null where none does.</param>
/// <param name="Within">The government that was named as holding it; null where none was.</param>
/// <param name="Holders">Governments of the country that may hold it, by name.</param>
public sealed record PlaceHere(ImmutableArray<string> Chain, GovernmentSummary? Government, GovernmentSummary? Within, IReadOnlyList<GovernmentSummary> Holders);

/// <summary>What is in force at a place on a day.</summary>
/// <param name="Applies">Every record of the chain, and how it stands.</param>
/// <param name="Matrix">Whom it reaches.</param>
public sealed record MeasuresHere(WhatApplies Applies, GapMatrix Matrix);
