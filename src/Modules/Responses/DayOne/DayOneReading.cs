using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;
using Vicinal.Responses.Scenarios;
using Vicinal.Responses.Texts;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.DayOne;

/// <summary>People and restrictions found in an address, or what is wrong with them.</summary>
/// <param name="People">Rows that are right.</param>
/// <param name="Scenario">Null where there are errors or nothing is restricted yet.</param>
/// <param name="Errors">In the order of the form.</param>
internal sealed record DayOneReading(ImmutableArray<ExposedPeople> People, Scenario? Scenario, IReadOnlyList<FieldError> Errors)
{
    // More than any city or province has; a slip of the finger is caught here.
    private const double MostPeople = 100_000_000;
    private const double MostIncome = 1_000_000_000;
    private const int MostDays = 1096;

    public static IReadOnlyList<(string Word, WorkKind Kind)> Kinds { get; } =
        [("informal", WorkKind.Informal), ("self-employed", WorkKind.SelfEmployed), ("formal", WorkKind.Formal)];

    public bool CanAnswer => Scenario is not null && !People.IsEmpty && Errors.Count == 0;

    public static DayOneReading Of(DayOneRequest request, IStringLocalizer<ResponsesTexts> texts)
    {
        var errors = new List<FieldError>();
        if (request.Country.Length > 0 && !Countries.Exists(request.Country))
            errors.Add(new FieldError("country", texts["Error.Country", request.Country]));
        if (request.Place.Length > 120)
            errors.Add(new FieldError("place", texts["Error.PlaceLong"]));
        var population = request.Population.Length == 0 ? null : Typed.Whole(request.Population);
        if (request.Population.Length > 0 && population is not (> 0 and <= MostPeople))
            errors.Add(new FieldError("population", texts["Error.Population", request.Population, Figures.Whole(MostPeople)]));
        var people = Read(request.People, texts, errors);
        if (population is { } inhabitants && people.Sum(row => row.People.Low) is var least && least > inhabitants)
            errors.Add(new FieldError("population", texts["Error.MoreThanPopulation", Figures.Whole(least), Figures.Whole(inhabitants)]));
        var restrictions = RestrictionReading.Read(request.Restrictions, texts, errors);
        return new DayOneReading(people, errors.Count > 0 || restrictions.IsEmpty ? null : Over(restrictions, texts, errors), errors);
    }

    private static Scenario? Over(ImmutableArray<Restriction> restrictions, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var start = restrictions.Min(restriction => restriction.From);
        var days = restrictions.Max(restriction => restriction.To).DayNumber - start.DayNumber;
        if (days <= MostDays)
            return new Scenario { Title = texts["DayOne.Navigation"], Start = start, Days = days, Restrictions = restrictions };
        errors.Add(new FieldError("r.0.to", texts["Error.TooLong", days, MostDays]));
        return null;
    }

    private static ImmutableArray<ExposedPeople> Read(IReadOnlyList<PeopleRequest> rows, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        if (rows.Count > DayOneRequest.MostRows)
            errors.Add(new FieldError("", texts["Error.TooManyRows", DayOneRequest.MostRows]));
        var read = ImmutableArray.CreateBuilder<ExposedPeople>();
        foreach (var (index, row) in rows.Take(DayOneRequest.MostRows).Index())
        {
            var field = Field(index);
            // A row in which nothing has been filled in yet is not a mistake.
            if (row.Activity.Length == 0 && row.Low.Length == 0 && row.High.Length == 0)
                continue;
            if (Read(row, field, texts, errors) is not { } people)
                continue;
            if (read.Any(other => other.Activity == people.Activity && other.Kind == people.Kind))
                errors.Add(new FieldError($"{field}.kind", texts["Error.Twice"]));
            else
                read.Add(people);
        }

        return read.ToImmutable();
    }

    public static string Field(int index) => string.Create(CultureInfo.InvariantCulture, $"p.{index}");

    private static ExposedPeople? Read(PeopleRequest row, string field, IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        var known = errors.Count;
        if (ActivityCatalogue.Find(row.Activity) is null)
            errors.Add(new FieldError($"{field}.activity", row.Activity.Length == 0 ? texts["Error.ActivityMissing"] : texts["Error.Activity", row.Activity]));
        var kind = Kinds.Where(pair => pair.Word == row.Kind).Select(pair => (WorkKind?)pair.Kind).FirstOrDefault();
        if (kind is null)
            errors.Add(new FieldError($"{field}.kind", texts["Error.Kind", row.Kind]));
        var people = Range(row.Low, row.High, $"{field}.low", $"{field}.high", MostPeople, Typed.Whole, "Error.People", texts, errors);
        if (people is null && errors.Count == known)
            errors.Add(new FieldError($"{field}.low", texts["Error.People", row.Low, Figures.Whole(MostPeople)]));
        var income = Range(row.IncomeLow, row.IncomeHigh, $"{field}.income-low", $"{field}.income-high", MostIncome, Typed.Number, "Error.Income", texts, errors);
        var women = Range(row.WomenLow, row.WomenHigh, $"{field}.women-low", $"{field}.women-high", MostPeople, Typed.Whole, "Error.Women", texts, errors);
        if (women is { } some && people is { } all && (some.Low > all.Low || some.High > all.High))
            errors.Add(new FieldError($"{field}.women-low", texts["Error.MoreWomen", Figures.Whole(some.Low), Figures.Whole(some.High), Figures.Whole(all.Low), Figures.Whole(all.High)]));
        return errors.Count == known ? new ExposedPeople(row.Activity, kind!.Value, people!.Value, income, women) : null;
    }

    // One end alone stands for both; null where neither was typed.
    private static Interval? Range(
        string typedLow, string typedHigh, string lowField, string highField, double most, Func<string, double?> parse, string message,
        IStringLocalizer<ResponsesTexts> texts, List<FieldError> errors)
    {
        if (typedLow.Length == 0 && typedHigh.Length == 0)
            return null;
        var low = parse(typedLow.Length > 0 ? typedLow : typedHigh);
        var high = parse(typedHigh.Length > 0 ? typedHigh : typedLow);
        if (typedLow.Length > 0 && !(low <= most))
            errors.Add(new FieldError(lowField, texts[message, typedLow, Figures.Whole(most)]));
        if (typedHigh.Length > 0 && !(high <= most))
            errors.Add(new FieldError(highField, texts[message, typedHigh, Figures.Whole(most)]));
        if (low > high)
            errors.Add(new FieldError(highField, texts["Error.RangeReversed", typedLow, typedHigh]));
        return low <= most && high <= most && low <= high ? new Interval(low.Value, high.Value) : null;
    }
}
