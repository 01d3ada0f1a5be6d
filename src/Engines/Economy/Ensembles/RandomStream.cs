namespace Vicinal.Economy.Ensembles;

/// <summary>
/// Random numbers by counter: the value depends only on (seed, run, name, counter), never on who asks first, so runs may be spread over any number of threads.
/// </summary>
/// <remarks>The mixer is SplitMix64's (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).</remarks>
internal static class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>A number in [0, 1) with 53 bits.</summary>
    public static double Uniform(ulong seed, int run, string name, uint counter = 0)
    {
        unchecked
        {
            var state = Mix(seed + Golden);
            state = Mix(state ^ ((ulong)run + Golden));
            foreach (var letter in name)
            {
                state = Mix(state ^ letter);
            }

            return (Mix(state + (Golden * (counter + 1UL))) >> 11) * (1.0 / (1UL << 53));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
