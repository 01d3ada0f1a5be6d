using System.Runtime.CompilerServices;
using Vicinal.Economy.Firms;
using Vicinal.Economy.Kernels;
using Vicinal.Economy.Measures;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Dynamics;

/// <summary>The state of one run and its day. Allocates when made, not from day to day. Start over with <see cref="Begin"/>.</summary>
/// <remarks>Steps are numbered as in docs/method/dynamic-model.md. Vectors over rows of the table have the grid's stride; values beyond its rows stay 0.
/// What runs every day is compiled in full at once: a server that is asked now and then would otherwise spend its first dozens of ensembles in half-compiled code.</remarks>
internal sealed class Simulation
{
    private readonly BaseEconomy economy;
    private readonly ShockPath shocks;
    private readonly LeverPath? levers;
    private readonly Consumption consumption;
    private readonly InputStocks stocks;
    private readonly double[] hiring;
    private readonly double[] firing;
    private readonly double[] otherDemand;
    private readonly Simulation? withoutClosures;
    private RunParameters parameters;

    /// <param name="economy">The table.</param>
    /// <param name="shocks">The shocks.</param>
    /// <param name="levers">Measures other than money for firms; null where there are none.</param>
    /// <param name="firms">Firms' cash; null where no firm closes.</param>
    /// <param name="withoutClosures">The same run in which no firm closes, from which firms earn; null where they earn from this one.</param>
    public Simulation(BaseEconomy economy, ShockPath shocks, LeverPath? levers, FirmCash? firms = null, Simulation? withoutClosures = null)
    {
        this.economy = economy;
        this.shocks = shocks;
        this.levers = levers;
        this.withoutClosures = withoutClosures;
        Firms = firms;
        consumption = new Consumption(economy);
        stocks = new InputStocks(economy, levers is { MovesInputs: true });
        var stride = economy.Stride;
        hiring = new double[stride];
        firing = new double[stride];
        otherDemand = new double[stride];
        Labour = new double[stride];
        LabourCap = new double[stride];
        Capacity = new double[stride];
        InputLimit = new double[stride];
        Demand = new double[stride];
        Output = new double[stride];
        ServedFirms = new double[stride];
        ServedFinal = new double[stride];
        Household = new double[stride];
    }

    /// <summary>l, labour in use.</summary>
    public double[] Labour { get; }

    /// <summary>1 − epsS, the share of base labour that may work.</summary>
    public double[] LabourCap { get; }

    /// <summary>xcap.</summary>
    public double[] Capacity { get; }

    /// <summary>xinp; +∞ where no input binds.</summary>
    public double[] InputLimit { get; }

    /// <summary>d.</summary>
    public double[] Demand { get; }

    /// <summary>x.</summary>
    public double[] Output { get; }

    /// <summary>Share of industries' orders that is delivered.</summary>
    public double[] ServedFirms { get; }

    /// <summary>Share of final demand that is met.</summary>
    public double[] ServedFinal { get; }

    /// <summary>Household demand of the day, what measures add included.</summary>
    public double[] Household { get; }

    /// <summary>Firms' cash and closures; null where no firm closes.</summary>
    public FirmCash? Firms { get; }

    /// <summary>Stocks and orders.</summary>
    public InputStocks Stocks => stocks;

    /// <summary>Returns to the base day: stocks on target, d = x0, l = l0, xcap = xinp = x0.</summary>
    public void Begin(in RunParameters run)
    {
        parameters = run;
        economy.Labour.CopyTo(Labour, 0);
        economy.Output.CopyTo(Capacity, 0);
        economy.Output.CopyTo(InputLimit, 0);
        economy.Output.CopyTo(Demand, 0);
        Array.Clear(Output);
        Array.Clear(ServedFirms);
        Array.Fill(hiring, run.HiringRate);
        Array.Fill(firing, run.FiringRate);
        consumption.Begin();
        var acting = levers?.MoveTo(0) ?? false;
        stocks.Begin(run, acting ? levers : null);
        withoutClosures?.Begin(run);
        Firms?.Begin(run.CashDays);
    }

    /// <summary>Lives through day <paramref name="t"/>; days are lived in order from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(int t)
    {
        if (levers is not null && (t == 0 || levers.MoveTo(t)))
        {
            for (var j = 0; j < economy.Count; j++)
            {
                hiring[j] = parameters.HiringRate * levers.Hiring[j];
                firing[j] = parameters.FiringRate * levers.Firing[j];
            }

            stocks.Adjust(levers);
        }

        SupplyLabour(t);
        consumption.Run(parameters, shocks.Day(shocks.Household, t), Labour, Household);
        DemandOthers(t);
        stocks.Order(Demand, ServedFirms, Output, InputLimit);
        Produce();
        withoutClosures?.Step(t);
        Firms?.Close(t, (withoutClosures ?? this).Output);
    }

    /// <summary>Job equivalents at work in an industry: E0·l/l0, or what may work where it has jobs but no labour compensation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double JobsAtWork(int i) => economy.Jobs[i] * (economy.Labour[i] > 0 ? Labour[i] / economy.Labour[i] : LabourCap[i]);

    /// <summary>Demand that open firms might serve on the day lived last.</summary>
    public double Reachable(int i) => Firms is null ? Demand[i] : Demand[i] * Firms.ReachToday[i];

    /// <summary>Steps 1 and 2: labour follows what could be sold or made yesterday, within what may work today.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SupplyLabour(int t)
    {
        var soft = shocks.Day(shocks.Labour, t);
        var hard = shocks.Day(shocks.RestrictedLabour, t);
        for (var j = 0; j < economy.Count; j++)
        {
            var stopped = soft.IsEmpty ? 0 : soft[j] * (levers is null ? 1 : levers.Labour[j]);
            if (!hard.IsEmpty)
            {
                stopped += (1 - stopped) * hard[j];
            }

            var may = 1 - Math.Min(1, parameters.LabourSupply * stopped);
            var sold = Demand[j];
            if (Firms is not null)
            {
                may *= Firms.Open[j];
                sold *= Firms.Reach[j];
            }

            var l0 = economy.Labour[j];
            var wanted = economy.LabourPerOutput[j] * (Math.Min(InputLimit[j], sold) - Capacity[j]);
            var l = Math.Min(l0 * may, Labour[j] + ((wanted >= 0 ? hiring[j] : firing[j]) * wanted));
            LabourCap[j] = may;
            Labour[j] = l;
            Capacity[j] = l0 > 0 ? economy.OutputPerLabour[j] * l : economy.Output[j] * may;
        }
    }

    /// <summary>Final demand other than households': Σ over components of f·(1 − shock), and what measures add.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DemandOthers(int t)
    {
        Array.Clear(otherDemand);
        for (var part = OtherDemandPart.Npish; part <= OtherDemandPart.Exports; part++)
        {
            var f = economy.OtherDemand.AsSpan((int)part * economy.Stride, economy.Stride);
            var shock = shocks.Day(shocks.Other(part), t);
            for (var i = 0; i < economy.Count; i++)
            {
                otherDemand[i] += shock.IsEmpty ? f[i] : f[i] * (1 - Math.Min(1, parameters.OtherDemand * shock[i]));
            }
        }

        if (levers is null)
        {
            return;
        }

        for (var i = 0; i < economy.Count; i++)
        {
            otherDemand[i] += levers.ExtraOther[i];
            Household[i] += levers.ExtraHousehold[i];
        }
    }

    /// <summary>Steps 5, 7 and 8: demand, output and who is served. A demand below zero (inventories run down) is no demand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Produce()
    {
        for (var i = 0; i < economy.Count; i++)
        {
            var ordered = stocks.Orders[i];
            var final = Household[i] + otherDemand[i];
            var demand = Math.Max(0, ordered + final);
            var output = Math.Min(Math.Min(Capacity[i], InputLimit[i]), Firms is null ? demand : demand * Firms.Reach[i]);
            var share = demand > 0 ? output / demand : 1;
            Demand[i] = demand;
            Output[i] = output;
            ServedFirms[i] = share;
            ServedFinal[i] = share;
            if (parameters.Rationing == Rationing.FirmsFirst && share < 1)
            {
                // Final demand below zero supplies from finished inventories: firms may have that too.
                var available = output - Math.Min(0, final);
                ServedFirms[i] = ordered > 0 ? Math.Min(1, available / ordered) : 1;
                ServedFinal[i] = final > 0 ? Math.Clamp((output - (ordered * ServedFirms[i])) / final, 0, 1) : 1;
            }
        }
    }
}
