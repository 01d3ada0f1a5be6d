using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>Fiscal channels as plan files write them.</summary>
internal static class Channels
{
    public static readonly Dictionary<string, FiscalChannel> Words = Enum.GetValues<FiscalChannel>().ToDictionary(Name, channel => channel, StringComparer.Ordinal);

    public static string Name(FiscalChannel channel) => channel switch
    {
        FiscalChannel.Spending => "spending",
        FiscalChannel.ForgoneRevenue => "forgone_revenue",
        FiscalChannel.DeferredRevenue => "deferred_revenue",
        FiscalChannel.BelowTheLine => "below_the_line",
        FiscalChannel.ContingentLiability => "contingent_liability",
        FiscalChannel.None => "none",
    };
}
