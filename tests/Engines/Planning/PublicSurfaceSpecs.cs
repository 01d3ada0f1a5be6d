using PublicApiGenerator;
using Vicinal.Tests;

namespace Vicinal.Planning.Tests;

/// <summary>What the package shows to others stands in one file, so a change of it shows in review.</summary>
public sealed class PublicSurfaceSpecs
{
    [Fact]
    public void I_can_review_what_the_engine_makes_public() =>
        Snapshot.Matches("PublicSurface", typeof(Plan).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }), "cs.txt");
}
