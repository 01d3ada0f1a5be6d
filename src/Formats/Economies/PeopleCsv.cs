using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>Writes people by activity so that <see cref="PeopleFile"/> gives the same rows again.</summary>
internal static class PeopleCsv
{
    private static readonly string[] Heads = ["activity", "kind", "people_low", "people_high", "monthly_income_low", "monthly_income_high", "women_low", "women_high"];

    public static void Write(IEnumerable<ExposedPeople> people, TextWriter output)
    {
        var lines = new CsvLines(output);
        foreach (var head in Heads)
            lines.Add(head);
        lines.End();
        foreach (var row in people)
        {
            lines.Add(row.Activity).Add(PeopleFile.Word(row.Kind)).Add(row.People.Low).Add(row.People.High)
                .Add(row.MonthlyIncome?.Low).Add(row.MonthlyIncome?.High).Add(row.Women?.Low).Add(row.Women?.High);
            lines.End();
        }
    }
}
