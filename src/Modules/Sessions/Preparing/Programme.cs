using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vicinal.Planning.Records;

namespace Vicinal.Sessions.Preparing;

/// <summary>What a session is about and how it runs, as its organisers prepared it. Speakers are people and stand in rows of their own.</summary>
internal sealed record Programme
{
    /// <summary>Most signs of a line, such as a title.</summary>
    public const int LongestLine = 200;

    /// <summary>Most signs of a text.</summary>
    public const int LongestText = 20_000;

    /// <summary>Most objectives, questions or rows of a list.</summary>
    public const int MostRows = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new JsonStringEnumConverter() } };

    /// <summary>One for each language; the first is the original.</summary>
    public ImmutableArray<ProgrammeText> Texts { get; init; } = [];

    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    public ImmutableArray<Partner> Partners { get; init; } = [];

    public ImmutableArray<SessionLink> Links { get; init; } = [];

    /// <summary>How long the agenda takes, in minutes.</summary>
    [JsonIgnore]
    public int Minutes => Agenda.Sum(item => item.Minutes);

    /// <summary>The text in a language, or that of the original where there is none.</summary>
    public ProgrammeText TextIn(string language) => Own(language) ?? Texts[0];

    /// <summary>The text in a language, whatever its region; null where there is none.</summary>
    public ProgrammeText? Own(string language) =>
        Texts.FirstOrDefault(text => string.Equals(text.Language, language, StringComparison.OrdinalIgnoreCase)) ?? Texts.FirstOrDefault(text => string.Equals(Primary(text.Language), Primary(language), StringComparison.OrdinalIgnoreCase));

    /// <summary>The same programme with this text in the place of the one of its language, or after the others.</summary>
    public Programme With(ProgrammeText text)
    {
        var at = Texts.Select((one, place) => (one, place)).Where(one => one.one.Language == text.Language).Select(one => one.place).DefaultIfEmpty(-1).First();
        return this with { Texts = at < 0 ? Texts.Add(text) : Texts.SetItem(at, text) };
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Programme Read(string document) => JsonSerializer.Deserialize<Programme>(document, Json)!;

    private static string Primary(string language) => language.Split('-')[0];
}

/// <summary>What a session is about, in one language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">One line.</param>
internal sealed record ProgrammeText(string Language, string Title)
{
    /// <summary>Whether a person or a machine wrote it.</summary>
    public TextMaking Making { get; init; } = TextMaking.Original;

    /// <summary>The concept note, in Markdown.</summary>
    public string Note { get; init; } = "";

    public ImmutableArray<string> Objectives { get; init; } = [];

    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>How one takes part: what one needs, which languages are interpreted, in Markdown.</summary>
    public string TakingPart { get; init; } = "";
}

/// <summary>A part of a session.</summary>
/// <param name="Id">Stays the same when the agenda is put in another order.</param>
/// <param name="Minutes">How long it is meant to take.</param>
internal sealed record AgendaItem(Guid Id, int Minutes)
{
    /// <summary>Its title by language.</summary>
    public ImmutableSortedDictionary<string, string> Titles { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The title in a language, in the other one given, or in any.</summary>
    public string Title(string language, string original) => Titles.GetValueOrDefault(language) ?? Titles.GetValueOrDefault(original) ?? Titles.Values.FirstOrDefault("");
}

/// <summary>Who holds a session together with its organiser.</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="Address">Its page; may be empty.</param>
internal sealed record Partner(string Name, string Address);

/// <summary>Where the session is seen, interpreted or read about.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Address">An address for people to follow.</param>
/// <param name="Language">BCP 47, e.g. of an interpretation; empty where it has none of its own.</param>
/// <param name="Label">What it is called; may be empty.</param>
internal sealed record SessionLink(LinkKind Kind, string Address, string Language, string Label);

/// <summary>What a link of a session leads to.</summary>
internal enum LinkKind
{
    /// <summary>Where one sees and hears it.</summary>
    Video,

    /// <summary>A channel in another language.</summary>
    Interpretation,

    /// <summary>Something to read before.</summary>
    Document,

    /// <summary>What was recorded.</summary>
    Recording,
}
