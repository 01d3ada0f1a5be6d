using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;

namespace Vicinal.Measures.Publishing;

/// <summary>What can be chosen in the forms of a measure, in the reader's words.</summary>
internal static class RecordOptions
{
    private static readonly FieldOption None = new("", "");

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static IReadOnlyList<FieldOption> Levels => Of<GovernmentLevel>(level => PlanNames.Of(level, Culture));

    public static IReadOnlyList<FieldOption> Phases => [None, .. Of<Phase>(phase => PlanNames.Of(phase, Culture))];

    public static IReadOnlyList<FieldOption> Channels => Of<FiscalChannel>(channel => PlanNames.Of(channel, Culture));

    public static IReadOnlyList<FieldOption> Positions => Of<Position>(position => PlanNames.Of(position, Culture));

    public static IReadOnlyList<FieldOption> TakeUps => [None, .. Of<TakeUp>(takeUp => RecordWording.Of(takeUp, Culture))];

    public static IReadOnlyList<FieldOption> Statuses => Of<MeasureStatus>(status => RecordWording.Of(status, Culture));

    public static IReadOnlyList<FieldOption> Everies => Of<Every>(every => RecordWording.Of(every, Culture));

    public static IReadOnlyList<FieldOption> Instruments => [None, .. InstrumentCatalogue.All.Select(one => new FieldOption(one.Code, $"{one.Code} {PlanNames.Instrument(one.Code, Culture)}"))];

    public static IReadOnlyList<FieldOption> Groups => [None, .. TargetGroups.All.Select(group => new FieldOption(group, PlanNames.Group(group, Culture)))];

    private static IReadOnlyList<FieldOption> Of<T>(Func<T, string> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new FieldOption(value.ToString(), name(value)))];
}
