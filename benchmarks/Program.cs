using Vicinal.Benchmarks.Economy;

return args switch
{
    ["economy", .. var rest] => EconomyBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ./bench economy");
    return 2;
}
