using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Planning.Records.Applying;

/// <summary>What is in force here for somebody, first each record by itself, then by its position to others that are there.</summary>
internal sealed class Answering
{
    private readonly AppliesQuestion question;
    private readonly ImmutableArray<string> groups;
    private readonly Dictionary<string, MeasureRecord> there = new(StringComparer.Ordinal);

    private Answering(AppliesQuestion question)
    {
        this.question = question;
        groups = question.Groups.IsEmpty || question.Groups.Any(group => TargetGroups.People.Contains(group, StringComparer.Ordinal))
            ? question.Groups.Add(TargetGroups.Residents)
            : question.Groups;
    }

    public static WhatApplies Of(AppliesQuestion question, IEnumerable<MeasureRecord> records)
    {
        var answering = new Answering(question);
        var alone = records.DistinctBy(record => record.Id, StringComparer.Ordinal).Select(answering.Alone).ToList();
        foreach (var line in alone.Where(line => line.IsThere && line.Record.Positions.All(position => position.Position != Position.AsksFor)))
        {
            answering.there[line.Record.Id] = line.Record;
        }

        ImmutableArray<AppliesLine> lines =
        [
            .. alone.Select(answering.Among).OrderBy(line => line.Standing).ThenBy(answering.Nearness).ThenBy(line => line.Record.Id, StringComparer.Ordinal),
        ];
        return new WhatApplies(question, lines, BenefitSums.Of(answering.groups, lines));
    }

    /// <summary>Whether a record by itself is there for who asks.</summary>
    public static bool IsThere(AppliesQuestion question, MeasureRecord record) => new Answering(question).Alone(record).IsThere;

    /// <summary>A record by itself: place, day, group, industry, in this order.</summary>
    private AppliesLine Alone(MeasureRecord record)
    {
        var reasons = ImmutableArray.CreateBuilder<AppliesBecause>();
        if (question.Chain.FirstOrDefault(code => record.InForceIn.Contains(code, StringComparer.Ordinal)) is not { } here)
        {
            return new(record, Standing.NotHere, [new(AppliesReason.InForceIn, string.Join(", ", record.InForceIn))]);
        }

        reasons.Add(new(AppliesReason.InForceIn, here));
        if (When(record) is { } when)
        {
            return new(record, Standing.NotNow, [when]);
        }

        var group = question.Groups.FirstOrDefault(one => record.Targets.Contains(one, StringComparer.Ordinal));
        if (group is null && !(groups.Contains(TargetGroups.Residents, StringComparer.Ordinal) && record.Targets.Contains(TargetGroups.Residents, StringComparer.Ordinal)))
        {
            return new(record, Standing.NotForGroup, [record.Targets.IsEmpty ? new(AppliesReason.NamesNobody) : new(AppliesReason.ForGroup, string.Join(", ", record.Targets))]);
        }

        reasons.Add(group is null ? new(AppliesReason.ForEverybody) : new(AppliesReason.ForGroup, group));
        if (question.Sector is { } sector && !record.Sectors.IsEmpty)
        {
            if (record.Sectors.FirstOrDefault(code => SectorCodes.Meet(code, sector)) is not { } shared)
            {
                return new(record, Standing.NotForSector, [new(AppliesReason.ForSector, string.Join(", ", record.Sectors))]);
            }

            reasons.Add(new(AppliesReason.ForSector, shared));
        }

        foreach (var pledge in record.Conditionality)
        {
            reasons.Add(new(AppliesReason.OnCondition, pledge.ToString()));
        }

        if (record.Texts.Any(text => text.Conditions.Length > 0))
        {
            reasons.Add(new(AppliesReason.ConditionsNotChecked));
        }

        if (record.TakeUp is { } takeUp)
        {
            reasons.Add(new(AppliesReason.TakenUp, takeUp.ToString()));
        }

        if (record.ApplyBy is { } applyBy)
        {
            reasons.Add(new(applyBy < question.On ? AppliesReason.AskedBy : AppliesReason.AskBy, Day(applyBy)));
        }

        if (LastDays.After(record, question.On) is { } last && last != record.ApplyBy)
        {
            reasons.Add(new(AppliesReason.Until, Day(last)));
        }

        return new(record, Standing.Applies, reasons.ToImmutable());
    }

    private AppliesBecause? When(MeasureRecord record)
    {
        if (record.From > question.On)
        {
            return new(AppliesReason.BeginsOn, Day(record.From.Value));
        }

        if (record.To <= question.On)
        {
            return new(AppliesReason.EndedOn, Day(record.To.Value));
        }

        return record.StatusLog.LastOrDefault(entry => entry.On <= question.On) is { Status: MeasureStatus.Announced or MeasureStatus.Closed or MeasureStatus.Stopped } entry
            ? new(AppliesReason.StatusIs, entry.Status.ToString())
            : null;
    }

    /// <summary>The same among the others that are there. A position counts whichever of the two records states it where it is the same from both sides.</summary>
    private AppliesLine Among(AppliesLine line)
    {
        if (!line.IsThere)
        {
            return line;
        }

        var record = line.Record;
        if (record.Positions.Any(position => position.Position == Position.AsksFor))
        {
            return line with { Standing = Standing.AskedFor };
        }

        var reasons = line.Reasons;
        var standing = Standing.Applies;
        foreach (var (position, other) in Towards(record))
        {
            var (found, reason) = position switch
            {
                Position.DeliversOnBehalf => (Standing.SameAs, AppliesReason.CarriedOutFor),
                Position.MutuallyExclusive => (Standing.Choice, AppliesReason.Excludes),
                Position.FillsGap => (Standing.FillsGap, AppliesReason.ExceptCoveredBy),
                Position.TopsUp => (Standing.AddsTo, AppliesReason.TopsUp),
                _ => (Standing.Applies, AppliesReason.PaidWith),
            };
            reasons = reasons.Add(new(reason, "", other));
            standing = (Standing)Math.Max((int)standing, (int)found);
        }

        foreach (var funded in record.Positions.Where(position => position is { Position: Position.CoFunded, Record: null }))
        {
            reasons = reasons.Add(new(AppliesReason.PaidWith, funded.Words));
        }

        return line with { Standing = standing, Reasons = reasons };
    }

    /// <summary>Positions to records that are there, each once.</summary>
    private IEnumerable<(Position Position, string Other)> Towards(MeasureRecord record)
    {
        var own = record.Positions.Where(position => position.Record is { } other && other != record.Id && there.ContainsKey(other)
            && position.Position is not (Position.Autonomous or Position.AsksFor)).Select(position => (position.Position, position.Record!));
        var others = there.Values.Where(other => other.Id != record.Id && other.Positions.Any(position => position.Position == Position.MutuallyExclusive && position.Record == record.Id))
            .Select(other => (Position.MutuallyExclusive, other.Id));
        return own.Concat(others).Distinct();
    }

    private int Nearness(AppliesLine line)
    {
        var at = question.Chain.Select((code, index) => (code, index)).Where(pair => line.Record.InForceIn.Contains(pair.code, StringComparer.Ordinal)).Select(pair => pair.index).DefaultIfEmpty(int.MaxValue).First();
        return at;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
