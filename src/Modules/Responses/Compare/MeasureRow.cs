using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Components;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Compare;

/// <summary>A row of the comparison: a measure, or all together, which stands last however the rows are sorted.</summary>
internal sealed record MeasureRow(string Name, MeasureResult Result, bool IsTogether);

/// <summary>The columns of the comparison, each with small bars against the longest of its column.</summary>
internal sealed class MeasureColumns(
    IReadOnlyList<MeasureRow> rows, EconomyPackage package, bool hasJobs, bool hasConsumption, bool hasFirms, string? sort, IStringLocalizer<ResponsesTexts> texts)
{
    private readonly bool descending = sort?.StartsWith('-') ?? false;

    public IReadOnlyList<Column<MeasureRow>> All
    {
        get
        {
            List<Column<MeasureRow>> columns =
            [
                new("measure", texts["Compare.Measure"], Name) { IsRowHeading = true, SortBy = row => row.IsTogether ? descending ? "" : "\uFFFF" : row.Name },
            ];
            if (hasJobs)
            {
                columns.Add(Figure("peak", texts["Compare.JobsPeak"], row => row.Result.Kept?.JobsPeak));
                columns.Add(Figure("months", texts["Compare.JobMonths"], row => row.Result.Kept?.JobMonths, row => row.Result.Bands?.JobMonths));
            }

            columns.Add(Figure("value", texts["Compare.ValueAdded", Money.Unit(package, texts)], row => row.Result.Kept?.ValueAdded, row => row.Result.Bands?.ValueAdded));
            if (hasConsumption)
                columns.Add(Figure("consumption", texts["Compare.Consumption", Money.Unit(package, texts)], row => row.Result.Kept?.Consumption, row => row.Result.Bands?.Consumption));
            if (hasFirms && hasJobs)
                columns.Add(Figure("firms", texts["Compare.Firms"], row => row.Result.Kept?.FirmsKept, row => row.Result.Bands?.FirmsKept));
            columns.Add(Figure("cost", texts["Compare.Cost", Money.Unit(package, texts)], row => row.Result.Cost, missing: texts["Compare.NotKnown"]));
            if (hasJobs)
                columns.Add(Figure("each", texts["Compare.CostEach", package.Currency], row => row.Result.CostPerJobMonth * package.UnitsPerMoney, missing: texts["Compare.NotKnown"]));
            return columns;
        }
    }

    private string Name(MeasureRow row) => row.Result.Measure is { } measure ? $"{row.Name} ({measure.Instrument})" : row.Name;

    private Column<MeasureRow> Figure(
        string key, string title, Func<MeasureRow, double?> figure, Func<MeasureRow, Quantiles?>? band = null, string? missing = null)
    {
        var longest = rows.Max(row => Math.Abs(figure(row) ?? 0));
        return new Column<MeasureRow>(key, title, Text)
        {
            Numeric = true,
            Bar = row => longest > 0 ? Math.Max(0, figure(row) ?? 0) / longest : 0,
            SortBy = row => row.IsTogether || figure(row) is null ? (row.IsTogether ? 2 : 1) * (descending ? double.MinValue / 2 : double.MaxValue / 2) : figure(row)!.Value,
        };

        string Text(MeasureRow row)
        {
            if (row.Result.Refusal is not null)
                return texts["Compare.CannotAct"];
            if (figure(row) is not { } value)
                return missing ?? texts["Compare.NotMeasured"];
            var text = Rounded(value);
            return band?.Invoke(row) is { } spread ? texts["Compare.WithBand", text, Rounded(spread.P5), Rounded(spread.P95)] : text;
        }
    }

    // Small amounts of money in millions would read 0.
    private static string Rounded(double value) => Math.Abs(value) < 10 ? Figures.Number(value, Math.Abs(value) < 0.005 ? 0 : 2) : Figures.About(value);
}
