using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Benchmarks.Measures;

/// <summary>Invented measures, for measuring only: three languages each, subjects and places as unevenly frequent as real ones. Same seed, same records.</summary>
internal sealed class ManyMeasures(int seed)
{
    private const int Cities = 4000;

    private static readonly string[] Countries = ["ES", "FR", "BR", "BE", "IT", "DE", "PT", "CO", "MX", "KR", "SN", "MA", "CA", "US", "IN", "ZA", "PH", "AR", "PE", "CL", "PL", "GR", "TR", "KE", "GH", "NG", "VN", "ID", "JP", "GB"];
    private static readonly (string Code, string[] Names)[] Instruments =
        [.. InstrumentCatalogue.All.Select(one => (one.Code, Vocabulary.Languages.Select(language => PlanNames.Instrument(one.Code, CultureInfo.GetCultureInfo(language))).ToArray()))];
    private static readonly ImmutableArray<string> Groups = [.. TargetGroups.All];
    private static readonly string[] Sectors = ["I", "47", "56", "tourism", "culture", "retail", "food-chain", "care", "construction", "C", "A", "H"];
    private static readonly string[] Goals = ["1.3", "1.4", "8.3", "8.5", "8.9", "10.2", "11.1", "11.a", "12.7", "2.1", "4.4", "5.4", "9.3", "13.2", "17.17"];

    private readonly Random random = new(seed);

    public IEnumerable<MeasureRecord> Make(int count)
    {
        var cities = Enumerable.Range(0, Cities).Select(City).ToArray();
        for (var number = 0; number < count; number++)
            yield return One(number, cities[Rank(cities.Length)]);
    }

    private MeasureRecord One(int number, Government city)
    {
        var instrument = Rank(Instruments.Length);
        var subject = Rank(Vocabulary.Subjects[0].Length);
        var (title, from) = (random.Next(Vocabulary.Titles[0].Length), new DateOnly(2020, 3, 1).AddDays(random.Next(2000)));
        var (amount, days) = (random.Next(1, 5000) * 1000, random.Next(1, 120));
        int[] summary = [.. Draw(4)], how = [.. Draw(3)], lessons = random.Next(3) == 0 ? [.. Draw(2)] : [];
        return new MeasureRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"invented-{number}"),
            Government = city,
            Texts = [.. Vocabulary.Languages.Select((language, at) => new RecordText(language, Capital(string.Format(CultureInfo.InvariantCulture, Vocabulary.Titles[at][title], Instruments[instrument].Names[at], Vocabulary.Subjects[at][subject], city.Name)))
            {
                Making = at == 0 ? TextMaking.Original : TextMaking.MachineTranslation,
                Summary = Text(at, summary, subject, city.Name, amount, days), How = Text(at, how, subject, city.Name, amount, days), Lessons = Text(at, lessons, subject, city.Name, amount, days),
            })],
            Instruments = [.. new[] { Instruments[instrument].Code, Instruments[Rank(Instruments.Length)].Code }.Distinct(StringComparer.Ordinal)],
            Targets = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Groups[Rank(Groups.Length)]).Distinct(StringComparer.Ordinal)],
            Phase = (Phase)random.Next(3),
            From = from,
            To = random.Next(3) == 0 ? null : from.AddDays(random.Next(30, 720)),
            Costs = [new RecordedCost((FiscalChannel)random.Next(Enum.GetValues<FiscalChannel>().Length), new MinorUnits(amount * 100L), "EUR")],
            Contact = "Department of economic development",
            Sources = [new RecordSource("Council decision", "https://example.org/decision/" + number.ToString(CultureInfo.InvariantCulture), from)],
            Sectors = random.Next(2) == 0 ? [] : [Sectors[Rank(Sectors.Length)]],
            Sdgs = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Goals[Rank(Goals.Length)]).Distinct(StringComparer.Ordinal).Select(goal => new SdgClaim(goal, Primary: false))],
            TakeUp = (TakeUp)random.Next(4),
            Reach = new RecordedReach(ReachUnit.People, random.Next(1, 20_000), random.Next(20_000, 90_000)),
            Evidence = random.Next(4) == 0 ? new Evidence((EvidenceLevel)random.Next(4), "its evaluators", from.AddDays(200)) : null,
        };
    }

    private Government City(int number)
    {
        var name = Capital(string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Vocabulary.Syllables[random.Next(Vocabulary.Syllables.Length)])));
        var country = Countries[Rank(Countries.Length)];
        return new Government(name, country, number % 20 == 0 ? GovernmentLevel.Region : GovernmentLevel.Municipality)
        {
            Codes = [string.Create(CultureInfo.InvariantCulture, $"geonames:{9_000_000 + number}")], Population = random.NextInt64(5_000, 2_000_000),
        };
    }

    private static string Text(int language, int[] sentences, int subject, string city, int amount, int days) => string.Join(' ', sentences.Select(sentence =>
        string.Format(CultureInfo.InvariantCulture, Vocabulary.Sentences[language][sentence], Vocabulary.Subjects[language][subject], $"€{amount}", city, days)));

    private IEnumerable<int> Draw(int count) => Enumerable.Range(0, count).Select(_ => random.Next(Vocabulary.Sentences[0].Length)).Distinct();

    /// <summary>Small numbers far more often than large ones, as in real lists: the n-th about 1/n as often as the first.</summary>
    private int Rank(int count) => Math.Min(count - 1, (int)(Math.Pow(count + 1, random.NextDouble()) - 1));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
