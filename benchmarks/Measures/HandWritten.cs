using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Benchmarks.Measures;

/// <summary>The same records and questions on PostgreSQL alone, in tables and SQL written for them by hand: the bound. No web server, no engine, no checks.</summary>
internal sealed class HandWritten(NpgsqlDataSource source)
{
    private const string Counted = "'Instrument','Phase','Group','Level','Country','Evidence'";

    public async Task FillAsync(IReadOnlyList<MeasureRecord> records)
    {
        await Run("""
            CREATE TABLE records (id bigint PRIMARY KEY, document text NOT NULL, words tsvector);
            CREATE TABLE codes (facet text NOT NULL, code text NOT NULL, id bigint NOT NULL);
            CREATE TABLE texts (id bigint NOT NULL, language regconfig NOT NULL, words text NOT NULL);
            """);
        await using var connection = await source.OpenConnectionAsync();
        await using (var rows = await connection.BeginBinaryImportAsync("COPY records (id, document) FROM STDIN (FORMAT binary)"))
        {
            foreach (var (at, record) in records.Index())
                await rows.WriteRowAsync(default, (long)at, RecordJson.Write(record));
            await rows.CompleteAsync();
        }

        await using (var rows = await connection.BeginBinaryImportAsync("COPY codes (facet, code, id) FROM STDIN (FORMAT binary)"))
        {
            foreach (var (at, record) in records.Index())
            {
                foreach (var (facet, code) in Questions.Codes(record).Distinct())
                    await rows.WriteRowAsync(default, facet, code, (long)at);
            }

            await rows.CompleteAsync();
        }

        foreach (var part in records.Index().Chunk(2000))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var (at, record) in part)
            {
                var command = new NpgsqlBatchCommand();
                var words = new StringBuilder("to_tsvector('simple', @names)");
                foreach (var (n, text) in record.Texts.Index())
                {
                    words.Append(CultureInfo.InvariantCulture, $" || to_tsvector('simple', @t{n}) || to_tsvector('{Questions.Dictionary(text.Language)}', @t{n})");
                    command.Parameters.AddWithValue($"t{n}", NpgsqlDbType.Text, Questions.Fold($"{text.Title}\n{text.Summary}\n{text.How}\n{text.Conditions}\n{text.Lessons}"));
                }

                command.CommandText = $"UPDATE records SET words = {words} WHERE id = @id";
                command.Parameters.AddWithValue("names", NpgsqlDbType.Text, Questions.Fold($"{record.Government.Name}\n{record.LegalBasis}"));
                command.Parameters.AddWithValue("id", NpgsqlDbType.Bigint, (long)at);
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync();
        }

        await Run("""
            CREATE UNIQUE INDEX ON codes (facet, code, id);
            CREATE INDEX ON codes (id) INCLUDE (facet, code);
            CREATE INDEX ON records USING gin (words);
            """);
        await Run("VACUUM ANALYZE");
    }

    /// <summary>The page of twenty documents, the count and the counts of facets, as one statement.</summary>
    public async Task<HandAnswer> AskAsync(Question question)
    {
        await using var command = source.CreateCommand();
        var sql = new StringBuilder("WITH found AS MATERIALIZED (SELECT r.id FROM records AS r WHERE true");
        if (question.Words.Count > 0)
        {
            string? said = null;
            for (var at = 0; at < question.Words.Count; at++)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"@w{at}");
                var word = $"(to_tsquery('english', {place}) || to_tsquery('simple', {place}))";
                said = said is null ? word : $"{said} && {word}";
                command.Parameters.AddWithValue($"w{at}", question.Words[at]);
            }

            sql.Append(CultureInfo.InvariantCulture, $" AND r.words @@ ({said})");
        }

        foreach (var (at, (facet, code)) in question.Codes.Index())
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND r.id IN (SELECT id FROM codes WHERE facet = @f{at} AND code = @c{at})");
            command.Parameters.AddWithValue($"f{at}", facet);
            command.Parameters.AddWithValue($"c{at}", code);
        }

        sql.Append(CultureInfo.InvariantCulture, $"""
            )
            SELECT 'count', '', count(*)::bigint FROM found
            UNION ALL SELECT facet, code, count(*) FROM codes JOIN found USING (id) WHERE facet IN ({Counted}) GROUP BY facet, code
            UNION ALL (SELECT 'document', document, id FROM records JOIN found USING (id) ORDER BY id DESC LIMIT {Question.PageSize})
            """);
        command.CommandText = sql.ToString();
        await using var reader = await command.ExecuteReaderAsync();
        var (count, facets, documents) = (0L, new Dictionary<(string, string), long>(), 0);
        while (await reader.ReadAsync())
        {
            switch (reader.GetString(0))
            {
                case "count":
                    count = reader.GetInt64(2);
                    break;
                case "document":
                    documents += reader.GetString(1).Length > 0 ? 1 : 0;
                    break;
                case var facet:
                    facets[(facet, reader.GetString(1))] = reader.GetInt64(2);
                    break;
            }
        }

        return new HandAnswer(count, facets, documents);
    }

    private async Task Run(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What the hand-written SQL gives.</summary>
internal sealed record HandAnswer(long Count, IReadOnlyDictionary<(string Facet, string Code), long> Facets, int Documents);
