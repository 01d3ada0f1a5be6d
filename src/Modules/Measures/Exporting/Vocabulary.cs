using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Platform.Api;

namespace Vicinal.Measures.Exporting;

/// <summary>What programs need to understand records: the context of linked data, the code lists, and the description of the table.</summary>
internal static class Vocabulary
{
    private static readonly OpenColumn<CodeRow>[] Columns =
    [
        new("list", row => row.List), new("code", row => row.Code), new("broader", row => row.Broader), new("name", row => row.Name), new("label_en", row => row.LabelEn), new("label_es", row => row.LabelEs), new("label_fr", row => row.LabelFr),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(RecordJsonLd.ContextPath, () => File(RecordJsonLd.Context(), ExportForms.JsonLdType))
            .WithName("GetMeasureContext").WithTags("Measures")
            .WithSummary("The JSON-LD context of records: CPSV-AP, DCTERMS, SKOS, PROV and DCAT terms where they mean the same, terms of our own (urn:vicinal:measures:) otherwise. The same on every instance.")
            .Produces(StatusCodes.Status200OK, contentType: ExportForms.JsonLdType);
        endpoints.MapGet("/api/v1/measures/codes", Codes)
            .WithName("ListMeasureCodes").WithTags("Measures")
            .WithSummary("The code lists of records as SKOS concepts with labels in English, Spanish and French; list= only one of them (instrument, target-group, …). format=jsonld|csv.")
            .Produces(StatusCodes.Status200OK, contentType: ExportForms.JsonLdType, additionalContentTypes: "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/table", () => File(RecordTable.DescribeAll("bulk?format=csv"), ExportForms.DescriptionType))
            .WithName("GetMeasureTable").WithTags("Measures")
            .WithSummary("Every column that a table of measures may have, in CSVW (W3C). Each table comes with its own description: /api/v1/measures/bulk?format=csvw.")
            .Produces(StatusCodes.Status200OK, contentType: ExportForms.DescriptionType);
    }

    private static IResult Codes(HttpContext context)
    {
        var list = context.Request.Query["list"].ToString();
        if (list.Length > 0 && !CodeLists.Names.Contains(list, StringComparer.Ordinal))
            return Results.Problem($"There is no list '{list}'. There are {string.Join(", ", CodeLists.Names)}.", statusCode: StatusCodes.Status404NotFound);
        var form = ExportForms.Of(context.Request, ExportForm.JsonLd, ExportForm.Csv, ExportForm.CsvDescription);
        if (form is not (ExportForm.Csv or ExportForm.CsvDescription))
            return File(CodeListFile.Write(list), ExportForms.JsonLdType);
        var rows = CodeLists.All.Where(code => list.Length == 0 || code.List == list).Select(CodeRow.Of).ToList();
        return OpenRows.Answer(context, "codes", rows, rows, Columns);
    }

    private static IResult File(string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));
    }
}

/// <summary>A code of a list.</summary>
internal sealed record CodeRow(string List, string Code, string? Broader, string Name, string LabelEn, string LabelEs, string LabelFr)
{
    public static CodeRow Of(RecordCode code) => new(code.List, code.Value, code.Broader, code.Name, code.Labels["en"], code.Labels["es"], code.Labels["fr"]);
}
