using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Exporting;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Sharing.Feed;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Sharing.Texts;
using Vicinal.Platform.Api;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Safety;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Sharing;

/// <summary>A source of records in a list.</summary>
/// <param name="Id">The source.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where it is pulled; empty where it comes as a file.</param>
/// <param name="Fingerprint">Of the key that is believed.</param>
/// <param name="State">Active, Paused or File.</param>
/// <param name="Cursor">The number up to which everything was taken.</param>
/// <param name="Last">The last number that it told of.</param>
/// <param name="SucceededAt">When everything there was had been taken.</param>
/// <param name="Problem">What stood in the way the last time; None where nothing did.</param>
/// <param name="About">What the problem is about.</param>
/// <param name="Records">Records from there that are shown.</param>
/// <param name="Missing">Of them, those that it does not list any more.</param>
/// <param name="Refused">Entries that were not taken.</param>
internal sealed record SourceRow(
    Guid Id, Guid Instance, string Name, string Address, string Fingerprint, string State, long Cursor, long Last, string? SucceededAt, string Problem, string About, int Records, int Missing, int Refused);

/// <summary>A record's entry with who signed it.</summary>
internal sealed record SignedRecord(InstanceCard Signer, ChangeEntry Entry);

/// <summary>What came of a file of changes.</summary>
/// <param name="Instance">The name of who signed it.</param>
/// <param name="Fingerprint">Of the key.</param>
/// <param name="Taken">Changes that were read.</param>
/// <param name="Reached">The number up to which everything is here now.</param>
/// <param name="Last">The last number that the file tells of; where it is larger, the file was cut.</param>
internal sealed record ImportedAnswer(string? Instance, string? Fingerprint, int Taken, long Reached, long Last);

/// <summary>The changes of this instance for others, and its sources for the clerk.</summary>
internal static class SharingEndpoints
{
    private const int LongestNonce = 64;

    private static readonly OpenColumn<SourceRow>[] Columns =
    [
        new("id", row => row.Id), new("instance", row => row.Instance), new("name", row => row.Name), new("address", row => row.Address), new("fingerprint", row => row.Fingerprint), new("state", row => row.State),
        new("cursor", row => row.Cursor), new("last", row => row.Last), new("succeeded_at", row => row.SucceededAt), new("problem", row => row.Problem), new("about", row => row.About),
        new("records", row => row.Records), new("missing", row => row.Missing), new("refused", row => row.Refused),
    ];

    private const string Shapes = "/api/v1/measures/changes/schema";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Shapes, Shape)
            .WithName("GetMeasureChangesSchema").WithTags("Measures")
            .WithSummary("JSON Schema of what is signed: of=page (or nothing), instance or signed (a record with who signed it).")
            .Produces(StatusCodes.Status200OK, contentType: "application/schema+json").ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/instance", InstanceAsync)
            .WithName("GetMeasureInstance").WithTags("Measures")
            .WithSummary("Who this instance is: id, name, address and the public key (P-256, SubjectPublicKeyInfo in base64) by which its changes are verified.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        endpoints.MapGet("/api/v1/measures/changes", PageAsync)
            .WithName("ListMeasureChanges").WithTags("Measures")
            .WithSummary("A signed page (vicinal-changes/1) of what changed after the number cursor=, at most 500 records, each at its last change; go on with cursor= the page's next. nonce= (up to 64 letters, digits, - or _) is repeated in the page, so that an old page sent again shows. docs/method/exchange.md says what is signed.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status400BadRequest);
        endpoints.MapGet("/api/v1/measures/changes/file", File)
            .WithName("DownloadMeasureChanges").WithTags("Measures")
            .WithSummary("The same pages from cursor= (0 for all) to the last as one file, one page a line, for who cannot be reached.")
            .Produces(StatusCodes.Status200OK, contentType: ChangePageJson.FileType).ProducesProblem(StatusCodes.Status400BadRequest);
        endpoints.MapPost("/api/v1/measures/changes/file", TakeAsync)
            .WithMetadata(new TakesUploadsAttribute()).NeedsRole(GovernmentBook.Clerks).Accepts<byte[]>(ChangePageJson.FileType)
            .WithName("ImportMeasureChanges").WithTags("Measures")
            .WithSummary("Takes a file of changes sent as the body. fingerprint= is that of its signer's key as the sender told it; it is needed the first time. Pages before a problem stay taken.")
            .Produces<ImportedAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        endpoints.MapGet("/api/v1/measures/sources", SourcesAsync)
            .NeedsRole(GovernmentBook.Clerks)
            .WithName("ListMeasureSources").WithTags("Measures")
            .WithSummary("The instances from which records are taken, and how far. format=json|csv.")
            .Produces<IReadOnlyList<SourceRow>>();
        endpoints.MapGet("/api/v1/measures/{id}/signed", SignedAsync)
            .WithName("GetSignedMeasure").WithTags("Measures")
            .WithSummary("The last change of a record as its own instance signed it, with that instance's public key: whoever has it can verify it without asking again.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Shape(string of = "page") => of switch
    {
        "page" => Results.Text(ChangePageJson.Schema<ChangePage>(ChangePage.Form), "application/schema+json", Encoding.UTF8),
        "instance" => Results.Text(ChangePageJson.Schema<InstanceCard>("An instance of vicinal"), "application/schema+json", Encoding.UTF8),
        "signed" => Results.Text(ChangePageJson.Schema<SignedRecord>("A signed measure"), "application/schema+json", Encoding.UTF8),
        _ => Results.Problem("of= is page, instance or signed.", statusCode: StatusCodes.Status404NotFound),
    };

    private static async Task<IResult> InstanceAsync(HttpResponse response, Links links, OwnIdentity identity, CancellationToken cancellation)
    {
        var row = await identity.RowAsync(cancellation);
        using var key = SigningKey.Read(row.PrivateKey)!;
        Describe(response, links, "instance");
        return Bytes(ChangePageJson.Write(identity.Card(row, key)), null);
    }

    private static async Task<IResult> PageAsync(HttpResponse response, Links links, ChangeFeed feed, CancellationToken cancellation, string? cursor = null, string? nonce = null)
    {
        if (Cursor(cursor) is not { } after)
            return WrongCursor();
        if (nonce?.Length > LongestNonce || nonce?.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') == false)
            return new Refusal(RefusalCategory.Invalid, "nonce-wrong", $"nonce= has at most {LongestNonce} letters, digits, hyphens and underscores.").ToProblem();
        Describe(response, links, "page");
        var page = await feed.PageAsync(after, nonce ?? "", cancellation);

        // Each signature is another, though it says the same: the tag names what is said.
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{page.Epoch:N}-{page.After}-{page.Last}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(page.Nonce))}\"");
        return Bytes(ChangePageJson.Write(page), EntityTagHeaderValue.Parse(tag));
    }

    private static IResult File(HttpResponse response, Links links, ChangeFeed feed, CancellationToken cancellation, string? cursor = null)
    {
        if (Cursor(cursor) is not { } after)
            return WrongCursor();
        Describe(response, links, "page");
        return Results.Stream(stream => feed.WriteAsync(stream, after, cancellation), ChangePageJson.FileType, "measures.changes.ndjson");
    }

    private static async Task<Results<Ok<ImportedAnswer>, ProblemHttpResult>> TakeAsync(
        HttpRequest request, ChangesImport import, IStringLocalizer<SharingTexts> texts, CancellationToken cancellation, string? fingerprint = null)
    {
        var done = await import.TakeAsync(request.Body, "changes", fingerprint ?? "", cancellation);
        if (done.Problem != SourceProblem.None)
            return new Refusal(RefusalCategory.Invalid, "changes-refused", done.NeedsKey ? texts["File.NeedsKey", done.Who?.Name ?? "", done.Who?.Fingerprint ?? ""] : ProblemWords.Of(done.Problem, done.About, texts)).ToProblem();
        return TypedResults.Ok(new ImportedAnswer(done.Who?.Name, done.Who?.Fingerprint, done.Taken, done.Reached, done.Last));
    }

    private static async Task<IResult> SourcesAsync(HttpContext context, SourceBook book, CancellationToken cancellation)
    {
        var rows = (await book.ListAsync(cancellation)).Select(Row).ToList();
        return OpenRows.Answer(context, "sources", rows, rows, Columns);
    }

    private static async Task<IResult> SignedAsync(HttpResponse response, Links links, string id, ChangeFeed feed, CancellationToken cancellation)
    {
        if (await feed.OneAsync(id, cancellation) is not var (entry, signer))
            return Results.Problem($"There is no measure '{id}', or nobody signs for it. /api/v1/measures lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        Describe(response, links, "signed");
        return Bytes(ChangePageJson.Write(new SignedRecord(signer, entry)), null);
    }

    private static void Describe(HttpResponse response, Links links, string shape) => ExportForms.Describe(response, links.Plain(Shapes, ("of", shape)), "application/schema+json");

    private static SourceRow Row(KnownSource one) => new(
        one.Source.Id, one.Instance.Id, one.Instance.Name, one.Source.Address, one.Instance.Card.Fingerprint, one.Source.State.ToString(), one.Source.Cursor, one.Source.Last,
        one.Source.SucceededAt is { } at ? NodaTime.Text.InstantPattern.General.Format(at) : null, one.Source.Problem.ToString(), $"{one.Source.Refusal} {one.Source.About}".Trim(), one.Records, one.Missing, one.Refused);

    private static long? Cursor(string? typed) =>
        string.IsNullOrEmpty(typed) ? 0 : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ProblemHttpResult WrongCursor() => new Refusal(RefusalCategory.Invalid, "cursor-wrong", "cursor= is the number after which the page begins: 0 for the first, then what the page before gives as next.").ToProblem();

    private static IResult Bytes(byte[] body, EntityTagHeaderValue? tag) => Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
}
