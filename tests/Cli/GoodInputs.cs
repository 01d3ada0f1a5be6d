namespace Vicinal.Cli.Tests;

/// <summary>The good inputs from which each broken one is made.</summary>
internal static class GoodInputs
{
    public static void Make(string name, string folder)
    {
        if (name == "plans")
        {
            // The scenario that the plan names stands beside the folder, as in samples/.
            BrokenCase.Copy(Repository.Samples("plans"), Path.Combine(folder, "plans"));
            BrokenCase.Copy(Repository.Samples("scenarios"), Path.Combine(folder, "scenarios"));
        }
        else if (name is "three-industries" or "scenarios" or "measures" or "people")
            BrokenCase.Copy(Repository.Samples(name), folder);
        else if (name == "two-regions")
            Write(folder, TwoRegions);
        else
            Write(folder, Published);
    }

    private static void Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
    }

    private static readonly (string, string)[] TwoRegions =
    [
        ("datapackage.json", """{ "name": "two", "title": "Two regions", "currency": "EUR", "price_year": 2020, "unit": "million", "sources": [ { "title": "invented" } ] }"""),
        ("industries.csv", """
            region,code,name,output,household_demand,government,labour_compensation,jobs
            NORD,A,Farms,100,50,10,40,1000
            NORD,B,Works,200,90,20,80,2000
            SUD,A,Farms,100,50,10,40,1000
            SUD,B,Works,200,90,20,80,2000
            """),
        ("flows.csv", """
            supplier,NORD:A,NORD:B,SUD:A,SUD:B
            NORD:A,10,20,0,10
            NORD:B,30,40,10,10
            SUD:A,0,10,10,20
            SUD:B,10,10,30,40
            """),
        ("final-demand.csv", """
            region,code,destination,household_demand,government
            NORD,A,NORD,40,10
            NORD,A,SUD,10,0
            NORD,B,NORD,90,20
            SUD,A,SUD,50,10
            SUD,B,SUD,90,20
            """),
    ];

    private static readonly (string, string)[] Published =
    [
        ("mapping.yaml", """
            name: small
            title: A small table
            currency: EUR
            price_year: 2020
            unit: million
            sources: [ { title: invented } ]
            industries: { csv: table.csv, label: product, skip: [Total, Wages], codes: { Farms: A, Works: B } }
            flows: { csv: table.csv, ignore: [Homes, Abroad, All] }
            columns:
              output: { csv: table.csv, column: All }
              household_demand: { csv: table.csv, column: Homes }
              exports: { csv: table.csv, columns: [Abroad] }
              labour_compensation: { csv: table.csv, row: Wages }
              jobs: { csv: jobs.csv, column: people, factor: 1000 }
            jobs_by_territory: { csv: places.csv, territory: place, industry: product, jobs: people, ignore: [Unknown] }
            """),
        ("table.csv", """
            "product","Farms","Works","Homes","Abroad","All"
            "Farms",10,20,50,20,100
            "Works",30,40,90,40,200
            "Total",40,60,140,60,300
            "Wages",40,80,0,0,120
            """),
        ("jobs.csv", """
            product,people
            Farms,1
            Works,2
            """),
        ("places.csv", """
            place,product,people
            North,Farms,600
            North,Works,900
            South,Farms,400
            South,Works,1100
            South,Unknown,7
            """),
    ];
}
