using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Records;

/// <summary>Records drawn from a seed, with every field that a record can have, filled or left empty; all keep the rules.</summary>
internal sealed class AnyRecords
{
    private static readonly string[] Words =
        ["Rent waiver", "Élevage, \"bio\"", "Pêche: mer # 1", "農業の支援", "منح للباعة", "=1+1", "+34", "-dash", "@sum", "'quoted'", "semi;colon", "a,b", "100 %", "🌱 verde", "back\\slash", "<script>alert(1)</script>", "{a: 1}", "[]", "null", " spaced ", "\"", "tab-less | pipe"];

    private readonly Random random;

    private AnyRecords(int seed) => random = new Random(seed);

    public static Gen<MeasureRecord> All { get; } = Gen.Int.Select(seed => new AnyRecords(seed).Record());

    /// <summary>A record with every field filled and one entry in each list; free texts are as given.</summary>
    public static MeasureRecord Full(string text) => new()
    {
        Id = "full",
        Government = new Government(text, "ES", GovernmentLevel.Municipality) { Codes = ["lau:ES:41091"], Population = 1 },
        Texts = [new RecordText("es", text) { Summary = text, How = text, Conditions = text, Lessons = text, Version = 1 }],
        Instruments = ["A1"],
        Targets = ["informal"],
        Costs = [new RecordedCost(FiscalChannel.Spending, new MinorUnits(1), "EUR") { Source = text, PaidFrom = "other" }],
        Contact = text,
        Sources = [new RecordSource(text, "https://example.org/")],
        Benefits = [new Benefit(new MinorUnits(1), new MinorUnits(1), "EUR", Every.Once) { Group = "informal" }],
        Sectors = ["I"],
        Area = ["ES"],
        Positions = [new PositionTo(Position.TopsUp, "other", text)],
        Sdgs = [new SdgClaim("8.3", true, text, text)],
        LegalBasis = text,
        Results = [new RecordedResult(text, text) { Source = text }],
        Effects = [new Planning.Effect(Enum.GetValues<Lever>()[0], 1) { Industries = ["I"], Groups = ["women"] }],
        EffectCurrency = "EUR",
        StatusLog = [new StatusEntry(MeasureStatus.Open, new DateOnly(2020, 4, 1), text)],
        Evidence = new Evidence(EvidenceLevel.Delivered, text, new DateOnly(2020, 4, 1)),
        DerivedFrom = new Derivation("origin", 1) { Changes = [text] },
        CompiledBy = text,
    };

    private MeasureRecord Record() => new()
    {
        Id = $"record-{random.Next(100_000)}",
        Version = random.Next(1, 50),
        Government = new Government(Line(), Pick("BE", "BR", "KR"), Any<GovernmentLevel>()) { Codes = [.. Some("BE-WHT", "lau:ES:41091", "ibge:3302700", "wikidata:Q8717")], Population = Maybe(random.NextInt64(1, 10_000_000)) },
        Texts = [Text("en", TextMaking.Original), .. Some("es", "fr", "pt-BR", "ar").Select(language => Text(language, Pick(TextMaking.HumanTranslation, TextMaking.MachineTranslation)))],
        Instruments = [.. Some("A1", "D4", "C7", "J6")],
        Targets = [.. Some([.. TargetGroups.All])],
        Phase = MaybeAny<Phase>(),
        From = MaybeDay(0),
        To = MaybeDay(5000),
        ApplyBy = MaybeDay(0),
        Costs = [.. Few(() => new RecordedCost(Any<FiscalChannel>(), Money(), Pick("EUR", "KRW", "KWD")) { Source = Pick(BudgetLine.Own, Line()), PaidFrom = Text(), PriceYear = Maybe(random.Next(1990, 2030)), Approximate = Coin() })],
        Contact = Coin() ? "" : "Department of work",
        Sources = [.. Few(() => new RecordSource(Line(), Pick("", "https://example.org/a?b=c&d=é"), MaybeDay(0)))],
        Benefits = [.. Few(() => { var low = Money(); return new Benefit(low, low + Money(), Pick("EUR", "KRW"), Any<Every>()) { Times = Maybe(random.Next(1, 12)), Group = Pick("", "informal") }; })],
        Reach = Coin() ? null : new RecordedReach(Any<ReachUnit>(), Maybe(random.NextInt64(100)), Maybe(random.NextInt64(100, 1000))),
        DaysToFirstPayment = Maybe(random.Next(400)),
        Sectors = [.. Some("I", "56", "tourism", "food-chain")],
        DecidedBy = MaybeAny<GovernmentLevel>(),
        Area = [.. Some("BE", "BE-WAL", "nuts:BE32")],
        Positions = [.. Few(() => new PositionTo(Any<Position>(), Text(), Pick("", Line())))],
        Sdgs = [.. Some("8.3", "1.b", "17.19").Select(target => new SdgClaim(target, Coin(), Pick("", Line()), Text()))],
        LegalBasis = Pick("", Line()),
        TakeUp = MaybeAny<TakeUp>(),
        Conditionality = [.. Enum.GetValues<Conditionality>().Where(_ => Coin())],
        Results = [.. Few(() => new RecordedResult(Line(), Line()) { Baseline = Maybe(Number()), Target = Maybe(Number()), Actual = Maybe(Number()), On = MaybeDay(0), Source = Pick("", Line()) })],
        Effects = [.. Few(() => new Planning.Effect(Any<Lever>(), random.NextDouble() * 1e6) { Industries = [.. Some("A", "C10", "I")], Groups = [.. Some("women")], From = MaybeDay(0), To = MaybeDay(0), SizeClasses = [.. Enum.GetValues<FirmSize>().Where(_ => Coin())], RepaidFrom = MaybeDay(0), RepaidTo = MaybeDay(0), Interest = Coin() ? 0 : random.NextDouble() })],
        EffectCurrency = Pick("", "EUR"),
        StatusLog = [.. Few(() => new StatusEntry(Any<MeasureStatus>(), Day(0), Pick("", Line()))).OrderBy(entry => entry.On)],
        ReviewBy = MaybeDay(0),
        ConfirmedOn = MaybeDay(0),
        Evidence = Coin() ? null : new Evidence(Any<EvidenceLevel>(), Line(), Day(0)),
        DerivedFrom = Coin() ? null : new Derivation("origin-1", random.Next(1, 9)) { Changes = [.. Few(Line)] },
        Licence = Pick("CC-BY-4.0", "CC0-1.0"),
        CompiledBy = Text(),
    };

    private RecordText Text(string language, TextMaking making) => new(language, Line())
    {
        Summary = Pick("", Line() + "\n" + Line()), How = Pick("", Line()), Conditions = Pick("", Line()), Lessons = Pick("", Line() + "\n\n" + Line()), Making = making, Version = Maybe(1),
    };

    private string? Text() => Coin() ? null : Pick("other-1", "other-2");

    private string Line() => Words[random.Next(Words.Length)] + " " + Words[random.Next(Words.Length)];

    private MinorUnits Money() => new(random.Next(4) == 0 ? random.NextInt64(1L << 50) : random.Next(1_000_000));

    private decimal Number() => Math.Round((decimal)random.NextDouble() * 1000, random.Next(4), MidpointRounding.ToEven);

    private DateOnly Day(int later) => new DateOnly(2019, 1, 1).AddDays(later + random.Next(2000));

    private DateOnly? MaybeDay(int later) => Coin() ? null : Day(later);

    private bool Coin() => random.Next(2) == 0;

    private T? Maybe<T>(T value)
        where T : struct => Coin() ? null : value;

    private T? MaybeAny<T>()
        where T : struct, Enum => Coin() ? null : Any<T>();

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

    private List<string> Some(params string[] of) => [.. of.Where(_ => Coin())];

    private ImmutableArray<T> Few<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];
}
