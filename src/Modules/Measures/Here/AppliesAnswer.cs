using Vicinal.Planning.Records;

namespace Vicinal.Measures.Here;

/// <summary>What applies.</summary>
/// <param name="Chain">Codes of the place and of the governments above it.</param>
/// <param name="On">The day.</param>
/// <param name="Lines">One a record in force in the chain's areas: what is there first.</param>
/// <param name="Benefits">What it adds up to, where all conditions are met: that is not checked.</param>
/// <param name="Money">Public money of what is there, none counted twice.</param>
/// <param name="MoneyLines">Each line of that money and why it counts.</param>
/// <param name="Matrix">What reaches whom: group by instrument by level.</param>
/// <param name="ReachedByNobody">Groups that no record in force here on that day reaches.</param>
/// <param name="PassOn">What is there in at most 300 characters.</param>
internal sealed record AppliesAnswer(
    IReadOnlyList<string> Chain, DateOnly On, IReadOnlyList<AppliesRow> Lines, IReadOnlyList<BenefitRow> Benefits, IReadOnlyList<MoneyRow> Money, IReadOnlyList<MoneyLineRow> MoneyLines,
    IReadOnlyList<MatrixRow> Matrix, IReadOnlyList<string> ReachedByNobody, string PassOn)
{
    public static IReadOnlyList<AppliesRow> Rows(HereAnswer here) =>
    [
        .. here.Applies.Lines.Select(line => new AppliesRow(line.Record.Id, here.Title(line.Record.Id), line.Record.Government.Name, line.Record.Government.Level.ToString(), line.Standing.ToString(), here.Sentence(line))),
    ];

    public static AppliesAnswer Of(HereAnswer here, AppliesQuestion question, IReadOnlyList<AppliesRow> rows, string address) => new(
        question.Chain,
        question.On,
        rows,
        [.. here.Applies.Benefits.Select(sum => new BenefitRow(sum.Currency, sum.Every.ToString(), sum.Low.Value, sum.High.Value))],
        [.. here.Money.Sums.Select(sum => new MoneyRow(sum.Currency, sum.Channel.ToString(), sum.Amount.Value))],
        [.. here.Money.Lines.Select(line => new MoneyLineRow(line.Record, line.Cost.Currency, line.Cost.Channel.ToString(), line.Cost.Amount.Value, line.Counted.Value, line.Inside, here.Why(line)))],
        [.. here.Matrix.Groups.SelectMany(group => group.Cells.Select(cell => new MatrixRow(group.Group, cell.Instrument, cell.Level.ToString(), cell.Records)))],
        [.. here.Matrix.Groups.Where(group => group.IsReachedByNobody).Select(group => group.Group)],
        here.PassOn(address));
}

/// <summary>A line.</summary>
/// <param name="Id">The record's key.</param>
/// <param name="Title">In the reader's language where there is one.</param>
/// <param name="Government">Its own name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Standing">Applies, AddsTo, FillsGap, Choice, SameAs, AskedFor, NotNow, NotForGroup or NotForSector.</param>
/// <param name="Why">In plain words.</param>
internal sealed record AppliesRow(string Id, string Title, string Government, string Level, string Standing, string Why);

/// <summary>What somebody may get of all that applies.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Every">Once, Week or Month.</param>
/// <param name="LowMinor">The least, in minor units, where all conditions are met.</param>
/// <param name="HighMinor">The most.</param>
internal sealed record BenefitRow(string Currency, string Every, long LowMinor, long HighMinor);

/// <summary>Public money.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channel">The fiscal channel.</param>
/// <param name="AmountMinor">In minor units.</param>
internal sealed record MoneyRow(string Currency, string Channel, long AmountMinor);

/// <summary>A line of public money.</summary>
/// <param name="Record">The record's key.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channel">The fiscal channel.</param>
/// <param name="AmountMinor">As recorded, in minor units.</param>
/// <param name="CountedMinor">How much of it counts.</param>
/// <param name="Inside">The record whose cost contains it; null where it counts by itself.</param>
/// <param name="Why">In plain words.</param>
internal sealed record MoneyLineRow(string Record, string Currency, string Channel, long AmountMinor, long CountedMinor, string? Inside, string Why);

/// <summary>What reaches a group by one instrument of one level.</summary>
/// <param name="Group">The group's code.</param>
/// <param name="Instrument">The instrument's code.</param>
/// <param name="Level">The level of the government.</param>
/// <param name="Records">Keys of the records.</param>
internal sealed record MatrixRow(string Group, string Instrument, string Level, IReadOnlyList<string> Records);
