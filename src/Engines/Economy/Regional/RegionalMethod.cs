namespace Vicinal.Economy;

/// <summary>How national coefficients become those of a territory.</summary>
public enum RegionalMethod
{
    /// <summary>National coefficients as they are: a yardstick, for it overstates.</summary>
    National,

    /// <summary>Simple location quotient: SLQ_i = (e_i/e) / (E_i/E).</summary>
    Slq,

    /// <summary>Cross-industry quotient: SLQ_i / SLQ_j, SLQ on the diagonal.</summary>
    Cilq,

    /// <summary>Flegg: CILQ · [log2(1 + e/E)]^δ, SLQ on the diagonal.</summary>
    Flq,
}

/// <summary>How to regionalise.</summary>
/// <param name="Method">Which quotient.</param>
/// <param name="Delta">δ of <see cref="RegionalMethod.Flq"/>, 0 to 1; others leave it unused.</param>
public sealed record RegionalOptions(RegionalMethod Method = RegionalMethod.Flq, double Delta = RegionalOptions.DefaultDelta)
{
    /// <summary>δ where none is given. No value is best everywhere: see <see cref="MeasuredError"/>.</summary>
    public const double DefaultDelta = 0.10;
}
