using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.DayOne;
using Vicinal.Responses.Public;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>Activities and levels in the reader's language.</summary>
internal sealed class ActivityNames(IStringLocalizer<ResponsesTexts> texts) : IActivityWords
{
    public string Of(string code)
    {
        var name = texts["Activity." + code];
        return name.ResourceNotFound ? ActivityCatalogue.Find(code)?.Name ?? code : name.Value;
    }

    /// <summary>To choose from, by name; what was typed stands among them even where nobody knows it.</summary>
    public IReadOnlyList<FieldOption> Options(IEnumerable<string> codes, string typed)
    {
        var options = codes.Select(code => new FieldOption(code, Of(code))).OrderBy(option => option.Text, StringComparer.CurrentCulture).ToList();
        if (options.TrueForAll(option => option.Value != typed))
            options.Insert(0, new FieldOption(typed, typed.Length == 0 ? texts["Activity.Choose"] : Of(typed)));
        return options;
    }

    public string Level(RestrictionLevel level) => texts["Level." + Words.Of(level)];

    public IReadOnlyList<FieldOption> Levels(string typed)
    {
        var options = Words.Levels.Select(pair => new FieldOption(pair.Word, texts["Level." + pair.Word])).ToList();
        if (options.TrueForAll(option => option.Value != typed))
            options.Insert(0, new FieldOption(typed, typed.Length == 0 ? texts["Level.Choose"] : typed));
        return options;
    }

    public IReadOnlyList<FieldOption> Kinds(string typed)
    {
        var options = DayOneReading.Kinds.Select(pair => new FieldOption(pair.Word, texts["Kind." + pair.Word])).ToList();
        if (options.TrueForAll(option => option.Value != typed))
            options.Insert(0, new FieldOption(typed, typed));
        return options;
    }

    public string Kind(WorkKind kind) => texts["Kind." + DayOneReading.Kinds.First(pair => pair.Kind == kind).Word];

    public string? Remark(Problem remark) => texts["Exposure." + remark.Where] is { ResourceNotFound: false } text ? text.Value : null;

    /// <summary>What happens in a scenario, a sentence each: the measured shock, the crisis, what is restricted here and elsewhere.</summary>
    public IEnumerable<string> Sentences(ScenarioRequest request, Scenario scenario)
    {
        if (request.Shock.Length > 0)
            yield return texts["Shock." + request.Shock];
        if (request.Crisis.Length > 0 && Typed.Day(request.Begins) is { } begins)
            yield return texts["Crisis.Sentence", texts["Crisis." + request.Crisis].Value, Figures.Day(begins)];
        foreach (var restriction in scenario.Restrictions)
            yield return Sentence(restriction);
        foreach (var restriction in RestrictionReading.Read(request.Elsewhere, texts, [], "n"))
            yield return texts["Elsewhere.Sentence", Sentence(restriction)];
    }

    /// <summary>A restriction in a sentence.</summary>
    public string Sentence(Restriction restriction) => texts[
        "Restriction.Sentence", Of(restriction.Activity), Level(restriction.Level), Figures.Day(restriction.From), Figures.Day(restriction.To)];
}
