using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Economy;
using Vicinal.Measures.Simulating.Texts;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Simulating.Proposals;

/// <summary>Reads a proposed effect as it was typed: lever, amount, coverage, industries, groups, currency, days, why.</summary>
internal static class ProposalReading
{
    /// <summary>Groups whose share of jobs a table can hold, so that an effect can act on them.</summary>
    public static readonly string[] Groups = ["women", "self-employed", "informal"];

    private const int MostCodes = 20;

    /// <summary>The proposal; what is wrong stands in <paramref name="read"/>, and then it is not to be kept.</summary>
    public static Func<Guid, EffectProposal> Of(TypedForm form, FormReading read, IStringLocalizer<SimulatingTexts> texts, string language, Instant at)
    {
        var lever = read.Choice<Lever>("lever");
        var amount = Amount(lever, form, read, texts);
        var currency = form["currency"].ToUpperInvariant();
        if (CarriedMeasure.TakesMoney(lever) && !Currencies.Exists(currency))
            read.Wrong("currency", texts["Error.Currency", form["currency"]]);
        var industries = Codes("industries", form, code => SectorCodes.Divisions(code).Count > 0, read, texts);
        var groups = Codes("groups", form, code => Groups.Contains(code, StringComparer.Ordinal), read, texts);
        var (from, to) = (read.MaybeDay("from"), read.MaybeDay("to"));
        if (from >= to)
            read.Wrong("to", texts["Error.Span"]);
        var why = read.Needed("why", EffectProposal.LongestWhy);
        if (why.Contains('@'))
            read.Wrong("why", texts["Error.Person"]);
        return measure => new EffectProposal
        {
            MeasureId = measure, Lever = lever, Amount = amount, Currency = CarriedMeasure.TakesMoney(lever) ? currency : "", Industries = industries, Groups = groups,
            From = from is { } first ? LocalDate.FromDateOnly(first) : null, To = to is { } last ? LocalDate.FromDateOnly(last) : null, Why = why, Language = language, At = at,
        };
    }

    /// <summary>Strength × coverage, since the engine knows one figure: a multiplier keeps its 1 for those not covered. Money is what is paid in all.</summary>
    private static double Amount(Lever lever, TypedForm form, FormReading read, IStringLocalizer<SimulatingTexts> texts)
    {
        if (EffectAmounts.Read(lever, form["amount"]) is not { } strength)
        {
            read.Wrong("amount", texts["Error.Amount." + EffectAmounts.UnitOf(lever), form["amount"]]);
            return 0;
        }

        if (form["coverage"].Length == 0 || EffectAmounts.IsMoney(lever))
            return strength;
        if (Typed.Number(form["coverage"]) is not ({ } coverage and > 0 and <= 100))
        {
            read.Wrong("coverage", texts["Error.Coverage", form["coverage"]]);
            return 0;
        }

        return EffectAmounts.UnitOf(lever) == EffectUnit.Times ? 1 + ((strength - 1) * coverage / 100) : strength * coverage / 100;
    }

    private static string Codes(string field, TypedForm form, Func<string, bool> isKnown, FormReading read, IStringLocalizer<SimulatingTexts> texts)
    {
        var codes = form[field].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count > MostCodes)
            read.Wrong(field, texts["Error.TooManyCodes", MostCodes]);
        if (codes.FirstOrDefault(code => !isKnown(code)) is { } unknown)
            read.Wrong(field, texts["Error.Code." + field, unknown]);
        return string.Join(' ', codes);
    }
}
