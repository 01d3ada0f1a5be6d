using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Formats.Briefs;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Briefs;

/// <summary><c>GET /api/v1/note</c>: the situation note of a scenario as Markdown or HTML.</summary>
internal static class NoteEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/note", GetAsync).WithName("note")
        .WithSummary("The situation note of a scenario. Parameters: those of /api/v1/impact, format=md|html, and lang=en|es|fr.");

    /// <summary>The note of a scenario that can run.</summary>
    public static BriefDocument Note(Place place, Scenario scenario, BriefWords words) => SituationNote.Of(
        BriefWords.Ground(place, ScenarioCommand.Of(place, scenario)), place.Table, scenario, Impact.Run(place.Table, scenario), words.Writing);

    private static async Task<IResult> GetAsync(
        HttpContext context, PlaceBook book, ScenarioPresets presets, BriefWords words, IStringLocalizer<ResponsesTexts> texts, CancellationToken cancellation)
    {
        using var language = BriefAnswer.In(context);
        var inputs = await ScenarioInputs.FindAsync(ScenarioRequest.Of(context.Request.Query), book, presets, texts, cancellation);
        return inputs.CanRun ? BriefAnswer.Of(context, Note(inputs.Place, inputs.Scenario, words), $"note-{inputs.Place.Slug}") : inputs.ToRefusal(texts)!.ToProblem();
    }
}
