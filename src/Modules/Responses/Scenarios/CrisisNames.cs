using Microsoft.Extensions.Localization;
using Vicinal.Planning;
using Vicinal.Responses.Texts;

namespace Vicinal.Responses.Scenarios;

/// <summary>Crises and what they assume in the reader's language.</summary>
internal sealed class CrisisNames(IStringLocalizer<CrisisTexts> crises, IStringLocalizer<ResponsesTexts> texts)
{
    /// <summary>The name of a template, or what was typed where there is none of that code.</summary>
    public string Of(string code) => texts["Crisis." + code] is { ResourceNotFound: false } name ? name.Value : code;

    /// <summary>The name of an assumption.</summary>
    public string Of(string template, string assumption) => crises[$"{template}.{assumption}"] is { ResourceNotFound: false } name ? name.Value : assumption;

    public string Unit(AssumptionUnit unit) => crises["unit." + unit];
}
