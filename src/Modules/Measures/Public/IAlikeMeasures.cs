using System.Collections.Immutable;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Measures.Public;

/// <summary>What governments like one did, for a place that need not be here.</summary>
public interface IAlikeMeasures
{
    /// <summary>Measures that fit most of what is said, the most fitting first; of each main instrument one, as long as there are others.</summary>
    Task<IReadOnlyList<AlikeMeasure>> FindAsync(AlikeQuestion question, int take, CancellationToken cancellationToken);

    /// <summary>Published measures by their keys, in that order, with in what they fit; those that are not here are left out.</summary>
    Task<IReadOnlyList<AlikeMeasure>> OfAsync(AlikeQuestion question, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>The instance's yearly rates and prices.</summary>
    Task<CurrencyTable> RatesAsync(CancellationToken cancellationToken);
}

/// <summary>What is known of the place that asks.</summary>
/// <param name="Level">Its level; null where not said.</param>
/// <param name="Inhabitants">Null where not said.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where not said.</param>
/// <param name="Groups">Groups that need something: codes of <see cref="TargetGroups"/>.</param>
/// <param name="Divisions">ISIC divisions of what is closed or hit.</param>
public sealed record AlikeQuestion(GovernmentLevel? Level, long? Inhabitants, string Country, ImmutableArray<string> Groups, ImmutableArray<int> Divisions);

/// <summary>A measure and why it is shown.</summary>
/// <param name="Record">As published.</param>
/// <param name="Reasons">In what it fits, one line each, in the reader's language.</param>
/// <param name="Facts">Cost, what somebody gets, people reached, days to the first payment, evidence and contact, each with its name; what is not known says so.</param>
public sealed record AlikeMeasure(MeasureRecord Record, IReadOnlyList<string> Reasons, IReadOnlyList<(string Name, string Value)> Facts);
