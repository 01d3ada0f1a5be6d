using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>What must hold for a measure to work elsewhere.</summary>
public enum TransferKind
{
    /// <summary>A sentence of the record's conditions.</summary>
    Condition,

    /// <summary>The level of government that did it.</summary>
    Level,

    /// <summary>The country, and with it law and currency.</summary>
    Country,

    /// <summary>The number of inhabitants.</summary>
    Population,

    /// <summary>The law that it stands on.</summary>
    LegalBasis,

    /// <summary>A measure of another level beside which it stands.</summary>
    OtherMeasure,
}

/// <summary>How a condition stands in another place.</summary>
public enum TransferStanding
{
    /// <summary>Nobody has looked yet.</summary>
    Open,

    /// <summary>It holds there.</summary>
    Met,

    /// <summary>It does not, but the measure or the place can be changed so that it need not or will.</summary>
    Changeable,

    /// <summary>It does not, and that cannot be changed.</summary>
    NotMet,
}

/// <summary>A row of a transfer sheet.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Origin">What holds at the origin: a sentence or a code; empty where not known.</param>
/// <param name="Here">What holds here; empty where not known or to be judged.</param>
/// <param name="Drafted">What the two tell by themselves; <see cref="TransferStanding.Open"/> where a person must judge.</param>
public sealed record TransferRow(TransferKind Kind, string Origin, string Here, TransferStanding Drafted);

/// <summary>What a person says of a row.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Note">What is changed, or why; may be empty.</param>
public sealed record TransferAnswer(TransferStanding Standing, string Note);

/// <summary>Understand, adapt, re-use: what a measure needs, held against another place, and the record that begins there.</summary>
public static class Adaptation
{
    /// <summary>Places within this factor of each other are of like size.</summary>
    private const double LikeSize = 3;

    private const int MostRows = 40;

    /// <summary>The id of a record that has none of its own yet.</summary>
    private const string Unnamed = "adaptation";

    /// <summary>The transfer sheet: facts of both governments side by side, then each sentence of the conditions, in the language nearest to the reader's.</summary>
    public static ImmutableArray<TransferRow> Sheet(MeasureRecord origin, Government here, string language)
    {
        var rows = ImmutableArray.CreateBuilder<TransferRow>();
        var (from, basis) = (origin.Government, origin.LegalBasis);
        rows.Add(new TransferRow(TransferKind.Level, (origin.DecidedBy ?? from.Level).ToString(), here.Level.ToString(), (origin.DecidedBy ?? from.Level) == here.Level ? TransferStanding.Met : TransferStanding.Open));
        rows.Add(new TransferRow(TransferKind.Country, from.Country, here.Country, from.Country == here.Country ? TransferStanding.Met : TransferStanding.Open));
        if (from.Population is { } theirs && here.Population is { } ours)
        {
            var ratio = theirs == 0 ? double.PositiveInfinity : (double)ours / theirs;
            rows.Add(new TransferRow(TransferKind.Population, Whole(theirs), Whole(ours), ratio is >= 1 / LikeSize and <= LikeSize ? TransferStanding.Met : TransferStanding.Open));
        }

        if (basis.Length > 0)
            rows.Add(new TransferRow(TransferKind.LegalBasis, basis, "", from.Country == here.Country ? TransferStanding.Met : TransferStanding.Open));
        foreach (var position in origin.Positions.Where(position => position.Record is not null || position.Words.Length > 0))
            rows.Add(new TransferRow(TransferKind.OtherMeasure, position.Words.Length > 0 ? position.Words : position.Record!, "", TransferStanding.Open));
        foreach (var sentence in Sentences(origin.TextIn(language).Conditions))
            rows.Add(new TransferRow(TransferKind.Condition, sentence, "", TransferStanding.Open));
        return rows.Count > MostRows ? [.. rows.Take(MostRows)] : rows.DrainToImmutable();
    }

    /// <summary>
    /// The record that begins elsewhere: the origin's idea with a link to its version, and nothing of what happened there. Dates, results, evidence, contact, money and law are the adopter's to give;
    /// amounts come along only where the country, and so the currency, is the same.
    /// </summary>
    /// <param name="origin">The record as adapted.</param>
    /// <param name="here">The adopting government.</param>
    /// <param name="language">BCP 47 of the adopter; the nearest text of the origin becomes the first text.</param>
    /// <param name="rows">The transfer sheet.</param>
    /// <param name="answers">What was said of each row, in its order; rows without an answer stay open.</param>
    /// <param name="scaled">Whether the cost is proposed by the ratio of inhabitants, marked as approximate; needs both numbers and one country.</param>
    public static MeasureRecord Of(MeasureRecord origin, Government here, string language, ImmutableArray<TransferRow> rows, IReadOnlyList<TransferAnswer> answers, bool scaled)
    {
        var (text, alike) = (origin.TextIn(language), origin.Government.Country == here.Country);
        return origin with
        {
            Id = Unnamed,
            Version = 1,
            Government = here,
            Texts = [text with { Making = TextMaking.Original, Lessons = "", Version = null }],
            From = null,
            To = null,
            ApplyBy = null,
            Costs = scaled && alike ? Scaled(origin, here) : [],
            Benefits = alike ? origin.Benefits : [],
            Contact = "",
            Sources = [],
            Reach = null,
            DaysToFirstPayment = null,
            DecidedBy = null,
            Area = [],
            Positions = [],
            LegalBasis = "",
            Results = [],
            Effects = alike ? origin.Effects : [],
            EffectCurrency = alike ? origin.EffectCurrency : "",
            StatusLog = [],
            ReviewBy = null,
            ConfirmedOn = null,
            Evidence = null,
            CompiledBy = null,
            DerivedFrom = new Derivation(origin.Id, origin.Version) { Changes = [.. rows.Zip(answers).Where(pair => pair.Second.Standing is TransferStanding.Changeable or TransferStanding.NotMet || pair.Second.Note.Length > 0).Select(pair => Change(pair.First, pair.Second))] },
        };
    }

    /// <summary>Costs in the ratio of inhabitants, to two significant digits; empty where either number is not known.</summary>
    private static ImmutableArray<RecordedCost> Scaled(MeasureRecord origin, Government here)
    {
        if (origin.Government.Population is not ({ } theirs and > 0) || here.Population is not { } ours)
            return [];
        return [.. origin.Costs.Select(cost => cost with { Amount = TwoDigits(cost.Amount.Value * (decimal)ours / theirs), PaidFrom = null, Approximate = true })];
    }

    private static MinorUnits TwoDigits(decimal amount)
    {
        var unit = 1m;
        while (amount / unit >= 100m)
            unit *= 10m;
        return new MinorUnits((long)(Math.Round(amount / unit, 0, MidpointRounding.AwayFromZero) * unit));
    }

    private static string Change(TransferRow row, TransferAnswer answer) => answer.Note.Length > 0 ? $"{row.Origin}: {answer.Note}" : row.Origin;

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(line => line.Split(". ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(sentence => sentence.TrimEnd('.')).Where(sentence => sentence.Length > 0);

    private static string Whole(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
