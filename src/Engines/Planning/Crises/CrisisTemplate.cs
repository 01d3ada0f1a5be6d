using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Crises;

namespace Vicinal.Planning;

/// <summary>A kind of crisis that becomes a scenario on any table, by assumptions that anyone can see and change (docs/method/crises.md).</summary>
public sealed record CrisisTemplate
{
    /// <summary>Its name in addresses, such as <c>plant-closure</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in English.</summary>
    public required string Name { get; init; }

    /// <summary>In the order in which one asks for them.</summary>
    public required ImmutableArray<CrisisAssumption> Assumptions { get; init; }

    /// <summary>Whether it hits one industry that a person must name.</summary>
    public bool AsksForIndustry { get; init; }

    /// <summary>The first day for which the defaults were made; null where they suit any time.</summary>
    public DateOnly? UsualStart { get; init; }

    internal Func<CrisisInput, CrisisShape> Shape { get; init; } = _ => new CrisisShape();

    /// <summary>The scenario of this crisis on a table.</summary>
    /// <param name="table">The territory's table.</param>
    /// <param name="begins">The first day of the crisis. Day 0 of the scenario is the first of the month before.</param>
    /// <param name="settings">What is known better than the defaults.</param>
    /// <param name="days">Days of the scenario from day 0.</param>
    /// <remarks>All values at 0 give a scenario without shocks and restrictions.</remarks>
    public CrisisResult ScenarioOf(EconomyTable table, DateOnly begins, CrisisSettings settings, int days = 240)
    {
        var industry = AsksForIndustry ? settings.Industry ?? UsualIndustry(table)?.Label : null;
        var row = table.Industries.ToList().FindIndex(one => string.Equals(one.Label, industry, StringComparison.Ordinal));
        var errors = Errors(settings).ToList();
        if (AsksForIndustry && row < 0)
        {
            errors.Add(new Problem("industry", $"The table has no industry \"{industry}\". It has {string.Join(", ", table.Industries.Take(8).Select(one => one.Label))}{(table.Count > 8 ? " and more" : string.Empty)}."));
        }

        if (errors.Count > 0)
        {
            return new CrisisResult(null, [.. errors]);
        }

        var values = Assumptions.ToImmutableDictionary(one => one.Code, one => settings.Values.GetValueOrDefault(one.Code, one.Default), StringComparer.Ordinal);
        var shape = Shape(new CrisisInput(table, begins, values, row));
        var scenario = new Scenario
        {
            Title = Name,
            Start = new DateOnly(begins.Year, begins.Month, 1).AddMonths(-1),
            Days = days,
            Restrictions = shape.Restrictions,
            Shocks = shape.Shocks,
            Parameters = new ModelParameters { StockScale = 1 - shape.StocksLost },
        };
        return shape.Problem is { } problem ? new CrisisResult(null, [problem]) : new CrisisResult(scenario, []);
    }

    /// <summary>The industry that is taken where nobody names one: the one with most jobs among those that make goods, otherwise among all; null in an empty table.</summary>
    public static Industry? UsualIndustry(EconomyTable table)
    {
        var size = table.Jobs ?? table.Output;
        var resolver = ActivityResolver.For(table.Industries);
        bool MakesGoods(int row) => resolver.DivisionsOf(row) is { IsEmpty: false } held && held.All(division => division is >= 5 and <= 33);
        return Enumerable.Range(0, table.Count).OrderByDescending(MakesGoods).ThenByDescending(row => size[row]).Select(row => table.Industries[row]).FirstOrDefault();
    }

    private IEnumerable<Problem> Errors(CrisisSettings settings)
    {
        foreach (var (code, value) in settings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Assumptions.FirstOrDefault(one => one.Code == code) is not { } assumption)
            {
                yield return new Problem(code, $"\"{Name}\" has no assumption \"{code}\". It has {string.Join(", ", Assumptions.Select(one => one.Code))}.");
            }
            else if (!(value >= CrisisAssumption.Lowest && value <= assumption.Highest) || (assumption.Unit == AssumptionUnit.Days && value != Math.Floor(value)))
            {
                yield return new Problem(code, string.Create(
                    CultureInfo.InvariantCulture, $"{assumption.Name} is {value}; give a {(assumption.Unit == AssumptionUnit.Days ? "whole number of days" : "number")} from 0 to {assumption.Highest}."));
            }
        }
    }
}
