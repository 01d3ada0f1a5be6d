using System.Text;
using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenEconomies
{
    private const string Industries = "industries.csv";
    private const string Flows = "flows.csv";
    private const string Package = "datapackage.json";
    private const string Demand = "final-demand.csv";

    public static readonly BrokenCase[] All =
    [
        new("the folder is not there", folder => Directory.Delete(folder, recursive: true)),
        new("a file stands in the folder's place", folder =>
        {
            Directory.Delete(folder, recursive: true);
            File.WriteAllText(folder, "not a folder");
        }),
        Remove("industries.csv is missing", Industries),
        Remove("flows.csv is missing", Flows),
        Remove("datapackage.json is missing", Package),
        Edit("the package is not JSON", Package, "\"title\"", "title"),
        Edit("the package names no currency", Package, "\"currency\": \"EUR\",", ""),
        Edit("the currency is a word", Package, "\"EUR\"", "\"euro\""),
        Edit("the unit is not known", Package, "\"unit\": \"one\"", "\"unit\": \"lakh\""),
        Edit("the price year is a text", Package, "2015", "\"2015\""),
        Edit("the package names no source", Package, "\"sources\"", "\"source\""),
        Edit("a resource leads out of the folder", Package, "\"path\": \"flows.csv\"", "\"path\": \"../../../etc/passwd\""),
        Edit("a listed file is not there", Package, "\"path\": \"flows.csv\"", "\"path\": \"jobs-by-territory.csv\""),
        Bytes("industries.csv is Latin-1", Industries, text => Encoding.Latin1.GetBytes(text.Replace("Industry B", "Industrie é", StringComparison.Ordinal))),
        Bytes("industries.csv is UTF-16", Industries, text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]),
        Bytes("flows.csv holds a zero byte", Flows, text => Encoding.UTF8.GetBytes(text.Replace("3650,", "36\050,", StringComparison.Ordinal))),
        Edit("a decimal comma parts a number", Flows, "16425", "16425,5"),
        Edit("a decimal comma in quotes", Flows, "16425", "\"16425,5\""),
        Bytes("semicolons part the columns", Industries, text => Encoding.UTF8.GetBytes(text.Replace(',', ';'))),
        Edit("a row of flows is cut short", Flows, "B,1825,21900,54750", "B,1825,21900"),
        Edit("the last row of industries is cut short", Industries, ",82125,91250,91250,7", ",821"),
        Edit("a code occurs twice", Industries, "B,Industry B", "A,Industry B"),
        Edit("a flow is NaN", Flows, "16425", "NaN"),
        Edit("a flow is infinite", Flows, "16425", "inf"),
        Edit("a flow is too large to be a number", Flows, "16425", "1e999"),
        Edit("a flow has a unit", Flows, "16425", "16425 EUR"),
        Edit("a stock is negative", Industries, "21900,21900,30", "21900,21900,-30"),
        Edit("an output is negative", Industries, "Industry A,36500", "Industry A,-36500"),
        Edit("the column output is missing", Industries, "code,name,output,", "code,name,produce,"),
        Write("there is no demand column", Industries, "code,name,output\nA,Farms,1\n"),
        Edit("a column is misspelt", Industries, "target_stock_days", "target_stocks_day"),
        Edit("a column is there twice", Industries, "npish", "exports"),
        Edit("a cell is empty", Industries, "Industry A,36500", "Industry A,"),
        Edit("a name is empty", Industries, "Industry A", ""),
        Edit("a code holds a colon", Industries, "C,Industry C", "C:1,Industry C"),
        Write("an ISIC code is not one", Industries, "code,name,isic,output,exports\nA,Farms,01,1,1\nB,Hotels,hotels,1,1\nC,Other,,1,1\n"),
        Edit("a quote is never closed", Industries, "B,Industry B", "B,\"Industry B"),
        Write("there is no industry", Industries, "code,name,output,exports\n"),
        Write("the file is empty", Flows, ""),
        Write("flows lack a column", Flows, "supplier,A,B\nA,1,2\nB,1,2\nC,1,2\n"),
        Edit("flows lack a row", Flows, "C,1825,10950,32850\n", ""),
        Edit("a row of flows is no industry", Flows, "C,1825", "D,1825"),
        Edit("a row of flows is there twice", Flows, "C,1825", "B,1825"),
        Edit("the header of flows names a stranger", Flows, "supplier,A,B,C", "supplier,A,B,Services"),
        Edit("a criticality is between the classes", "criticality.csv", "A,0,1,0", "A,0,0.7,0"),
        Write("jobs name an industry that is not there", "jobs-by-territory.csv", "territory,industry,jobs\nNord,X,10\n"),
        Write("jobs name a pair twice", "jobs-by-territory.csv", "territory,industry,jobs\nNord,A,10\nNord,A,20\n"),
        Write("jobs are negative", "jobs-by-territory.csv", "territory,industry,jobs\nNord,A,-10\n"),
        Write("commuters without jobs by territory", "commuting.csv", "residence,workplace,share,people\nNord,Nord,0.5,10\n"),
        Commuters("a commuter's share is above 1", "Nord,Nord,1.5,10\nSud,Sud,0.5,10\n"),
        Commuters("commuters of a residence are more than its people", "Nord,Nord,0.6,10\nNord,Sud,0.6,10\nSud,Sud,0.5,10\n"),
        Commuters("commuters to a place that is not there", "Nord,Sued,0.5,10\nSud,Sud,0.5,10\n"),
        Commuters("commuters of a residence are counted twice", "Nord,Nord,0.5,10\nNord,Nord,0.2,11\nSud,Sud,0.5,10\n"),
        Commuters("a residence is missing", "Nord,Nord,0.5,10\n"),
        Write("final demand by destination in a table of one region", Demand, "region,code,destination,household_demand\nN,A,N,1\n"),
        Edit("a row does not balance", Flows, "16425", "26425"),
        Edit("a column of regions and no destinations", Industries, "code,name,", "region,code,name,"),
    ];

    private static BrokenCase Commuters(string name, string rows) => new(name, folder =>
    {
        File.WriteAllText(Path.Combine(folder, "jobs-by-territory.csv"), "territory,industry,jobs\nNord,A,10\nSud,B,10\n");
        File.WriteAllText(Path.Combine(folder, "commuting.csv"), "residence,workplace,share,people\n" + rows);
    });

    public static readonly BrokenCase[] ManyRegions =
    [
        Remove("no final demand by destination", Demand),
        Edit("a destination is not a region", Demand, "NORD,A,SUD", "NORD,A,SUED"),
        Edit("an origin is not in the table", Demand, "SUD,B,SUD", "SUD,C,SUD"),
        Edit("a destination occurs twice", Demand, "NORD,A,SUD", "NORD,A,NORD"),
        Edit("destinations do not add up", Demand, "NORD,B,NORD,90", "NORD,B,NORD,80"),
        Edit("a label of flows lacks its region", Flows, "SUD:B,10", "B,10"),
        Edit("a region is empty", Industries, "SUD,B", ",B"),
    ];
}
