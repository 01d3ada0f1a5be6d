using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Tests.Finding;

/// <summary>Counts beside a count by hand, and words that look like the language of a database, drawn by a set seed.</summary>
public sealed class CountSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const int Draws = 150;

    private static readonly string[] Signs =
        ["\"", "'", "*", "(", ")", ":", "^", "-", "+", "&", "|", "!", "<->", " AND ", " OR ", " NOT ", " NEAR ", "NEAR(", "title:", "\0", "\u0001", "\U0001F3D8", "\uD800", "%", "_", "\\", ";", "--", "é", "ñ", "rent", "loan", " ", "\t", "{", "}", "$$", "@w0"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_I_type_is_words_and_never_a_command_to_the_database()
    {
        var random = new Random(1);
        await InScope(async shelf =>
        {
            var all = await shelf.CountAsync(Asked("", []), Cancel);
            for (var draw = 0; draw < Draws; draw++)
            {
                var typed = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Signs[random.Next(Signs.Length)]));
                var found = await shelf.FindAsync(Asked(typed, []), 0, 5, Cancel);
                Assert.InRange(found.Count, 0, all);
            }

            // Words of the query's own language are looked for as words: no record has this one, so it must not widen or turn a search round.
            Assert.Equal(0, (await shelf.FindAsync(Asked("loan OR xyzzyq", []), 0, 5, Cancel)).Count);
            Assert.Equal(0, (await shelf.FindAsync(Asked("NOT xyzzyq", []), 0, 5, Cancel)).Count);
        });
    }

    [Fact]
    public async Task Counts_of_every_code_are_those_that_I_count_by_hand_for_any_combination()
    {
        var random = new Random(2);
        await InScope(async shelf =>
        {
            var records = new List<MeasureRecord>();
            await foreach (var kept in shelf.AllAsync(Asked("", []), Cancel))
                records.Add(MeasureKeeping.Read(kept.Document));
            for (var draw = 0; draw < Draws; draw++)
            {
                var like = records[random.Next(records.Count)];
                var codes = new Dictionary<Facet, string>();
                if (random.Next(2) == 0)
                    codes[Facet.Country] = like.Government.Country;
                if (random.Next(2) == 0)
                    codes[Facet.Level] = like.Government.Level.ToString();
                if (random.Next(3) == 0)
                    codes[Facet.Instrument] = like.Instruments[random.Next(like.Instruments.Length)];
                DateOnly? on = random.Next(3) == 0 ? new DateOnly(2020, 1, 1).AddDays(random.Next(700)) : null;
                var byHand = records.Where(record =>
                    codes.GetValueOrDefault(Facet.Country, record.Government.Country) == record.Government.Country
                    && codes.GetValueOrDefault(Facet.Level, record.Government.Level.ToString()) == record.Government.Level.ToString()
                    && (!codes.TryGetValue(Facet.Instrument, out var instrument) || record.Instruments.Contains(instrument, StringComparer.Ordinal))
                    && (on is not { } day || ((record.From ?? DateOnly.MinValue) <= day && day < (record.To ?? DateOnly.MaxValue)))).ToList();

                var found = await shelf.FindAsync(Asked("", codes) with { On = on }, 0, records.Count, Cancel);
                Assert.Equal(byHand.Select(record => record.Id).Order(StringComparer.Ordinal), found.Records.Select(record => record.Id).Order(StringComparer.Ordinal));
                Assert.Equal(byHand.Count, found.Count);
                Same(Count(byHand, record => record.Instruments), found, Facet.Instrument);
                Same(Count(byHand, record => record.Targets), found, Facet.Group);
                Same(Count(byHand, record => [record.Government.Country]), found, Facet.Country);
            }
        });
    }

    private static Dictionary<string, int> Count(IEnumerable<MeasureRecord> records, Func<MeasureRecord, IEnumerable<string>> codes) =>
        records.SelectMany(record => codes(record).Distinct(StringComparer.Ordinal)).CountBy(code => code).ToDictionary(StringComparer.Ordinal);

    private static void Same(Dictionary<string, int> byHand, MeasuresFound found, Facet facet) =>
        Assert.Equal(
            byHand.OrderBy(one => one.Key, StringComparer.Ordinal),
            found.Facets.Where(one => one.Key.Facet == facet).Select(one => KeyValuePair.Create(one.Key.Code, one.Value)).OrderBy(one => one.Key, StringComparer.Ordinal));

    private static MeasureSearch Asked(string words, Dictionary<Facet, string> codes) => new(words, codes);

    private async Task InScope(Func<MeasureShelf, Task> work)
    {
        await using var scope = running.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<MeasureShelf>());
    }
}
