using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Finding;
using Vicinal.Planning.Records;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Simulating;

/// <summary>By what the size of a measure is carried to another place.</summary>
internal enum CarryBy
{
    /// <summary>People at work.</summary>
    Jobs,

    /// <summary>Inhabitants.</summary>
    Inhabitants,

    /// <summary>Not at all: the amount as it is.</summary>
    Same,
}

/// <summary>A simulation as its address says it. Everything is text as typed; <see cref="Simulations"/> finds out what is wrong with it.</summary>
internal sealed record SimulationRequest(string Territory, string Scenario, string Begins, string From, string To, string By, string There, string Here, ImmutableDictionary<int, string> Amounts)
{
    public static SimulationRequest Of(IQueryCollection query, MeasureRecord record) => new(
        ListRequest.One(query, "territory"), ListRequest.One(query, "scenario"), ListRequest.One(query, "begins"), ListRequest.One(query, "from"), ListRequest.One(query, "to"),
        ListRequest.One(query, "by"), ListRequest.One(query, "there"), ListRequest.One(query, "here"),
        Enumerable.Range(0, record.Effects.Length).Select(at => KeyValuePair.Create(at, ListRequest.One(query, Field(at)))).Where(typed => typed.Value.Length > 0).ToImmutableDictionary());

    /// <summary>The parameter of an effect's amount.</summary>
    public static string Field(int effect) => "amount." + effect.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it is asked at all.</summary>
    public bool IsAsked => Territory.Length > 0 && Scenario.Length > 0;
}
