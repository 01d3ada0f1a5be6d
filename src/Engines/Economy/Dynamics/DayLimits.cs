namespace Vicinal.Economy.Dynamics;

/// <summary>What held each industry back on a day.</summary>
internal sealed class DayLimits(BaseEconomy economy)
{
    /// <summary>Limits closer than this, relative, are a tie.</summary>
    public const double Tie = 1e-9;

    private readonly bool[] binds = new bool[economy.Count];

    /// <summary>Whether closed firms hold labour back, and more than the shock does.</summary>
    private bool FirmsHold(Simulation day, int i) =>
        day.Firms?.OpenToday is { } open && open[i] < 1 && day.Labour[i] >= economy.Labour[i] * day.LabourCap[i] * (1 - Tie) && open[i] * open[i] <= day.LabourCap[i];

    /// <summary>Writes the day's limits; call right after its step. Ties go to demand, then labour, then the first input by code.</summary>
    public void Write(Simulation day, Span<Limit> limits)
    {
        var any = false;
        for (var i = 0; i < limits.Length; i++)
        {
            var enough = day.Output[i] * (1 + Tie);
            binds[i] = false;
            if (day.Demand[i] <= enough)
            {
                limits[i] = new Limit(LimitKind.Demand, -1);
            }
            else if (day.Reachable(i) <= enough)
            {
                limits[i] = new Limit(LimitKind.Firms, -1);
            }
            else if (day.Capacity[i] <= enough)
            {
                limits[i] = new Limit(FirmsHold(day, i) ? LimitKind.Firms : LimitKind.Labour, -1);
            }
            else
            {
                limits[i] = new Limit(LimitKind.AnyInput, -1);
                any = binds[i] = true;
            }
        }

        if (!any || economy.IsLinear)
        {
            return;
        }

        var found = day.Stocks.Binding(day.InputLimit, binds);
        for (var i = 0; i < limits.Length; i++)
        {
            if (binds[i])
            {
                limits[i] = new Limit(LimitKind.Input, (int)found[i]);
            }
        }
    }
}
