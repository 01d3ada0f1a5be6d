using System.Globalization;

namespace Vicinal.Economy.Tables;

/// <summary>Whether a mapping fits a table.</summary>
internal static class MappingCheck
{
    private const double Rounding = 1e-6;

    public static IEnumerable<Problem> Errors(EconomyTable table, IndustryMapping mapping)
    {
        var codes = table.Industries.Select(industry => industry.Code).ToHashSet(StringComparer.Ordinal);
        var mapped = mapping.Rows.ToLookup(row => row.Industry, StringComparer.Ordinal);
        foreach (var row in mapping.Rows.Where(row => !(row.Share is > 0 and <= 1)))
        {
            yield return new Problem(row.Industry, $"The share of {row.Industry} in {row.Group} is {Text(row.Share)}; it must be above 0 and at most 1.");
        }

        foreach (var row in mapping.Rows.Where(row => string.IsNullOrWhiteSpace(row.Group)))
        {
            yield return new Problem(row.Industry, $"Industry {row.Industry} has an empty group.");
        }

        foreach (var industry in mapped)
        {
            if (!codes.Contains(industry.Key))
            {
                yield return new Problem(industry.Key, $"The mapping names industry {industry.Key}, which the table does not have.");
            }

            foreach (var twice in industry.GroupBy(row => row.Group, StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                yield return new Problem(industry.Key, $"The mapping sends {industry.Key} to {twice.Key} {twice.Count()} times: one row with the whole share is right.");
            }

            var sum = industry.Sum(row => row.Share);
            if (Math.Abs(sum - 1) > Rounding)
            {
                yield return new Problem(industry.Key, $"The shares of {industry.Key} sum to {Text(sum)}; they must sum to 1.");
            }
        }

        foreach (var code in table.Industries.Select(industry => industry.Code).Distinct(StringComparer.Ordinal).Where(code => !mapped.Contains(code)))
        {
            yield return new Problem(code, $"Industry {code} has no group: add a row for it to the mapping.");
        }
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
