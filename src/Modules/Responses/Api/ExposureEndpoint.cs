using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Api;
using Vicinal.Platform.Components;
using Vicinal.Responses.DayOne;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Api;

/// <summary>People whose work stops where there is no table, for programs.</summary>
internal static class ExposureEndpoint
{
    private static readonly OpenColumn<ExposureRow>[] Columns =
    [
        new("activity", row => row.Activity.Code),
        new("kind", row => DayOneReading.Kinds.First(pair => pair.Kind == row.Kind).Word),
        new("people_low", row => row.People.Low),
        new("people_high", row => row.People.High),
        new("stopped_low", row => row.StoppedAtWorst.Low),
        new("stopped_high", row => row.StoppedAtWorst.High),
        new("person_months_low", row => row.PersonMonths.Low),
        new("person_months_high", row => row.PersonMonths.High),
        new("income_exposed_low", row => row.IncomeExposed?.Low),
        new("income_exposed_high", row => row.IncomeExposed?.High),
        new("women_stopped_low", row => row.WomenStoppedAtWorst?.Low),
        new("women_stopped_high", row => row.WomenStoppedAtWorst?.High),
        new("reason", row => row.Reason),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/exposure", Answer).WithName("exposure")
            .WithSummary("Whose work stops, without a table. Parameters: p=activity,kind,low,high,income_low,income_high,women_low,women_high and r=activity,level,from,to (both repeatable), format=json|csv.");
        endpoints.MapGet("/api/v1/exposure/people", People).WithName("exposurePeople")
            .WithSummary("The people of the same parameters as CSV for the command line.");
        endpoints.MapGet("/api/v1/exposure/scenario", Scenario).WithName("exposureScenario")
            .WithSummary("What is restricted by the same parameters as YAML for the command line.");
    }

    private static IResult People(HttpContext context, IStringLocalizer<ResponsesTexts> texts) => Read(context, texts, reading =>
    {
        using var csv = new StringWriter();
        PeopleFile.Write(reading.People, csv);
        return Results.Text(csv.ToString(), "text/csv; charset=utf-8");
    });

    private static IResult Scenario(HttpContext context, IStringLocalizer<ResponsesTexts> texts) =>
        Read(context, texts, reading => YamlAnswer.Of(output => ScenarioFile.Write(reading.Scenario!, output)));

    private static IResult Read(HttpContext context, IStringLocalizer<ResponsesTexts> texts, Func<DayOneReading, IResult> answer)
    {
        var reading = DayOneReading.Of(DayOneRequest.Of(context.Request.Query), texts);
        return reading.CanAnswer
            ? answer(reading)
            : ScenarioInputs.Refuse(reading.Errors.Count > 0 ? reading.Errors : [new FieldError("p", texts["Error.NobodyAndNothing"])], texts).ToProblem();
    }

    private static IResult Answer(HttpContext context, IStringLocalizer<ResponsesTexts> texts) => Read(context, texts, reading =>
    {
        var result = Exposure.Of(reading.People, reading.Scenario!);
        var json = new
        {
            grade = result.Grade.ToString(),
            start = result.Start,
            worst_day = result.WorstDay,
            stopped = result.Total.StoppedAtWorst,
            person_months = result.Total.PersonMonths,
            income_exposed = result.Total.IncomeExposed,
            income_is_partial = result.Total.IncomeIsPartial,
            rows = result.Rows.Select(row => Columns.ToDictionary(column => column.Name, column => column.Value(row), StringComparer.Ordinal)),
            remarks = result.Remarks.Select(remark => new { where = remark.Where, message = remark.Message }),
        };
        return OpenRows.Answer(context, "exposure", json, result.Rows, Columns);
    });
}
