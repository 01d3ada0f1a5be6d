using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Compare;

/// <summary>Finds out what is wrong with measures as they were typed. What only the table can refuse is left to the engine, which says why.</summary>
internal static class MeasureReading
{
    public static ImmutableArray<Measure> Read(
        IReadOnlyList<MeasureRequest> rows, Place place, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        if (rows.Count > CompareRequest.MostMeasures)
            errors.Add(new FieldError("", texts["Error.TooManyMeasures", CompareRequest.MostMeasures]));
        var read = ImmutableArray.CreateBuilder<Measure>();
        foreach (var (index, row) in rows.Take(CompareRequest.MostMeasures).Index())
        {
            // A row in which nothing has been chosen yet is not a mistake.
            if (row.Kind.Length > 0 && Read(row, Field(index), place, industries, texts, errors) is { } measure)
                read.Add(measure);
        }

        return read.ToImmutable();
    }

    public static string Field(int index) => string.Create(CultureInfo.InvariantCulture, $"m.{index}");

    private static Measure? Read(
        MeasureRequest row, string field, Place place, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var known = errors.Count;
        var kind = MeasureKind.Find(row.Kind);
        if (kind is null)
            errors.Add(new FieldError($"{field}.kind", texts["Error.MeasureKind", row.Kind]));
        var typed = Typed.Number(row.Amount);
        if (kind is not null && !IsFit(typed, kind.Unit))
            errors.Add(new FieldError($"{field}.amount", texts["Error.Amount." + kind.Unit, row.Amount]));
        var (from, to) = RestrictionReading.Span(row.From, row.To, field, texts, errors);
        var cost = row.Cost.Length == 0 ? null : Typed.Number(row.Cost);
        if (row.Cost.Length > 0 && cost is null)
            errors.Add(new FieldError($"{field}.cost", texts["Error.Cost", row.Cost]));
        ImmutableArray<string> codes = [.. row.Industries.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (codes.FirstOrDefault(code => place.Table.Industries.All(industry => industry.Code != code && industry.Label != code)) is { } unknown)
            errors.Add(new FieldError($"{field}.industries", texts["Error.Industry", unknown]));
        if (errors.Count > known)
            return null;
        var scale = place.Facts.Package.UnitsPerMoney;
        var (repaidFrom, repaidTo, interest) = Repaid(kind!, to);
        return new Measure
        {
            Name = Name(kind!, codes, place, industries, texts),
            Instrument = kind!.Instrument,
            Lever = kind.Lever,
            Industries = codes,
            Amount = kind.Unit switch { AmountUnit.Percent => typed!.Value / 100, AmountUnit.Money => typed!.Value / scale, _ => typed!.Value },
            From = from,
            To = to,
            Cost = cost / scale,
            RepaidFrom = repaidFrom,
            RepaidTo = repaidTo,
            Interest = interest,
        };
    }

    // A row does not ask when money is paid back: as its instrument is usually done (docs/method/instruments.md).
    private static (DateOnly? From, DateOnly? To, double Interest) Repaid(MeasureKind kind, DateOnly to)
    {
        if (kind.Lever is not (Lever.Deferral or Lever.Loan))
            return (null, null, 0);
        var usual = InstrumentCatalogue.Find(kind.Instrument)!;
        var from = to.AddDays((int)usual.Parameter("grace").Default);
        return (from, from.AddDays((int)usual.Parameter("term").Default), kind.Lever == Lever.Loan ? usual.Parameter("interest").Default : 0);
    }

    private static bool IsFit(double? amount, AmountUnit unit) => unit switch
    {
        AmountUnit.Percent or AmountUnit.Points => amount is >= 0 and <= 100,
        AmountUnit.Times => amount is > 0 and <= 100,
        AmountUnit.Money => amount is >= 0,
    };

    private static string Name(MeasureKind kind, ImmutableArray<string> codes, Place place, IndustryNames industries, IStringLocalizer<ResponsesTexts> texts)
    {
        string name = texts["Measure." + kind.Code];
        var named = place.Table.Industries.Where(industry => codes.Contains(industry.Code, StringComparer.Ordinal) || codes.Contains(industry.Label, StringComparer.Ordinal)).Select(industries.Of);
        return codes.IsEmpty ? name : $"{name}: {string.Join(", ", named)}";
    }
}
