using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Store;
using Vicinal.Measures.Texts;
using Vicinal.Planning.Records;
using Vicinal.Platform.Api;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary><c>GET /api/v1/measures/here</c>: what applies to somebody in a territory on a day.</summary>
internal static class AppliesEndpoint
{
    private static readonly OpenColumn<AppliesRow>[] Columns =
    [
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("government", row => row.Government),
        new("level", row => row.Level),
        new("standing", row => row.Standing),
        new("why", row => row.Why),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/here", GetAsync)
        .WithName("WhatApplies")
        .WithTags("Measures")
        .WithSummary("What applies to somebody in a territory on a day, and why the rest does not: territory (needed), on (today), group, sector, format=json|csv. How it is decided: docs/method/what-applies.md.")
        .Produces<AppliesAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(
        HttpContext context, ITerritories territories, MeasureShelf shelf, TimeProvider clock, IStringLocalizer<MeasuresTexts> texts, CancellationToken cancellation)
    {
        var request = AppliesRequest.Of(context.Request.Query, await territories.ListAsync(cancellation), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (request.Question is not { } question)
        {
            var why = request.Errors.Count > 0 ? string.Join(' ', request.Errors.Select(error => texts[error.Key, error.Typed].Value)) : "Name a territory: territory=hainaut. /api/v1/territories lists those that there are.";
            return Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);
        }

        var records = await shelf.InAsync(question.Chain, cancellation);
        var applies = WhatApplies.Of(question, records);
        var culture = CultureInfo.CurrentUICulture;
        var titles = records.ToDictionary(record => record.Id, record => record.TextIn(culture.Name).Title, StringComparer.Ordinal);
        var rows = applies.Lines.Select(line => new AppliesRow(
            line.Record.Id, titles[line.Record.Id], line.Record.Government.Name, line.Record.Government.Level.ToString(), line.Standing.ToString(),
            RecordWording.Of(line, id => titles.GetValueOrDefault(id, id), culture))).ToList();
        var gaps = GapMatrix.Of(question.Chain, question.On, records).Groups.Where(group => group.IsReachedByNobody).Select(group => group.Group).ToList();
        var answer = new AppliesAnswer(
            question.Chain, question.On, rows,
            [.. applies.Benefits.Select(sum => new BenefitRow(sum.Currency, sum.Every.ToString(), sum.Low.Value, sum.High.Value))],
            [.. PublicMoney.Of(applies.Lines.Where(line => line.IsThere).Select(line => line.Record)).Sums.Select(sum => new MoneyRow(sum.Currency, sum.Channel.ToString(), sum.Amount.Value))],
            gaps);
        return OpenRows.Answer(context, "applies", answer, rows, Columns);
    }
}

/// <summary>What applies.</summary>
/// <param name="Chain">Codes of the territory and of the governments above it.</param>
/// <param name="On">The day.</param>
/// <param name="Lines">One a record in force in the chain's areas: what is there first.</param>
/// <param name="Benefits">What it adds up to.</param>
/// <param name="Money">Public money of what is there, none counted twice.</param>
/// <param name="ReachedByNobody">Groups that no record in force here on that day reaches.</param>
internal sealed record AppliesAnswer(
    IReadOnlyList<string> Chain, DateOnly On, IReadOnlyList<AppliesRow> Lines, IReadOnlyList<BenefitRow> Benefits, IReadOnlyList<MoneyRow> Money, IReadOnlyList<string> ReachedByNobody);

/// <summary>A line.</summary>
/// <param name="Id">The record's key.</param>
/// <param name="Title">In the reader's language where there is one.</param>
/// <param name="Government">Its own name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Standing">Applies, AddsTo, FillsGap, Choice, SameAs, AskedFor, NotNow, NotForGroup or NotForSector.</param>
/// <param name="Why">In plain words.</param>
internal sealed record AppliesRow(string Id, string Title, string Government, string Level, string Standing, string Why);

/// <summary>What somebody may get of all that applies.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Every">Once, Week or Month.</param>
/// <param name="LowMinor">At least, in minor units.</param>
/// <param name="HighMinor">At most.</param>
internal sealed record BenefitRow(string Currency, string Every, long LowMinor, long HighMinor);

/// <summary>Public money.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channel">The fiscal channel.</param>
/// <param name="AmountMinor">In minor units.</param>
internal sealed record MoneyRow(string Currency, string Channel, long AmountMinor);
