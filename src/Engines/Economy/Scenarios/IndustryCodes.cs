using System.Collections.Immutable;

namespace Vicinal.Economy.Scenarios;

/// <summary>Reads industry codes and labels against a table: a code means that industry in every region, a label (<c>BEL:I</c>) one row.</summary>
internal static class IndustryCodes
{
    /// <summary>Rows that a code or label names; none where the table does not have it.</summary>
    public static ImmutableArray<int> Rows(EconomyTable table, string codeOrLabel)
    {
        var rows = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < table.Count; i++)
        {
            var industry = table.Industries[i];
            if (string.Equals(industry.Code, codeOrLabel, StringComparison.Ordinal) || string.Equals(industry.Label, codeOrLabel, StringComparison.Ordinal))
            {
                rows.Add(i);
            }
        }

        return rows.DrainToImmutable();
    }

    /// <summary>Values by row, n of them; 0 where an industry is not named. A label wins over a code.</summary>
    public static double[] Values(EconomyTable table, IndustryValues values)
    {
        var result = new double[table.Count];
        switch (values)
        {
            case IndustryValues.Uniform uniform:
                Array.Fill(result, uniform.Value);
                break;
            case IndustryValues.ByCode byCode:
                for (var i = 0; i < result.Length; i++)
                {
                    var industry = table.Industries[i];
                    result[i] = byCode.Values.TryGetValue(industry.Label, out var value) || byCode.Values.TryGetValue(industry.Code, out value) ? value : 0;
                }

                break;
        }

        return result;
    }
}
