using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Measures;

/// <summary>Measures in force as the model reads them: vectors over rows that hold from one change to the next. One a run; not shared.</summary>
internal sealed class LeverPath
{
    private readonly ImmutableArray<Acting> acting;
    private readonly bool[] changes;

    public LeverPath(BaseEconomy economy, EconomyTable table, Scenario scenario, ImmutableArray<Measure> measures)
    {
        acting = [.. measures.Select(measure => Acting.Of(economy, table, scenario, measure))];
        changes = new bool[scenario.Days];
        foreach (var measure in acting)
        {
            foreach (var day in (ReadOnlySpan<int>)[measure.From, measure.To])
            {
                if (day >= 0 && day < changes.Length)
                {
                    changes[day] = true;
                }
            }
        }

        if (changes.Length > 0)
        {
            changes[0] = true;
        }

        Labour = Ones(economy.Stride);
        Firing = Ones(economy.Stride);
        Hiring = Ones(economy.Stride);
        Stocks = Ones(economy.Stride);
        LocalInputs = Ones(economy.Stride);
        ExtraHousehold = new double[economy.Stride];
        ExtraOther = new double[economy.Stride];
    }

    /// <summary>What is left of the labour shock (restrictions apart).</summary>
    public double[] Labour { get; }

    /// <summary>Multiplier of the firing rate.</summary>
    public double[] Firing { get; }

    /// <summary>Multiplier of the hiring rate.</summary>
    public double[] Hiring { get; }

    /// <summary>Multiplier of target stocks.</summary>
    public double[] Stocks { get; }

    /// <summary>Multiplier of the domestic input coefficients of a user.</summary>
    public double[] LocalInputs { get; }

    /// <summary>Money a day added to household demand.</summary>
    public double[] ExtraHousehold { get; }

    /// <summary>Money a day added to other final demand.</summary>
    public double[] ExtraOther { get; }

    /// <summary>Whether any measure moves inputs to local suppliers, so that the run needs coefficients of its own.</summary>
    public bool MovesInputs => acting.Any(measure => measure.Lever == Lever.LocalShare);

    /// <summary>Brings the vectors to day <paramref name="t"/>; true where something changed since the day before.</summary>
    public bool MoveTo(int t)
    {
        if (!changes[t])
        {
            return false;
        }

        Array.Fill(Labour, 1);
        Array.Fill(Firing, 1);
        Array.Fill(Hiring, 1);
        Array.Fill(Stocks, 1);
        Array.Fill(LocalInputs, 1);
        Array.Clear(ExtraHousehold);
        Array.Clear(ExtraOther);
        foreach (var measure in acting)
        {
            if (t >= measure.From && t < measure.To)
            {
                Apply(measure);
            }
        }

        // Points of two measures add up, but no more can be moved than is imported.
        foreach (var measure in acting.Where(measure => measure.Lever == Lever.LocalShare))
        {
            for (var j = 0; j < measure.Values.Length; j++)
            {
                LocalInputs[j] = Math.Min(LocalInputs[j], measure.Most![j]);
            }
        }

        return true;
    }

    private void Apply(Acting measure)
    {
        for (var i = 0; i < measure.Values.Length; i++)
        {
            var value = measure.Values[i];
            switch (measure.Lever)
            {
                case Lever.LabourSupply:
                    Labour[i] *= 1 - value;
                    break;
                case Lever.Firing:
                    Firing[i] *= 1 - value;
                    break;
                case Lever.Hiring:
                    Hiring[i] *= value;
                    break;
                case Lever.Stocks:
                    Stocks[i] *= value;
                    break;
                case Lever.HouseholdDemand:
                    ExtraHousehold[i] += value;
                    break;
                case Lever.LocalShare:
                    LocalInputs[i] += value;
                    break;
                default:
                    ExtraOther[i] += value;
                    break;
            }
        }
    }

    private static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }
}
