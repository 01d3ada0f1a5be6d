using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>
/// The words of records in the database's own full-text index: FTS5, which knows English endings, and PostgreSQL's <c>tsvector</c>, which knows those of the text's language.
/// Rows are written by code in the transaction of the record, since the model does not know the index. Its key is the record's number.
/// </summary>
internal sealed class WordIndex(VicinalDb db)
{
    private const string Simple = "simple";
    private const int ShortestBeginning = 2;

    private bool IsPostgres => db is PostgresDb;

    /// <summary>Puts records in, in place of what stood there under their numbers. Inside the caller's transaction.</summary>
    public async Task PutAsync(IReadOnlyCollection<(long Number, MeasureRecord Record)> records, CancellationToken cancellation)
    {
        if (IsPostgres)
            await PutInPostgresAsync(records, cancellation);
        else
            await PutInSqliteAsync(records, cancellation);
    }

    public Task RemoveAsync(long number, CancellationToken cancellation) => IsPostgres
        ? db.Database.ExecuteSqlAsync($"DELETE FROM measure_words WHERE number = {number}", cancellation)
        : db.Database.ExecuteSqlAsync($"DELETE FROM measure_words WHERE rowid = {number}", cancellation);

    /// <summary>Numbers of records that have every word; where none has, of those in which the last stands as the beginning of one. Null where no word is asked for.</summary>
    /// <param name="words">As typed.</param>
    /// <param name="language">BCP 47 of the reader, for endings.</param>
    /// <param name="onlyTitle">Whether all must stand in a title.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<NumberSet?> FindAsync(string words, string language, bool onlyTitle, CancellationToken cancellation)
    {
        var asked = Folding.Words(words);
        if (asked.Count == 0)
            return null;
        var found = await FindAsync(asked, language, onlyTitle, lastBegins: false, cancellation);
        return found.Count == 0 && asked[^1].Length >= ShortestBeginning ? await FindAsync(asked, language, onlyTitle, lastBegins: true, cancellation) : found;
    }

    private async Task<NumberSet> FindAsync(IReadOnlyList<string> asked, string language, bool onlyTitle, bool lastBegins, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = Begin();
        if (IsPostgres)
            Ask(command, asked, language, onlyTitle, lastBegins);
        else
        {
            var match = string.Join(" AND ", asked.Select((word, at) => lastBegins && at == asked.Count - 1 ? $"\"{word}\"*" : $"\"{word}\""));
            command.CommandText = "SELECT rowid FROM measure_words WHERE measure_words MATCH @match";
            Add(command, "match", onlyTitle ? $"title : ({match})" : match);
        }

        var found = new NumberSet();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            found.Add(reader.GetInt64(0));
        return found;
    }

    /// <summary>Numbers of published records that the index lacks, such as after a restored backup, which carries no index.</summary>
    public async Task<IReadOnlyList<long>> MissingAsync(CancellationToken cancellation) => IsPostgres
        ? await db.Database.SqlQuery<long>($"""SELECT m.number AS "Value" FROM measures AS m LEFT JOIN measure_words AS w ON w.number = m.number WHERE w.number IS NULL AND m.state = 'Published' ORDER BY m.number""").ToListAsync(cancellation)
        : await db.Database.SqlQuery<long>($"""SELECT m.number AS "Value" FROM measures AS m LEFT JOIN measure_words AS w ON w.rowid = m.number WHERE w.rowid IS NULL AND m.state = 'Published' ORDER BY m.number""").ToListAsync(cancellation);

    private async Task PutInSqliteAsync(IReadOnlyCollection<(long Number, MeasureRecord Record)> records, CancellationToken cancellation)
    {
        await using var command = Begin();
        command.CommandText = "INSERT OR REPLACE INTO measure_words (rowid, title, words) VALUES (@number, @title, @words)";
        var (number, title, words) = (Add(command, "number", 0L), Add(command, "title", ""), Add(command, "words", ""));
        foreach (var (at, record) in records)
        {
            number.Value = at;
            title.Value = string.Join('\n', record.Texts.Select(text => Folding.Of(text.Title)));
            words.Value = string.Join('\n', record.Texts.Select(Words).Append(Names(record)));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task PutInPostgresAsync(IReadOnlyCollection<(long Number, MeasureRecord Record)> records, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (number, record) in records)
        {
            var command = batch.CreateBatchCommand();
            var (title, words) = (new StringBuilder(), new StringBuilder("to_tsvector('simple', @names)"));
            for (var at = 0; at < record.Texts.Length; at++)
            {
                var text = record.Texts[at];
                var dictionary = Dictionary(text.Language);
                foreach (var one in dictionary == Simple ? new[] { Simple } : [Simple, dictionary])
                {
                    title.Append(CultureInfo.InvariantCulture, $"{(title.Length > 0 ? " || " : "")}to_tsvector('{one}', @title{at})");
                    words.Append(CultureInfo.InvariantCulture, $" || to_tsvector('{one}', @words{at})");
                }

                Add(command, $"title{at}", Folding.Of(text.Title));
                Add(command, $"words{at}", Words(text));
            }

            command.CommandText = $"INSERT INTO measure_words (number, title, words) SELECT @number, t, t || w FROM (SELECT {title} AS t, {words} AS w) AS parts ON CONFLICT (number) DO UPDATE SET title = EXCLUDED.title, words = EXCLUDED.words";
            Add(command, "number", number);
            Add(command, "names", Names(record));
            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Each word by the endings of the reader's language, of English, or as it stands; a word that says nothing in one of these languages is passed over, unless all are such.</summary>
    private static void Ask(DbCommand command, IReadOnlyList<string> asked, string language, bool onlyTitle, bool lastBegins)
    {
        var (said, plain) = (new StringBuilder(), new StringBuilder());
        var dictionary = Dictionary(language);
        for (var at = 0; at < asked.Count; at++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"@w{at}");
            var (english, own, simple) = ($"to_tsquery('english', {place})", $"to_tsquery('{dictionary}', {place})", $"to_tsquery('simple', {place})");
            said.Append(at > 0 ? " && " : "").Append(CultureInfo.InvariantCulture, $"CASE WHEN numnode({english}) = 0 OR numnode({own}) = 0 THEN ''::tsquery ELSE {english} || {own} || {simple} END");
            plain.Append(at > 0 ? " && " : "").Append(simple);
            Add(command, $"w{at}", lastBegins && at == asked.Count - 1 ? asked[at] + ":*" : asked[at]);
        }

        command.CommandText = $"SELECT number FROM find_measure_words(CASE WHEN numnode({said}) = 0 THEN {plain} ELSE {said} END, @title) AS found (number)";
        Add(command, "title", onlyTitle);
    }

    private static string Words(RecordText text) => Folding.Of(string.Join('\n', text.Summary, text.How, text.Conditions, text.Lessons));

    private static string Names(MeasureRecord record) => Folding.Of($"{record.Government.Name}\n{record.LegalBasis}");

    /// <summary>A dictionary that every PostgreSQL has.</summary>
    private static string Dictionary(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "pt" => "portuguese",
        "de" => "german",
        "it" => "italian",
        "nl" => "dutch",
        "da" => "danish",
        "sv" => "swedish",
        "fi" => "finnish",
        "hu" => "hungarian",
        "ro" => "romanian",
        _ => Simple,
    };

    private DbCommand Begin()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static void Add(DbBatchCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
