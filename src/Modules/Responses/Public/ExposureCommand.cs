namespace Vicinal.Responses.Public;

/// <summary>What to type to get the figures of an exposure from files.</summary>
public static class ExposureCommand
{
    /// <summary>Two files, then the engine on them.</summary>
    /// <param name="address">The full address of an API path in the state of the page.</param>
    public static string Of(Func<string, string> address) =>
        $"curl -o people.csv '{address("/api/v1/exposure/people")}'\ncurl -o scenario.yaml '{address("/api/v1/exposure/scenario")}'\n./vicinal impact exposure people.csv scenario.yaml";
}
