using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Responses.Public;

namespace Vicinal.Responses.Scenarios;

/// <summary>Scenarios that were measured, read once from the samples beside the program.</summary>
internal sealed class ScenarioPresets
{
    /// <summary>The first lockdown of 2020 in Belgium, by section, as it was measured afterwards.</summary>
    public const string BelgiumSpring2020 = "belgium-spring-2020";

    private readonly Lazy<Scenario> belgium = new(() => Read("belgium-sections.yaml"));

    public Scenario? Find(string name) => name == BelgiumSpring2020 ? belgium.Value : null;

    /// <summary>What was closed in Belgium in spring 2020, in plain activities, by the orders of 13, 17 and 23 March and the four steps of reopening from 4 May.</summary>
    public static IReadOnlyList<RestrictionRequest> BelgianOrders { get; } =
    [
        new("restaurants-and-bars", "closed", "2020-03-14", "2020-06-08"),
        new("events-and-nightlife", "closed", "2020-03-14", "2020-07-01"),
        new("cinemas-theatres", "closed", "2020-03-14", "2020-07-01"),
        new("gyms", "closed", "2020-03-14", "2020-06-08"),
        new("schools", "distanced", "2020-03-16", "2020-05-18"),
        new("non-essential-shops", "closed", "2020-03-18", "2020-05-11"),
        new("hairdressers", "closed", "2020-03-24", "2020-05-18"),
        new("personal-care", "closed", "2020-03-18", "2020-05-18"),
        new("museums", "closed", "2020-03-14", "2020-05-18"),
        new("construction-sites", "half", "2020-03-18", "2020-05-04"),
    ];

    private static Scenario Read(string file)
    {
        var reading = ScenarioFile.Read(Path.Combine(AppContext.BaseDirectory, "samples", "scenarios", file));
        return reading.Value ?? throw new InvalidOperationException($"The sample {file} cannot be read: {string.Join(' ', reading.Errors)}");
    }
}
