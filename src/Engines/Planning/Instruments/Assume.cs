using Vicinal.Economy;

namespace Vicinal.Planning.Instruments;

/// <summary>Shorthand for the files of templates.</summary>
internal static class Assume
{
    /// <summary>What a measure of a local government usually costs, as a share of the value added of its territory in a month. Judgement: ten such measures are two per cent of a month.</summary>
    internal const double Usual = 0.002;

    internal const string PerReach = "per-reach";
    internal const string PaidDays = "paid-days";
    internal const string Grace = "grace";
    internal const string Term = "term";
    internal const string Interest = "interest";

    internal static UsualSize OfMonth(double share = Usual) => new UsualSize.OfMonth(share);

    internal static UsualSize OfWork(double share) => new UsualSize.OfWork(share);

    internal static EffectParameter Share(string code, string name, double value, string why, string? source = null) => new(code, name, value, 0, 1, why, source);

    /// <summary>A share that divides, so that it cannot be zero.</summary>
    internal static EffectParameter Part(string code, string name, double value, string why, string? source = null) => new(code, name, value, 0.001, 1, why, source);

    internal static EffectParameter Days(string code, string name, double value, string why) => new(code, name, value, 0, 1825, why);

    /// <summary>What reaching one costs over the whole measure, in months of the territory's average pay, from which those reached are counted.</summary>
    internal static EffectParameter Each(double months, string why) => new(PerReach, "What one of the group gets over the whole measure, in months of the territory's average pay", months, 0.001, 100, why);

    internal static EffectParameter Here(double value) =>
        Share("here", "Share that is bought from producers of the territory", value, "Judgement: what is bought elsewhere keeps work elsewhere. Smaller places hold less.");

    internal static EffectParameter Spent(double value, string why) =>
        Share("spent", "Share that is spent within the days of the measure", value, why,
            "Coibion, Gorodnichenko, Weber (NBER 27693, 2020): 40 % on average; Karger, Rajan (Chicago Fed 2020-15): 48 to 50 % in two weeks, 68 % where nothing was saved");

    internal static EffectParameter Extra(double value, string why) =>
        Share("extra", "Share that would not have been bought anyway", value, why, "Kan, Peng, Wang (AEJ: Economic Policy 9, 2017): about a quarter of Taiwan's vouchers of 2009");

    internal static EffectParameter Arrives(double value = 0.95) =>
        Share("arrives", "Share that arrives with the firms after running the scheme", value, "Judgement: five per cent for applications, checks and payment.");

    internal static EffectTemplate To(Lever lever, AmountRule rule, params string[] isic) => new() { Lever = lever, Rule = rule, Isic = [.. isic] };

    internal static EffectTemplate ToHardestHit(Lever lever, AmountRule rule) => new() { Lever = lever, Rule = rule, HardestHit = true };

    internal static InstrumentTemplate Silent(string code, Phase phase, Unsaid why, DayRange first, int days, double size, string[] groups, params EffectParameter[] parameters) => new()
    {
        Code = code, Phase = phase, Channel = FiscalChannel.Spending, Days = days, FirstEffect = first, Groups = [.. groups], Size = OfMonth(size), Unsaid = why, Parameters = [.. parameters],
    };
}
