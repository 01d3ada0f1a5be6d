using System.Globalization;
using Vicinal.Formats.Briefs;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Here;

/// <summary>The answer to a question with everything that is said around it: pages, files and messages are made of it.</summary>
internal sealed class HereAnswer
{
    private readonly AppliesRequest request;
    private readonly IReadOnlyList<MeasureRecord> records;
    private readonly Dictionary<string, string> titles;
    private readonly CultureInfo culture;

    private HereAnswer(AppliesRequest request, AppliesQuestion question, IReadOnlyList<MeasureRecord> records, CultureInfo culture)
    {
        (this.request, this.records, this.culture) = (request, records, culture);
        titles = records.ToDictionary(record => record.Id, record => record.TextIn(culture.Name).Title, StringComparer.Ordinal);
        Applies = WhatApplies.Of(question, records);
        Matrix = GapMatrix.Of(question.Chain, question.On, records);
        Money = PublicMoney.Of(There.Select(line => line.Record));
    }

    public WhatApplies Applies { get; }

    public GapMatrix Matrix { get; }

    /// <summary>Public money of what is there.</summary>
    public PublicMoney Money { get; }

    public IReadOnlyList<AppliesLine> There => [.. Applies.Lines.Where(line => line.IsThere)];

    public IReadOnlyList<AppliesLine> NotThere => [.. Applies.Lines.Where(line => !line.IsThere)];

    /// <summary>Levels of government of which a record is in force here on that day, nearest first.</summary>
    public IReadOnlyList<GovernmentLevel> Levels => [.. Matrix.Groups.SelectMany(row => row.Cells).Select(cell => cell.Level).Distinct().Order()];

    /// <summary>A way on where nothing is there now.</summary>
    public DateOnly? LastDay => WhatApplies.LastDay(Applies.Question, records);

    public static async Task<HereAnswer> OfAsync(AppliesRequest request, AppliesQuestion question, MeasureShelf shelf, CultureInfo culture, CancellationToken cancellation) =>
        new(request, question, await shelf.InAsync(question.Chain, cancellation), culture);

    public string Title(string id) => titles.GetValueOrDefault(id, id);

    public string Sentence(AppliesLine line) => RecordWording.Of(line, Title, culture);

    public string Why(MoneyLine line) => AppliesWording.Of(line, Title, culture);

    /// <summary>What is there as a message of at most <see cref="PassOnText.Longest"/> characters.</summary>
    public string PassOn(string address) => PassOnText.Of(Applies, request.Place, address, culture);

    /// <summary>What is there as one sheet of A4.</summary>
    public BriefDocument Poster(string address) => AppliesPoster.Of(Applies, Matrix, request.Place, address, culture);
}
