using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>The limits of a command line, in single units of money.</summary>
internal sealed record OptionLimits(decimal Budget, (FiscalChannel Channel, decimal Amount)[] Channels, (string Code, decimal Share)[] Floors, string[] Pins, string[] Bans)
{
    /// <summary>Beyond this, cents do not fit 64 bits; the engine's own limit is lower and says so.</summary>
    private const decimal Most = 9_000_000_000_000_000m;

    /// <summary>The question; null where a limit does not fit the economy or the measures, after the reasons were printed.</summary>
    public OptionsQuestion? Question(Terminal terminal, string file, OptionsInputs inputs)
    {
        var isFine = true;
        void Refuse(string reason)
        {
            terminal.Error.WriteLine(reason);
            isFine = false;
        }

        MinorUnits Money(string name, decimal amount)
        {
            var minor = amount * inputs.Economy.MinorPerUnit;
            if (amount > Most)
                Refuse($"{name} is more than any government spends; write single units of {inputs.Economy.Currency}.");
            else if (minor != decimal.Truncate(minor))
                Refuse($"{name} is finer than the smallest unit of {inputs.Economy.Currency}.");
            else
                return new MinorUnits((long)minor);
            return MinorUnits.Zero;
        }

        foreach (var twice in Channels.GroupBy(one => one.Channel).Where(same => same.Count() > 1))
            Refuse($"--channel {Plans.Channels.Name(twice.Key)} is there twice: give it one amount.");
        foreach (var (code, _) in Floors.Where(floor => For(inputs, floor.Code) is null))
            Refuse($"--floor: '{code}' is neither a group nor an industry of {inputs.Package.Title}. Groups: {string.Join(", ", TargetGroups.All)}. Industries: {string.Join(", ", inputs.Economy.Table.Industries.Select(industry => industry.Code).Distinct(StringComparer.Ordinal).Take(40))}.");
        foreach (var id in Pins.Concat(Bans).Intersect(inputs.Candidates.WithoutCost, StringComparer.Ordinal))
            Refuse($"{file}, {id}: nobody has said what it costs, so it cannot be chosen: give it a cost (0 where it costs nothing).");
        foreach (var id in Pins.Concat(Bans).Except(inputs.Candidates.WithoutCost, StringComparer.Ordinal).Where(id => !inputs.Candidates.Candidates.Any(one => one.Id == id)))
            Refuse($"{file}: there is no measure '{id}' to pin or ban. Known here: {string.Join(", ", inputs.Candidates.Candidates.Select(one => one.Id))}.");
        if (inputs.Candidates.Candidates.IsEmpty)
            Refuse($"{file}: no measure has a cost, so none can be weighed against a budget: give each its cost (0 where it costs nothing).");
        var question = new OptionsQuestion
        {
            Table = inputs.Economy.Table,
            Scenario = inputs.Scenario,
            Currency = inputs.Economy.Currency,
            Candidates = inputs.Candidates.Candidates,
            Budget = Money("--budget", Budget),
            ChannelBudgets = Channels.DistinctBy(one => one.Channel).ToImmutableSortedDictionary(one => one.Channel, one => Money($"--channel {Plans.Channels.Name(one.Channel)}", one.Amount)),
            Floors = [.. Floors.Select(floor => new OptionFloor(For(inputs, floor.Code) ?? FloorFor.Group, floor.Code, floor.Share))],
            Pinned = [.. Pins],
            Banned = [.. Bans],
            WithPrices = true,
        };
        return isFine ? question : null;
    }

    /// <summary>Whether every floor could be met; says which could not, and how far one gets.</summary>
    public static bool Met(Terminal terminal, OptionsQuestion question, OptionsAnswer answer)
    {
        if (answer.FloorNotMet is not { } notMet)
            return true;
        var floor = notMet.Floor;
        var (isNamed, who) = floor.For == FloorFor.Group
            ? (question.Candidates.Any(one => one.Cost > MinorUnits.Zero && one.Groups.Contains(floor.Code, StringComparer.Ordinal)), "the group as reached")
            : (question.Candidates.Any(one => one.Cost > MinorUnits.Zero && one.Industries.Contains(floor.Code, StringComparer.Ordinal)), "the industry as acted on");
        var reached = Math.Floor(notMet.Reached * 10_000) / 10_000;
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--floor {floor.Code}={floor.Share}: ") + (isNamed
            ? string.Create(CultureInfo.InvariantCulture, $"within the other limits, at most {reached:0.####} of what a portfolio costs can go to measures that name {who}: lower the floor, loosen another limit, or add such measures.")
            : $"no measure that costs anything names {who}: name it in the measures that do, add one, or leave the floor out."));
        return false;
    }

    /// <summary>The limits as they are typed.</summary>
    public IEnumerable<string> Words() =>
    [
        "--budget", Text(Budget),
        .. Channels.SelectMany(one => new[] { "--channel", $"{Plans.Channels.Name(one.Channel)}={Text(one.Amount)}" }),
        .. Floors.SelectMany(floor => new[] { "--floor", $"{floor.Code}={Text(floor.Share)}" }),
        .. Pins.SelectMany(id => new[] { "--pin", id }),
        .. Bans.SelectMany(id => new[] { "--ban", id }),
    ];

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static FloorFor? For(OptionsInputs inputs, string code) =>
        TargetGroups.All.Contains(code, StringComparer.Ordinal) ? FloorFor.Group
        : inputs.Economy.Table.Industries.Any(industry => industry.Code == code) ? FloorFor.Industry
        : null;
}
