using Microsoft.Extensions.Localization;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Sharing.Texts;
using Vicinal.Platform.Safety.Outgoing;

namespace Vicinal.Measures.Sharing;

/// <summary>What stands in the way, in the reader's language.</summary>
internal static class ProblemWords
{
    public static string Of(MeasureSource source, IStringLocalizer<SharingTexts> texts) => source.Problem == SourceProblem.NotFetched && Enum.TryParse<OutgoingRefusal>(source.Refusal, out var refusal)
        ? Of(refusal, source.About, texts)
        : Of(source.Problem, source.About, texts);

    public static string Of(SourceProblem problem, string about, IStringLocalizer<SharingTexts> texts) => texts["Problem." + problem, about];

    public static string Of(OutgoingRefusal refusal, string about, IStringLocalizer<SharingTexts> texts) => texts["Refusal." + refusal, about];

    public static string Of(LookOutcome outcome, IStringLocalizer<SharingTexts> texts) => outcome switch
    {
        LookOutcome.NotFetched(var why, var about) => Of(why, about, texts),
        LookOutcome.NoInstance => texts["Look.NoInstance"],
        LookOutcome.Ourselves => texts["Look.Ourselves"],
        LookOutcome.OtherKey => texts["Look.OtherKey"],
        _ => "",
    };

    public static string Of(NodaTime.Instant? at, IStringLocalizer<SharingTexts> texts) =>
        at is { } some ? texts["Utc", some.ToDateTimeUtc().ToString("g", System.Globalization.CultureInfo.CurrentCulture)] : texts["Never"];
}
