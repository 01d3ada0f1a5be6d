using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Benchmarks.Web;

/// <summary>Fills a database that the program has made with many territories and adopted plans: invented, for measuring only. Same seed, same rows.</summary>
internal sealed class ManyPlans(DbConnection connection, string root)
{
    public const int Territories = 300;
    public const int Plans = 2000;

    private readonly Random random = new(1);

    /// <summary>The short names of territories and the keys of plans that can be asked for.</summary>
    public async Task<(IReadOnlyList<string> Slugs, IReadOnlyList<Guid> Plans)> Fill()
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var places = await Copy();
        var (yaml, plans) = (Sample(), new List<Guid>());
        for (var number = 0; number < Plans; number++)
        {
            var (id, slug) = places[number % places.Count];
            plans.Add(await Add(id, slug, number, yaml));
        }

        await transaction.CommitAsync();
        return ([.. places.Select(place => place.Slug)], plans);
    }

    /// <summary>Territories like Hainaut, each with jobs of its own.</summary>
    private async Task<List<(object Id, string Slug)>> Copy()
    {
        var (template, columns) = await Row("SELECT * FROM territories WHERE slug = 'hainaut'");
        var jobs = new List<(string Industry, double Jobs)>();
        await using (var reader = await Command("SELECT industry, jobs FROM territory_jobs WHERE territory_id = @a", template[Array.IndexOf(columns, "id")]!).ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                jobs.Add((reader.GetString(0), reader.GetDouble(1)));
        }

        var places = new List<(object, string)>();
        for (var number = 0; number < Territories; number++)
        {
            var (id, slug) = (Key(), string.Create(CultureInfo.InvariantCulture, $"invented-{number}"));
            object?[] row = [.. template];
            row[Array.IndexOf(columns, "id")] = id;
            row[Array.IndexOf(columns, "slug")] = slug;
            row[Array.IndexOf(columns, "name")] = slug;
            row[Array.IndexOf(columns, "tile_column")] = DBNull.Value;
            row[Array.IndexOf(columns, "tile_row")] = DBNull.Value;
            await Insert("territories", columns, row);
            foreach (var (industry, count) in jobs)
                await Insert("territory_jobs", ["id", "territory_id", "industry", "jobs"], [Key(), id, industry, Math.Round(count * (0.3 + random.NextDouble()))]);
            places.Add((id, slug));
        }

        return places;
    }

    private async Task<Guid> Add(object territory, string slug, int number, Plan sample)
    {
        var plan = sample with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Plan {number}"),
            Territory = slug,
            Measures = [.. sample.Measures.Select(measure => measure with { Budget = [.. measure.Budget.Select(line => line with { Amount = new MinorUnits(line.Amount.Value * random.Next(1, 300) / 100) })] })],
        };
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PlanFile.Write(plan, text);
        var (id, at) = (Guid.CreateVersion7(), 1_600_000_000_000_000L + number);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        var cost = PlanBudget.Of(plan).Total.Value;
        await Insert(
            "plans",
            [
                "id", "territory_id", "territory", "head", "adopted_version", "adopted_at", "added_at", "changed_at",
                "newest_title", "newest_measures", "newest_cost_minor", "newest_currency", "newest_in_reserve",
                "public_title", "public_measures", "public_cost_minor", "public_currency", "public_in_reserve",
            ],
            [Key(id), territory, slug, 1, 1, at, at, at, plan.Title, plan.Measures.Length, cost, "EUR", false, plan.Title, plan.Measures.Length, cost, "EUR", false]);
        await Insert("plan_versions", ["id", "plan_id", "number", "yaml", "digest", "at"], [Key(), Key(id), 1, text.ToString(), digest, at]);
        return id;
    }

    private Plan Sample()
    {
        var reading = PlanFile.Read(Path.Combine(root, "samples", "plans", "hainaut-spring-2020.yaml"));
        var plan = reading.Value ?? throw new InvalidOperationException(string.Join(' ', reading.Errors));
        ImmutableArray<Restriction> closed =
        [
            new("restaurants-and-bars", RestrictionLevel.Closed, new DateOnly(2020, 3, 14), new DateOnly(2020, 6, 8)),
            new("non-essential-shops", RestrictionLevel.Closed, new DateOnly(2020, 3, 18), new DateOnly(2020, 5, 11)),
        ];
        return plan with { Scenario = plan.Scenario with { Shocks = [], Restrictions = closed } };
    }

    private async Task<(object?[] Values, string[] Columns)> Row(string sql)
    {
        await using var reader = await Command(sql).ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException("The database has no sample territory.");
        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)], [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
    }

    private async Task Insert(string table, string[] columns, object?[] values)
    {
        var names = string.Join(", ", columns);
        var places = string.Join(", ", columns.Select((_, at) => "@" + (char)('a' + at)));
        await using var command = Command($"INSERT INTO {table} ({names}) VALUES ({places})", values);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (at, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + (char)('a' + at), value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    // Each provider keeps keys in its own way; what it gives back it takes as well.
    private object Key(Guid? id = null) => connection is Npgsql.NpgsqlConnection ? id ?? Guid.CreateVersion7() : (id ?? Guid.CreateVersion7()).ToString().ToUpperInvariant();
}
