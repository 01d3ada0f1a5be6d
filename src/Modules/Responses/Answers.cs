using Microsoft.Extensions.Caching.Memory;

namespace Vicinal.Responses;

/// <summary>Results by their inputs, so that the same address is computed once; bounded in number, kept for an hour after the last reader.</summary>
internal sealed class Answers : IDisposable
{
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 500 });

    public T Of<T>(string key, Func<T> work)
        where T : class
    {
        if (cache.TryGetValue(key, out T? known) && known is not null)
            return known;
        var answer = work();
        cache.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
        return answer;
    }

    public void Dispose() => cache.Dispose();
}
