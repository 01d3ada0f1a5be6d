using System.Globalization;
using Vicinal.Formats.Yaml;
using Vicinal.Planning;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Plans;

/// <summary>Money of a plan: digits with at most the currency's decimals, kept in whole minor units and never as a floating-point number.</summary>
internal static class MoneyText
{
    // Nine hundred million million: more than a nation spends in a year in any currency. That all lines add up in 64 bits is checked for the whole plan.
    private const decimal Most = 900_000_000_000_000m;

    public static MinorUnits? Read(YamlFile yaml, YamlNode node, string field, string currency)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
        {
            yaml.Error(node, field, $"{Quote.Of(text)} is not an amount of money: write digits with a decimal point and nothing else, such as 250000 or 1200.50.");
            return null;
        }

        var minor = amount * Currencies.MinorPerUnit(currency);
        if (amount < 0)
            yaml.Error(node, field, $"{Quote.Of(text)} is below 0: what comes in is a source, not a negative cost.");
        else if (amount > Most)
            yaml.Error(node, field, $"{Quote.Of(text)} is more than any plan spends; write single units of {currency}.");
        else if (minor != decimal.Truncate(minor) || Decimals(text) > 28)
            yaml.Error(node, field, $"{Quote.Of(text)} is finer than the smallest unit of {currency}.");
        else
            return new MinorUnits((long)minor);
        return null;
    }

    // Beyond 28 the decimal type rounds: what is cut off there is finer than any unit.
    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.AsSpan(point + 1).TrimEnd().TrimEnd('0').Length : 0;
}
