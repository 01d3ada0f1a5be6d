using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Scenarios;

/// <summary>The block <c>liquidity</c>: <c>default</c>, or what differs from the documented defaults; sections and industries keep what they do not name.</summary>
internal static class LiquidityYaml
{
    private static readonly string[] Keys = ["cash_spread", "return_after_days", "return_rate", "taken_over", "knock_on", "sizes", "sections", "industries"];
    private static readonly string[] SizeKeys = ["share", "mean_jobs", "cash_days", "fixed_cost_share", "margin"];
    private static readonly string[] KnownKeys = ["cash_days", "cash_factor", "fixed_cost_share", "margin", "shares"];

    public static Liquidity? Read(YamlFile yaml, YamlNode node)
    {
        if (node is YamlScalarNode)
            return yaml.Text(node, "liquidity") is not { } word ? null : word == "default" ? Liquidity.Defaults : Unknown(yaml, node);
        if (yaml.Map(node, "liquidity", Keys) is not { } map)
            return null;
        var otherwise = Liquidity.Defaults;
        return otherwise with
        {
            CashSpread = Number(yaml, map, "cash_spread", 1, 100) ?? otherwise.CashSpread,
            ReturnAfterDays = map.Find("return_after_days") is { } days ? yaml.Whole(days, map.Path("return_after_days"), 0, 3650) ?? 0 : otherwise.ReturnAfterDays,
            ReturnRate = Number(yaml, map, "return_rate", 0, 1) ?? otherwise.ReturnRate,
            TakenOver = Number(yaml, map, "taken_over", 0, 1) ?? otherwise.TakenOver,
            KnockOn = map.Find("knock_on") is { } knockOn ? yaml.Word(knockOn, map.Path("knock_on"), Words.YesNo) == Answer.Yes : otherwise.KnockOn,
            Sizes = map.Find("sizes") is { } sizes ? ReadSizes(yaml, sizes, otherwise.Sizes) : otherwise.Sizes,
            Sections = map.Find("sections") is { } sections ? ReadSections(yaml, sections, otherwise.Sections) : otherwise.Sections,
            Industries = map.Find("industries") is { } industries ? ReadKnown(yaml, industries, "liquidity.industries") : otherwise.Industries,
        };
    }

    private static Liquidity? Unknown(YamlFile yaml, YamlNode node)
    {
        yaml.Error(node, "liquidity", "write 'default', or 'key: value' lines for what differs from the defaults.");
        return null;
    }

    private static ImmutableArray<FirmClass> ReadSizes(YamlFile yaml, YamlNode node, ImmutableArray<FirmClass> defaults)
    {
        if (yaml.Map(node, "liquidity.sizes", [.. Words.FirmSizes.Keys]) is not { } map)
            return defaults;
        return [.. defaults.Select(firms => map.Find(Words.Of(Words.FirmSizes, firms.Size)) is { } size ? ReadSize(yaml, size, firms) : firms)];
    }

    private static FirmClass ReadSize(YamlFile yaml, YamlNode node, FirmClass firms)
    {
        if (yaml.Map(node, $"liquidity.sizes.{Words.Of(Words.FirmSizes, firms.Size)}", SizeKeys) is not { } map)
            return firms;
        return firms with
        {
            JobShare = Number(yaml, map, "share", 0, 1) ?? firms.JobShare,
            MeanJobs = Number(yaml, map, "mean_jobs", 1, 1_000_000) ?? firms.MeanJobs,
            CashDays = Days(yaml, map) ?? firms.CashDays,
            FixedCostShare = Number(yaml, map, "fixed_cost_share", 0, 1) ?? firms.FixedCostShare,
            Margin = Number(yaml, map, "margin", 0, 1) ?? firms.Margin,
        };
    }

    // "none" does without the defaults by section: every industry then has the firms of its sizes.
    private static ImmutableSortedDictionary<string, IndustryFirms> ReadSections(YamlFile yaml, YamlNode node, ImmutableSortedDictionary<string, IndustryFirms> defaults) =>
        node is YamlScalarNode { Value: "none" }
            ? ImmutableSortedDictionary<string, IndustryFirms>.Empty
            : defaults.SetItems(ReadKnown(yaml, node, "liquidity.sections"));

    private static ImmutableSortedDictionary<string, IndustryFirms> ReadKnown(YamlFile yaml, YamlNode node, string field)
    {
        var known = ImmutableSortedDictionary.CreateBuilder<string, IndustryFirms>(StringComparer.Ordinal);
        foreach (var (code, value) in yaml.Dictionary(node, field)?.Entries ?? [])
        {
            if (yaml.Map(value, $"{field}.{code}", KnownKeys) is not { } map)
                continue;
            known[code] = new IndustryFirms
            {
                CashDays = Days(yaml, map),
                CashFactor = Number(yaml, map, "cash_factor", 0, 1000),
                FixedCostShare = Number(yaml, map, "fixed_cost_share", 0, 1),
                Margin = Number(yaml, map, "margin", 0, 1),
                JobShares = map.Find("shares") is { } shares ? ReadShares(yaml, shares, map.Path("shares")) : null,
            };
        }

        return known.ToImmutable();
    }

    private static ImmutableSortedDictionary<FirmSize, double>? ReadShares(YamlFile yaml, YamlNode node, string field)
    {
        if (yaml.Map(node, field, [.. Words.FirmSizes.Keys]) is not { } map)
            return null;
        var shares = ImmutableSortedDictionary.CreateBuilder<FirmSize, double>();
        foreach (var (size, value) in map.Entries)
            shares[Words.FirmSizes[size]] = yaml.Number(value, map.Path(size), 0, 1) ?? 0;
        if (Math.Abs(shares.Values.Sum() - 1) > 1e-6)
            yaml.Error(node, field, $"the shares sum to {Csv.Numbers.Text(shares.Values.Sum())}; they must sum to 1.");
        return shares.ToImmutable();
    }

    private static double? Number(YamlFile yaml, YamlMap map, string key, double low, double high) =>
        map.Find(key) is { } value ? yaml.Number(value, map.Path(key), low, high) : null;

    private static double? Days(YamlFile yaml, YamlMap map) => map.Find("cash_days") switch
    {
        null => null,
        YamlScalarNode { Value: "infinite" } => double.PositiveInfinity,
        var value => yaml.Number(value, map.Path("cash_days"), 0),
    };
}
