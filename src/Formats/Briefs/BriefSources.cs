using Vicinal.Economy;

namespace Vicinal.Formats.Briefs;

/// <summary>The end of every paper: what is not known, how sure it is, where it is from and how to get it again.</summary>
internal static class BriefSources
{
    public static IEnumerable<BriefSection> Of(BriefGround ground, Scenario scenario, BriefWriting writing)
    {
        yield return new BriefSection(writing["Sources.NotKnown"], [new BriefPart.Items([writing["Sources.Dismissals"], writing["Sources.Care"], writing["Sources.Health"], .. scenario.Parameters.IncomeReplacement is null ? new[] { writing["Sources.Consumption"] } : []])]);
        yield return new BriefSection(writing["Sources.Title"],
        [
            new BriefPart.Paragraph(writing["Sources.Sure." + ground.Grade]),
            new BriefPart.Paragraph(writing["Sources.From", string.Join("; ", ground.Package.Sources.Select(source => source.Title).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)), ground.Package.PriceYear]),
            new BriefPart.Command(writing["Sources.Again"], ground.Command),
        ]);
    }
}
