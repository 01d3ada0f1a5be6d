using Vicinal.Benchmarks.Economy;
using Vicinal.Benchmarks.Live;
using Vicinal.Benchmarks.Measures;
using Vicinal.Benchmarks.Web;

return args switch
{
    ["economy", .. var rest] => EconomyBench.Run(rest),
    ["web"] => await WebBenchmark.Run(),
    ["plans"] => await PlansBenchmark.Run(),
    ["measures", .. var rest] => await MeasuresBenchmark.Run(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100_000),
    ["live", .. var rest] => await LiveBenchmark.Run(rest),
    ["live-server", .. var rest] => await FanOutServer.Run(rest),
    ["live-node", .. var rest] => await LiveNode.Run(rest),
    ["live-client", .. var rest] => await Subscribers.Run(rest),
    ["hello", .. var rest] => await HelloServer.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ./bench economy | web | plans | measures | live");
    return 2;
}
