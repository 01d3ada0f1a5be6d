using Vicinal.Benchmarks.Economy;
using Vicinal.Benchmarks.Web;

return args switch
{
    ["economy", .. var rest] => EconomyBench.Run(rest),
    ["web"] => await WebBenchmark.Run(),
    ["plans"] => await PlansBenchmark.Run(),
    ["hello", .. var rest] => await HelloServer.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ./bench economy | web | plans");
    return 2;
}
