using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Plans.Editing;

/// <summary>What can be chosen in the forms of a plan, in the reader's words.</summary>
internal static class FormOptions
{
    public const int LongestSummary = 4000;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <param name="none">What an empty choice says; null where one must be chosen.</param>
    public static IReadOnlyList<FieldOption> Levels(string? none) => With(none, Of<GovernmentLevel>(level => PlanNames.Of(level, Culture)));

    public static IReadOnlyList<FieldOption> Phases => Of<Phase>(phase => PlanNames.Of(phase, Culture));

    public static IReadOnlyList<FieldOption> Channels => Of<FiscalChannel>(channel => PlanNames.Of(channel, Culture));

    public static IReadOnlyList<FieldOption> Positions => Of<Position>(position => PlanNames.Of(position, Culture));

    public static IReadOnlyList<FieldOption> Parts => Of<ActorPart>(part => PlanNames.Of(part, Culture));

    public static IReadOnlyList<FieldOption> Groups(string none) => With(none, TargetGroups.All.Select(group => new FieldOption(group, PlanNames.Group(group, Culture))));

    public static IReadOnlyList<FieldOption> Instrument(string none) =>
        With(none, InstrumentCatalogue.All.Select(one => new FieldOption(one.Code, $"{one.Code} {PlanNames.Instrument(one.Code, Culture)}")));

    public static IReadOnlyList<FieldOption> Levers => Of<Lever>(lever => PlanNames.Of(lever, Culture));

    /// <param name="plan">The plan.</param>
    /// <param name="but">The measure that cannot follow itself.</param>
    /// <param name="none">What an empty choice says.</param>
    public static IReadOnlyList<FieldOption> Measures(Plan plan, string? but, string none) =>
        With(none, plan.Measures.Where(measure => measure.Id != but).Select(measure => new FieldOption(measure.Id, measure.Name)));

    private static IReadOnlyList<FieldOption> Of<T>(Func<T, string> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new FieldOption(value.ToString(), name(value)))];

    private static IReadOnlyList<FieldOption> With(string? none, IEnumerable<FieldOption> options) =>
        none is null ? [.. options] : [new FieldOption("", none), .. options];
}
