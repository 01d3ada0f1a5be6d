using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenPeople
{
    private const string File = "harbour-town.csv";

    public static readonly BrokenCase[] All =
    [
        Remove("the file is not there", File),
        Write("the file has no rows", File, "activity,kind,people_low,people_high\n"),
        Edit("an activity is not known", File, "moto-taxi", "mototaxi"),
        Edit("a kind is not known", File, "moto-taxi,self-employed", "moto-taxi,selfemployed"),
        Edit("low is above high", File, "400,450", "450,400"),
        Edit("people are negative", File, "400,450", "-400,450"),
        Edit("a decimal comma in quotes", File, "1100,1400", "\"1100,50\",1400"),
        Edit("one end of the income is missing", File, ",monthly_income_low", ""),
        Edit("a column is misspelt", File, "people_low", "persons_low"),
        Edit("a pair occurs twice", File, "restaurants-and-bars,informal", "restaurants-and-bars,formal"),
        Edit("a row is cut short", File, ",120,260,250,450", ",120"),
        Edit("a cell is empty", File, "400,450", ",450"),
    ];
}
