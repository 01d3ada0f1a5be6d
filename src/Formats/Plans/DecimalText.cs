using System.Globalization;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Plans;

/// <summary>Targets of indicators: decimal numbers that read back digit by digit.</summary>
internal static class DecimalText
{
    private const decimal Most = 1e15m;

    public static string Of(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static decimal? Read(YamlFile yaml, YamlNode node, string field)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (yaml.Number(node, field) is null)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Most)
            return number;
        yaml.Error(node, field, $"{Quote.Of(text)} is more than any indicator counts.");
        return null;
    }
}
