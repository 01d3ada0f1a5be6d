using Vicinal.Economy;

namespace Vicinal.Responses.Compare;

/// <summary>What the amount of a measure counts, as a person types it.</summary>
internal enum AmountUnit
{
    /// <summary>0 to 100.</summary>
    Percent,

    /// <summary>Times the usual.</summary>
    Times,

    /// <summary>Percentage points, 0 to 100.</summary>
    Points,

    /// <summary>Money over the whole period, in single units of the currency.</summary>
    Money,
}

/// <summary>A handful of things a local government does, each by one lever of the model.</summary>
/// <param name="Code">Its word in addresses; the texts have its name.</param>
/// <param name="Instrument">Its code in the list of instruments.</param>
/// <param name="Lever">How it acts.</param>
/// <param name="Unit">What its amount counts.</param>
/// <param name="Usual">The amount a new row begins with; for money a share of a month's household demand.</param>
internal sealed record MeasureKind(string Code, string Instrument, Lever Lever, AmountUnit Unit, double Usual)
{
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        new("job-retention", "B1", Lever.Firing, AmountUnit.Percent, 80),
        new("worker-protection", "B6", Lever.LabourSupply, AmountUnit.Percent, 20),
        new("telework", "I2", Lever.LabourSupply, AmountUnit.Percent, 10),
        new("childcare", "A6", Lever.LabourSupply, AmountUnit.Percent, 5),
        new("hiring-aid", "B2", Lever.Hiring, AmountUnit.Times, 3),
        new("stocks", "G2", Lever.Stocks, AmountUnit.Times, 1.5),
        new("vouchers", "F1", Lever.HouseholdDemand, AmountUnit.Money, 0.01),
        new("cash", "A1", Lever.HouseholdDemand, AmountUnit.Money, 0.01),
        new("advance-works", "E4", Lever.Investment, AmountUnit.Money, 0.01),
        new("procurement", "E3", Lever.Government, AmountUnit.Money, 0.01),
        new("local-share", "G2", Lever.LocalShare, AmountUnit.Points, 2),
        new("grants", "C1", Lever.Grant, AmountUnit.Money, 0.005),
        new("relief", "D2", Lever.CostRelief, AmountUnit.Money, 0.005),
        new("deferrals", "D1", Lever.Deferral, AmountUnit.Money, 0.005),
        new("loans", "C2", Lever.Loan, AmountUnit.Money, 0.005),
    ];

    /// <summary>Whether it acts on firms' cash, so that the scenario must count firms.</summary>
    public bool ActsOnFirms => Lever is Lever.Grant or Lever.CostRelief or Lever.Deferral or Lever.Loan;

    public static MeasureKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);
}
