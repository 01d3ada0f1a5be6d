using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Simulating.Texts;
using Vicinal.Platform.Components;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary>A proposed effect as a sentence.</summary>
internal static class ProposalWords
{
    public static string Of(EffectProposal proposal, IStringLocalizer<SimulatingTexts> texts)
    {
        var effect = ProposalBook.Effect(proposal);
        string[] parts =
        [
            $"{PlanNames.Of(effect.Lever, CultureInfo.CurrentUICulture)}: {EffectAmounts.Text(effect.Lever, effect.Amount, proposal.Currency)}",
            effect.Industries.IsEmpty ? texts["AllIndustries"] : texts["OfIndustries", string.Join(", ", effect.Industries)],
            effect.Groups.IsEmpty ? "" : string.Join(", ", effect.Groups.Select(group => PlanNames.Group(group, CultureInfo.CurrentUICulture))),
            effect.From is { } from ? texts["FromOn", Figures.Day(from)] : "",
            effect.To is { } to ? texts["UntilDay", Figures.Day(to)] : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0)) + ".";
    }
}
