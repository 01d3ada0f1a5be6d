using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;
using Vicinal.Planning;
using YamlDotNet.RepresentationModel;
using Effect = Vicinal.Planning.Effect;

namespace Vicinal.Formats.Plans;

/// <summary>One measure of a plan.</summary>
internal sealed class PlannedMeasureYaml(YamlFile yaml, string currency)
{
    private const int LongestId = 60;
    private const double MostPeople = 1e10;

    private static readonly string[] Keys =
    [
        "id", "name", "instrument", "phase", "from", "to", "exit", "owner", "actors", "partnership", "themes", "reaches", "budget", "conditions",
        "indicators", "predecessor", "successor", "position", "competence", "days_to_first_effect", "effects",
    ];

    private static readonly string[] Needed = ["id", "name", "instrument", "phase", "from", "to"];

    public PlannedMeasure? Read(YamlNode item, string field)
    {
        if (yaml.Map(item, field, Keys, Needed) is not { } map)
            return null;
        var before = yaml.Findings.Errors;
        var id = Id(map);
        var span = ScenarioYaml.Span(yaml, map);
        var phase = yaml.Word(map["phase"], map.Path("phase"), PlanWords.Phases);
        var instrument = yaml.Text(map["instrument"], map.Path("instrument"));
        if (instrument is not null && !Words.Instruments.Contains(instrument, StringComparer.Ordinal))
            yaml.Error(map["instrument"], map.Path("instrument"), $"{Quote.Of(instrument)} is not an instrument: write a code such as B1 (wage subsidy) or F1 (consumption voucher).");
        var measure = new PlannedMeasure
        {
            Id = id ?? "",
            Name = yaml.Text(map["name"], map.Path("name")) ?? "",
            Instrument = instrument ?? "",
            Phase = phase ?? default,
            From = span?.From ?? default,
            To = span?.To ?? default,
            ExitOn = Day(map, "exit"),
            Owner = Text(map, "owner") ?? "",
            Actors = Each(map, "actors", Actor),
            Partnership = map.Find("partnership") is { } partnership && yaml.Word(partnership, map.Path("partnership"), Words.YesNo) == Answer.Yes,
            Themes = map.Find("themes") is { } themes ? [.. yaml.List(themes, map.Path("themes")).Select(theme => yaml.Word(theme, map.Path("themes"), PlanWords.Themes)).OfType<Theme>().Distinct()] : [],
            Reaches = Each(map, "reaches", Reaches),
            Budget = Each(map, "budget", Line),
            Conditions = MeasuresYaml.Texts(yaml, map, "conditions"),
            Indicators = Each(map, "indicators", Indicator),
            Predecessor = Text(map, "predecessor"),
            Successor = Text(map, "successor"),
            Position = map.Find("position") is { } position ? yaml.Word(position, map.Path("position"), PlanWords.Positions) ?? default : Position.Autonomous,
            Competence = map.Find("competence") is { } competence ? Competence(competence, map.Path("competence")) : null,
            DaysToFirstEffect = map.Find("days_to_first_effect") is { } days ? yaml.Whole(days, map.Path("days_to_first_effect"), 0, 3660) : null,
            Effects = Each(map, "effects", Effect),
        };
        return yaml.Findings.Errors == before ? measure : null;
    }

    /// <summary>A group of the list with low and high, where they are given.</summary>
    public static (string? Group, long? Low, long? High) People(YamlFile yaml, YamlMap map)
    {
        var group = yaml.Text(map["group"], map.Path("group"));
        if (group is not null && !TargetGroups.All.Contains(group, StringComparer.Ordinal))
            yaml.Error(map["group"], map.Path("group"), $"the group {Quote.Of(group)} is not known. {Nearest.Hint(group, TargetGroups.All)}");
        var low = Count(yaml, map, "low");
        var high = Count(yaml, map, "high");
        if (low > high)
            yaml.Error(map["high"], map.Path("high"), string.Create(CultureInfo.InvariantCulture, $"{high} is below low ({low})."));
        return (group, low, high);
    }

    private static long? Count(YamlFile yaml, YamlMap map, string key)
    {
        if (map.Find(key) is not { } node || yaml.Number(node, map.Path(key), 0, MostPeople) is not { } value)
            return null;
        if (value == Math.Floor(value))
            return (long)value;
        yaml.Error(node, map.Path(key), "this is not a whole number of people.");
        return null;
    }

    private string? Id(YamlMap map)
    {
        if (yaml.Text(map["id"], map.Path("id")) is not { } id)
            return null;
        if (id.Length <= LongestId && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return id;
        yaml.Error(map["id"], map.Path("id"), $"{Quote.Of(id)} is not an id: write lower-case letters, digits and hyphens, such as rent-waiver.");
        return null;
    }

    private string? Text(YamlMap map, string key) => map.Find(key) is { } node ? yaml.Text(node, map.Path(key)) : null;

    private DateOnly? Day(YamlMap map, string key) => map.Find(key) is { } node ? yaml.Date(node, map.Path(key)) : null;

    private ImmutableArray<T> Each<T>(YamlMap map, string key, Func<YamlNode, string, T?> read)
        where T : class =>
        map.Find(key) is not { } node ? [] : [.. yaml.List(node, map.Path(key)).Select((item, index) => read(item, $"{map.Path(key)}[{Place.Of(index)}]")).OfType<T>()];

    private PlanActor? Actor(YamlNode item, string field)
    {
        if (yaml.Map(item, field, ["name", "part", "contribution"], "name", "part") is not { } map)
            return null;
        var part = yaml.Word(map["part"], map.Path("part"), PlanWords.Parts);
        return yaml.Text(map["name"], map.Path("name")) is { } name && part is { } known ? new PlanActor(name, known, Text(map, "contribution") ?? "") : null;
    }

    private Reached? Reaches(YamlNode item, string field)
    {
        if (yaml.Map(item, field, ["group", "low", "high"], "group") is not { } map)
            return null;
        var (group, low, high) = People(yaml, map);
        return group is null ? null : new Reached(group, low, high);
    }

    private BudgetLine? Line(YamlNode item, string field)
    {
        if (yaml.Map(item, field, ["channel", "source", "amount", "line", "confirmed_by", "due"], "channel", "source", "amount") is not { } map)
            return null;
        var channel = yaml.Word(map["channel"], map.Path("channel"), PlanWords.Channels);
        var source = yaml.Text(map["source"], map.Path("source"));
        var amount = MoneyText.Read(yaml, map["amount"], map.Path("amount"), currency);
        return channel is not { } known || source is null || amount is not { } money
            ? null
            : new BudgetLine(known, source, money) { Line = Text(map, "line") ?? "", ConfirmedBy = Text(map, "confirmed_by"), DueOn = Day(map, "due") };
    }

    private Indicator? Indicator(YamlNode item, string field)
    {
        if (yaml.Map(item, field, ["name", "unit", "target", "on", "baseline", "source"], "name", "unit", "target", "on") is not { } map)
            return null;
        var name = yaml.Text(map["name"], map.Path("name"));
        var unit = yaml.Text(map["unit"], map.Path("unit"));
        var target = Exact(map, "target");
        var on = yaml.Date(map["on"], map.Path("on"));
        return name is null || unit is null || target is not { } aim || on is not { } day
            ? null
            : new Indicator(name, unit, aim, day) { Baseline = Exact(map, "baseline"), Source = Text(map, "source") ?? "" };
    }

    private decimal? Exact(YamlMap map, string key) => map.Find(key) is { } node ? DecimalText.Read(yaml, node, map.Path(key)) : null;

    private Competence? Competence(YamlNode node, string field)
    {
        if (yaml.Map(node, field, ["level", "basis", "confirmed_by"], "level") is not { } map)
            return null;
        return yaml.Word(map["level"], map.Path("level"), PlanWords.Levels) is { } level ? new Competence(level, Text(map, "basis") ?? "", Text(map, "confirmed_by")) : null;
    }

    private Effect? Effect(YamlNode item, string field)
    {
        if (yaml.Map(item, field, ["lever", "amount", "industries", "groups", "from", "to", "sizes", "repaid_from", "repaid_to", "interest"], "lever", "amount") is not { } map)
            return null;
        if (yaml.Word(map["lever"], map.Path("lever"), Words.Levers) is not { } lever || yaml.Number(map["amount"], map.Path("amount"), 0, MeasuresYaml.Most(lever)) is not { } amount)
            return null;
        var groups = MeasuresYaml.Texts(yaml, map, "groups");
        foreach (var group in groups.Where(group => !Words.Groups.Contains(group, StringComparer.Ordinal)))
            yaml.Error(map["groups"], map.Path("groups"), $"{Quote.Of(group)} is not a group that tables count. {Nearest.Hint(group, Words.Groups)}");
        return new Effect(lever, amount)
        {
            Industries = MeasuresYaml.Texts(yaml, map, "industries"),
            Groups = groups,
            From = Day(map, "from"),
            To = Day(map, "to"),
            SizeClasses = MeasuresYaml.Sizes(yaml, map),
            RepaidFrom = Day(map, "repaid_from"),
            RepaidTo = Day(map, "repaid_to"),
            Interest = map.Find("interest") is { } interest ? yaml.Number(interest, map.Path("interest"), 0, 1) ?? 0 : 0,
        };
    }
}
