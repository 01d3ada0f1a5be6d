using System.Collections.Immutable;
using Vicinal.Economy.Static;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>Multipliers of a table: what one unit of final demand brings, direct, indirect and induced apart.</summary>
/// <remarks>Miller and Blair, Input-Output Analysis, 2nd ed. 2009, chapter 6. They are averages of the table's year: no limits of labour, stocks or prices.</remarks>
public static class Multipliers
{
    /// <summary>Multipliers of each industry for output, value added, income, jobs and imports, as far as the table has them.</summary>
    public static MultiplierReport Of(EconomyTable table, MultiplierType type = MultiplierType.One)
    {
        var errors = Errors(table, type);
        if (errors.Count > 0)
        {
            return Refused(type, errors, null);
        }

        var a = TableColumns.Coefficients(table);
        var radius = SpectralRadius.Of(a);
        if (radius >= 1)
        {
            return Refused(type, [new Problem("flows", $"The spectral radius of the coefficients is {TableColumns.Text(radius)}; it must be below 1, or no output meets a demand.")], radius);
        }

        var result = Leontief.Of(a, [.. table.Industries.Select(industry => industry.Label)]);
        if (result is not LeontiefResult.Solved { System: var open })
        {
            return Refused(type, ((LeontiefResult.Refused)result).Problems, radius);
        }

        var induced = type == MultiplierType.Two ? InducedSpending.Of(table, open) : null;
        var n = table.Count;
        var value = ValueAdded(table);
        var output = Effects(open, Enumerable.Repeat(1.0, n).ToArray(), induced);
        var added = Effects(open, PerOutput(table, value), induced);
        var income = Effects(open, table, table.LabourCompensation, induced);
        var jobs = Effects(open, table, table.Jobs, induced);
        var imports = Effects(open, table, table.Imports, induced);
        return new MultiplierReport
        {
            Type = type,
            SpectralRadius = radius,
            SpentShare = induced?.SpentShare,
            Industries =
            [
                .. Enumerable.Range(0, n).Select(j => new IndustryMultipliers
                {
                    Industry = table.Industries[j], Output = output[j], ValueAdded = added[j], Income = income?[j], Jobs = jobs?[j], Imports = imports?[j],
                }),
            ],
            Problems = [.. Remarks(table, induced)],
        };
    }

    private static List<Problem> Errors(EconomyTable table, MultiplierType type)
    {
        List<Problem> errors = [.. TableShape.Errors(table)];
        if (errors.Count > 0)
        {
            return errors;
        }

        errors.AddRange(TableSigns.Of(table).Where(problem => problem.IsError));
        if (type == MultiplierType.Two && (table.LabourCompensation is not { } labour || labour.Sum() <= 0))
        {
            errors.Add(new Problem("labour_compensation", "Type II multipliers need labour compensation by industry (column labour_compensation)."));
        }

        if (type == MultiplierType.Two && table.FinalDemand.Household.Sum() <= 0)
        {
            errors.Add(new Problem("household_demand", "Type II multipliers need household demand by industry (column household_demand)."));
        }

        return errors;
    }

    private static MultiplierReport Refused(MultiplierType type, IEnumerable<Problem> problems, double? radius) =>
        new() { Type = type, Industries = [], Problems = [.. problems], SpectralRadius = radius };

    /// <summary>x − 1·Z, less imports where the table has them.</summary>
    private static double[] ValueAdded(EconomyTable table)
    {
        var inputs = TableColumns.Inputs(table.Flows);
        return [.. table.Output.Select((x, j) => x - inputs[j] - (table.Imports?[j] ?? 0))];
    }

    private static double[] PerOutput(EconomyTable table, IReadOnlyList<double> values) =>
        [.. table.Output.Select((x, j) => x > 0 ? values[j] / x : 0)];

    private static Effect[]? Effects(Leontief open, EconomyTable table, ImmutableArray<double>? values, InducedSpending? induced) =>
        values is { } present ? Effects(open, PerOutput(table, present), induced) : null;

    private static Effect[] Effects(Leontief open, double[] perOutput, InducedSpending? induced)
    {
        var total = open.PerDemand(perOutput);
        return [.. perOutput.Select((direct, j) => new Effect(direct, total[j] - direct, induced?.Of(total, j)))];
    }

    private static IEnumerable<Problem> Remarks(EconomyTable table, InducedSpending? induced)
    {
        if (table.Imports is null)
        {
            yield return new Problem("imports", "The table has no imports by industry: value added here is output less domestic inputs, so it includes imported inputs and taxes on products.", IsError: false);
        }

        if (induced is { Capped: true })
        {
            yield return new Problem(
                "household_demand",
                "Households spend more on domestic products than labour pays them: the rest comes from other income, which does not follow. Each unit of pay is taken to be spent in full, so induced effects are an upper end.",
                IsError: false);
        }
    }
}
