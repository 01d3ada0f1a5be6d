using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Measures.Tests.Exporting;

/// <summary>Every answer of the module that a program may take away, found by its route, is held against the shape that is published for it.</summary>
public sealed class ExportSpecs(RunningMeasures running, LinkedData processor) : IClassFixture<RunningMeasures>, IClassFixture<LinkedData>
{
    private const string Record = "seoul-emergency-living-2020";
    private const string Simulated = "be-temporary-unemployment-2020";

    // Sheets for people to read or print; they are no data.
    private static readonly string[] ForPeople = ["text/html", "text/markdown", "text/plain"];

    // A plan's file, which the command line's own reader is tried on where it is made.
    private const string PlanType = "application/yaml";

    // What an address needs before it answers. A new export that needs something is added here.
    private static readonly Dictionary<string, string> Needs = new(StringComparer.Ordinal)
    {
        ["/api/v1/measures/here"] = "territory=hainaut&on=2020-04-15&group=self-employed", ["/api/v1/measures/coherence"] = "territory=hainaut", ["/api/v1/measures/coherence/review"] = "territory=hainaut",
        ["/api/v1/measures/freshness"] = "government=hainaut", ["/api/v1/measures/here/gaps"] = "territory=hainaut&on=2020-04-15", ["/api/v1/measures/comparison"] = "m=barcelona-self-employed-2020&m=catalonia-self-employed-2020",
        ["/api/v1/measures/{id}/simulation"] = "territory=hainaut&scenario=belgium-spring-2020", ["/api/v1/measures/{id}/simulation/plan"] = "territory=hainaut&scenario=belgium-spring-2020",
    };

    // Rows of these come from other instances; tests of sharing hold them.
    private static readonly string[] FilledByOthers = ["/api/v1/measures/sources"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_export_keeps_to_a_published_shape_and_no_cell_of_any_table_is_a_formula()
    {
        using var clerk = await running.SignedInAsync("exports@example.org", Role.Editor);
        await FillAsync(clerk);
        var api = JsonNode.Parse(await clerk.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel))!;
        List<string> wrong = [], seen = [];
        foreach (var path in Paths())
        {
            foreach (var form in (string[])["", "json", "csv", "csvw", "jsonld", "ndjson"])
            {
                var address = Address(path, form);
                using var answer = await clerk.GetAsync(new Uri(address, UriKind.Relative), Cancel);
                if (!answer.IsSuccessStatusCode)
                {
                    wrong.Add($"{address} answers {(int)answer.StatusCode}: say in Needs what it needs");
                    continue;
                }

                var type = answer.Content.Headers.ContentType?.MediaType ?? "";
                if (ForPeople.Contains(type, StringComparer.Ordinal) || type == PlanType)
                    continue;
                seen.Add($"{path} {type}");
                wrong.AddRange((await DeparturesAsync(clerk, api, path, type, answer)).Select(problem => $"{address} ({type}): {problem}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(20)));
        Assert.True(seen.Distinct(StringComparer.Ordinal).Count() >= 25, string.Join('\n', seen.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task I_get_a_record_as_linked_data_by_asking_for_it_in_either_way_and_it_is_the_record()
    {
        var plain = await running.Client.GetStringAsync(new Uri("/api/v1/measures/" + Record, UriKind.Relative), Cancel);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/measures/" + Record);
        asked.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html", 0.5));
        asked.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/ld+json"));
        using var answer = await running.Client.SendAsync(asked, Cancel);
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Accept", string.Join(" ", answer.Headers.Vary.Where(one => one == "Accept")));
        var linked = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(linked, await running.Client.GetStringAsync(new Uri($"/api/v1/measures/{Record}?format=jsonld", UriKind.Relative), Cancel));
        Assert.Equal(plain, RecordJson.Write(Assert.Single(RecordJsonLd.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(linked)), "seoul.jsonld").Value!.Measures)));

        // Its name is where it can be read, and so is what it names.
        var address = JsonNode.Parse(linked)!["@context"]![0]!.GetValue<string>();
        var context = JsonNode.Parse(await running.Client.GetStringAsync(new Uri(address), Cancel))!;
        var node = Assert.Single(processor.Expand(JsonNode.Parse(linked)!, "https://elsewhere.example/", new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [address] = context }))!;
        Assert.Equal(plain, await running.Client.GetStringAsync(new Uri(node["@id"]!.GetValue<string>()), Cancel));
        Assert.Contains("Emergency living", node.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Everything_in_one_file_is_the_same_in_each_form()
    {
        var json = await running.Client.GetStringAsync(new Uri("/api/v1/measures/bulk", UriKind.Relative), Cancel);
        var records = RecordJson.Read(Stream(json), "all.json").Value!.Measures.Select(RecordJson.Write).ToList();
        Assert.True(records.Count >= 56);
        foreach (var (form, read) in new (string, Func<string, Vicinal.Formats.Reading<RecordList>>)[] { ("csv", text => RecordCsv.Read(Stream(text), "all.csv")), ("jsonld", text => RecordJsonLd.Read(Stream(text), "all.jsonld")) })
        {
            var reading = read(await running.Client.GetStringAsync(new Uri($"/api/v1/measures/bulk?format={form}", UriKind.Relative), Cancel));
            Assert.Equal(records, reading.Value!.Measures.Select(RecordJson.Write), StringComparer.Ordinal);
        }

        Assert.Equal(records, (await running.Client.GetStringAsync(new Uri("/api/v1/measures/bulk?format=ndjson", UriKind.Relative), Cancel)).TrimEnd('\n').Split('\n'), StringComparer.Ordinal);
        Assert.Contains("id,title,government", await running.Client.GetStringAsync(new Uri("/api/v1/measures/bulk?format=csv&q=zeppelin", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Empty(RecordJsonLd.Read(Stream(await running.Client.GetStringAsync(new Uri("/api/v1/measures/bulk?format=jsonld&q=zeppelin", UriKind.Relative), Cancel)), "none.jsonld").Value!.Measures);
    }

    [Fact]
    public async Task I_look_a_code_up_in_my_language_and_a_list_that_is_none_is_refused()
    {
        var rows = DescribedTable.Rows(await running.Client.GetStringAsync(new Uri("/api/v1/measures/codes?list=instrument&format=csv", UriKind.Relative), Cancel));
        Assert.Equal(76, rows.Count);
        Assert.Contains(rows, row => row[1] == "D4" && row[2] == "D" && row[5].Contains("lquiler", StringComparison.Ordinal) && row[6].Contains("oyer", StringComparison.Ordinal));
        using var refused = await running.Client.GetAsync(new Uri("/api/v1/measures/codes?list=colours", UriKind.Relative), Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Feeds_of_any_search_in_any_language_keep_to_the_rules_of_RFC_4287()
    {
        foreach (var address in (string[])["/measures/feed.atom", "/es/measures/feed.atom?q=alquileres&instrument=D4", "/fr/measures/feed.atom?country=BR", "/measures/feed.atom?q=zeppelin", "/measures/feed.atom?q=%00%EF%BF%BF%3Cscript%3E"])
        {
            using var answer = await running.Client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
            Assert.Empty(AtomRules.Departures(await answer.Content.ReadAsStringAsync(Cancel)).Select(problem => $"{address}: {problem}"));
        }

        // The rules themselves notice.
        var good = await running.Client.GetStringAsync(new Uri("/measures/feed.atom?country=BR", UriKind.Relative), Cancel);
        foreach (var (was, becomes) in ((string, string)[])[("<updated>2", "<updated>yesterday 2"), ("<title>", "<title type=\"xhtml\">"), ("rel=\"self\"", "rel=\"own way\""), ("href=\"http", "href=\"javascript"), ("<generator>", "<rating>5</rating><generator>"), ("application/json", "text/html")])
            Assert.NotEmpty(AtomRules.Departures(good.Replace(was, becomes, StringComparison.Ordinal)));
    }

    /// <summary>Puts something into every table that is empty at first, with texts that a spreadsheet would take for formulas.</summary>
    private static async Task FillAsync(HttpClient clerk)
    {
        using var published = await clerk.SubmitAsync(
            "/measures/new", "draft", ("title", "=HYPERLINK(\"https://example.org\",\"Rents\")"), ("government", "hainaut"), ("instrument", "D4"), ("target", "micro"), ("phase", "Mitigation"), ("from", "2020-05-04"),
            ("cost.0.amount", "12500"), ("cost.0.currency", "EUR"), ("cost.0.channel", "ForgoneRevenue"), ("contact", "=Office"), ("source.0.title", "+Council decision"), ("language", "en"), ("do", "publish"));
        var measure = published.Headers.Location!.OriginalString.Split('/')[^1];
        using var served = await clerk.SubmitAsync("/measures/objectives?measure=" + measure, "decide", ("objective", "8.3"), ("do", "name"));
        Assert.Equal(System.Net.HttpStatusCode.OK, served.StatusCode);
        using var claimed = await clerk.SubmitAsync(
            "/measures/coherence/claims", "claim", ("kind", "Synergy"), ("strength", "Weak"), ("left", measure), ("right", Record), ("words", "-1+1 helps"), ("author", "=Author"), ("source", "@Source"));
        Assert.Equal(System.Net.HttpStatusCode.OK, claimed.StatusCode);
        using var proposed = await clerk.SubmitAsync($"/measures/{Record}/propose", "propose", ("lever", "Firing"), ("amount", "80"), ("coverage", "50"), ("industries", "56"), ("from", "2020-04-01"), ("to", "2020-07-01"), ("why", "=A judgement"));
        Assert.True(proposed.IsSuccessStatusCode, $"{proposed.StatusCode}");
    }

    private async Task<IEnumerable<string>> DeparturesAsync(HttpClient client, JsonNode api, string path, string type, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        var described = answer.Headers.TryGetValues("Link", out var links) ? links.Select(link => link.Split('>')[0].TrimStart('<')).First() : null;
        switch (type)
        {
            case "text/csv":
                if (described is null)
                    return ["the answer does not say where its description is (Link: rel=describedby)"];
                var rows = DescribedTable.Rows(body);
                return DescribedTable.Departures(body, await client.GetStringAsync(new Uri(described, UriKind.Relative), Cancel))
                    .Concat(rows.Count > 1 || FilledByOthers.Contains(path, StringComparer.Ordinal) ? [] : ["the table is empty, which shows nothing"])
                    .Concat(rows.SelectMany(row => row).Where(IsFormula).Select(cell => $"'{cell}' is a formula"));
            case "application/ld+json":
                var contexts = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
                var document = JsonNode.Parse(body)!;
                // A context alone says nothing itself.
                if (document.AsObject() is { Count: 1 } alone && alone.ContainsKey("@context"))
                    return [];
                if (document["@context"] is JsonArray named)
                    contexts[named[0]!.GetValue<string>()] = JsonNode.Parse(await client.GetStringAsync(new Uri(named[0]!.GetValue<string>()), Cancel))!;
                return processor.Expand(document, running.Client.BaseAddress!.ToString(), contexts).Count > 0 ? [] : ["it says nothing"];
            case "application/schema+json":
                return JsonNode.Parse(body)!["$schema"] is null ? ["it does not say of which kind it is"] : [];
            case "application/csvm+json":
                return JsonNode.Parse(body)!["tableSchema"]!["columns"]!.AsArray().Count > 0 ? [] : ["it describes no column"];
            case "application/json" or "application/x-ndjson":
                if (await SchemaAsync(client, api, path, described) is not { } schema)
                    return ["no schema is published: name its type by Produces<T>(), or its schema by Link: rel=describedby"];
                return (type == "application/json" ? [body] : body.TrimEnd('\n').Split('\n')).SelectMany(part => schema.Validate(part)).Select(error => error.ToString());
            case "application/atom+xml":
                return AtomRules.Departures(body);
            default:
                return ["no rule is known for this kind: publish a schema for it and hold it against that here"];
        }
    }

    /// <summary>The schema that the answer names, or that the description of the API has for its address and is precise.</summary>
    private static async Task<JsonSchema?> SchemaAsync(HttpClient client, JsonNode api, string path, string? described)
    {
        if (described is not null)
        {
            var (file, pointer) = (described.Split('#')[0], described.Split('#').ElementAtOrDefault(1) ?? "");
            var whole = JsonNode.Parse(await client.GetStringAsync(new Uri(file, UriKind.Relative), Cancel))!;
            return await JsonSchema.FromJsonAsync(pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(whole, (at, step) => at[step]!).ToJsonString(), Cancel);
        }

        if (api["paths"]![path]?["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"] is not { } schema || !IsPrecise(api, schema, []))
            return null;
        var alone = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["definitions"] = api["components"]!["schemas"]!.DeepClone(), ["allOf"] = new JsonArray(schema.DeepClone()) };
        return await JsonSchema.FromJsonAsync(alone.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal), Cancel);
    }

    /// <summary>Whether a schema says of everything what it is.</summary>
    private static bool IsPrecise(JsonNode api, JsonNode schema, HashSet<string> seen)
    {
        if (schema["$ref"]?.GetValue<string>() is { } name)
            return !seen.Add(name) || IsPrecise(api, api["components"]!["schemas"]![name.Split('/')[^1]]!, seen);
        if (schema["properties"] is JsonObject members)
            return members.All(member => IsPrecise(api, member.Value!, seen));
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray either)
            return either.All(one => IsPrecise(api, one!, seen));
        if (schema["items"] is { } items)
            return IsPrecise(api, items, seen);
        if (schema["additionalProperties"] is JsonObject values)
            return IsPrecise(api, values, seen);
        return schema["enum"] is not null || (schema["type"] is { } type && type.ToJsonString() is not ("\"object\"" or "\"array\""));
    }

    /// <summary>A number may begin with its sign.</summary>
    private static bool IsFormula(string cell) =>
        cell.Length > 0 && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _);

    private List<string> Paths() =>
    [
        .. running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) is true)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path.StartsWith("/api/v1/measures", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static string Address(string path, string form)
    {
        string[] parts = [Needs.GetValueOrDefault(path, ""), form.Length > 0 ? "format=" + form : ""];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return path.Replace("{id}", path.Contains("/simulation", StringComparison.Ordinal) ? Simulated : Record, StringComparison.Ordinal).Replace("{key}", path.Contains("frameworks", StringComparison.Ordinal) ? "sdg" : Record, StringComparison.Ordinal) + (query.Length > 0 ? "?" + query : "");
    }

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
