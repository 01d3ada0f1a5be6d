namespace Vicinal.Economy.Scenarios;

/// <summary>What a restriction takes from each industry of a table.</summary>
internal static class RestrictionStrength
{
    /// <summary>Shares of labour and of household demand that fall away, by row; the middle of the activity's range.</summary>
    public static (double[] Labour, double[] Demand) Of(EconomyTable table, Restriction restriction)
    {
        var labour = new double[table.Count];
        var demand = new double[table.Count];
        foreach (var activity in ActivityCatalogue.All)
        {
            if (!string.Equals(activity.Code, restriction.Activity, StringComparison.Ordinal))
            {
                continue;
            }

            for (var i = 0; i < table.Count; i++)
            {
                var share = ActivityShare(table.Industries[i].Code, activity);
                labour[i] = share * Middle(activity.Labour, restriction.Level);
                demand[i] = share * Middle(activity.Demand, restriction.Level);
            }
        }

        return (labour, demand);
    }

    private static double Middle(LevelStrength strength, RestrictionLevel level)
    {
        var range = level switch
        {
            RestrictionLevel.Closed => strength.Closed,
            RestrictionLevel.Half => strength.Half,
            RestrictionLevel.Distanced => strength.Distanced,
        };
        return (range.Low + range.High) / 2;
    }

    private static double ActivityShare(string code, Activity activity)
    {
        var digits = code.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTU");
        var cut = digits.IndexOf('-');
        if (!int.TryParse(cut < 0 ? digits : digits[..cut], System.Globalization.CultureInfo.InvariantCulture, out var first))
        {
            return 0;
        }

        var last = cut >= 0 && int.TryParse(digits[(cut + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var end) ? end : first;
        var share = 0.0;
        foreach (var division in activity.Divisions)
        {
            if (division.Division >= first && division.Division <= last)
            {
                share += division.Share / (last - first + 1);
            }
        }

        return share;
    }
}
