using Microsoft.Extensions.DependencyInjection;
using Vicinal.Modules.Tests;
using Vicinal.Responses.Places;

namespace Vicinal.Responses.Tests;

/// <inheritdoc/>
public sealed class RunningResponses : RunningProgram
{
    internal async Task<Place> Place(string slug)
    {
        await using var scope = Services.CreateAsyncScope();
        var (place, refused) = await scope.ServiceProvider.GetRequiredService<PlaceBook>().FindAsync(slug, TestContext.Current.CancellationToken);
        Assert.Null(refused);
        return Assert.IsType<Place>(place);
    }
}
