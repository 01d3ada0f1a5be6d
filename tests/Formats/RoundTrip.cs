using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;

namespace Vicinal.Formats.Tests;

/// <summary>What is written reads back as it was, whatever the names and numbers.</summary>
public sealed class RoundTrip
{
    private static readonly Gen<double> Finite = Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.Double[-1e6, 1e6], Gen.Const(0.0));
    private static readonly Gen<double> Positive = Finite.Select(Math.Abs);
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.OneOf("Élevage, \"bio\"", "Pêche; mer", "農業", "a, b, c", "Zwölf 'n' eins", "=SUM(A1)"));

    [Fact]
    public void Folder_to_value_to_folder_changes_nothing() =>
        Packages.Sample(
            package =>
            {
                using var folder = new TemporaryFolder();
                EconomyFolder.Write(package, folder["one"]);
                var reading = EconomyFolder.Read(folder["one"]);
                Assert.Empty(reading.Problems);
                EconomyFolder.Write(reading.Value!, folder["two"]);
                foreach (var file in Directory.GetFiles(folder["one"]))
                    Assert.Equal(File.ReadAllText(file), File.ReadAllText(folder["two", Path.GetFileName(file)]));
                AssertSame(package, reading.Value!);
            },
            iter: 150,
            threads: 1);

    [Fact]
    public void A_folder_that_exists_is_never_written_over()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine"]);
        File.WriteAllText(folder["mine", "thesis.txt"], "years of work");
        var package = EconomyFolder.Read(Repository.Samples("three-industries")).Value!;
        Assert.Throws<IOException>(() => EconomyFolder.Write(package, folder["mine"]));
        Assert.Equal("thesis.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(folder["mine"]))));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_write_that_fails_half_way_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var package = EconomyFolder.Read(Repository.Samples("three-industries")).Value!;
        var broken = package with { Table = package.Table with { JobsByTerritory = [new TerritoryJobs("short", [1])] } };
        Assert.ThrowsAny<Exception>(() => EconomyFolder.Write(broken, folder["out"]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static void AssertSame(EconomyPackage one, EconomyPackage two)
    {
        Assert.Equal((one.Name, one.Title, one.Description, one.Currency, one.PriceYear, one.Unit, one.Grade), (two.Name, two.Title, two.Description, two.Currency, two.PriceYear, two.Unit, two.Grade));
        Assert.Equal(one.Sources, two.Sources);
        Assert.Equal(one.Table.Industries, two.Table.Industries);
        Assert.True(one.Table.Flows.Values.SequenceEqual(two.Table.Flows.Values));
        Assert.Equal(one.Table.Output, two.Table.Output);
        Assert.Equal(one.Table.FinalDemand.InventoryChanges, two.Table.FinalDemand.InventoryChanges);
        Assert.Equal(one.Table.Jobs, two.Table.Jobs);
        Assert.Equal(one.Table.TargetStockDays, two.Table.TargetStockDays);
        Assert.Equal(one.Table.Criticality is null, two.Table.Criticality is null);
        Assert.Equal(one.Commuting?.People, two.Commuting?.People);
        Assert.Equal(one.Commuting?.Shares.Values.ToArray(), two.Commuting?.Shares.Values.ToArray());
        Assert.True(one.Table.JobsByTerritory.Select(t => t.Territory).SequenceEqual(two.Table.JobsByTerritory.Select(t => t.Territory), StringComparer.Ordinal));
    }

    private static Gen<EconomyPackage> Packages { get; } =
        from n in Gen.Int[1, 6]
        from codes in Gen.String[Gen.Char.AlphaNumeric, 1, 5].HashSet[n]
        from names in Name.Array[n]
        from isic in Gen.OneOf("I", "55-56", "37-39;R").Null()
        from flows in Finite.Array[n * n]
        from criticality in Gen.OneOf(0.0, 0.5, 1.0).Array[n * n].Null()
        from output in Positive.Array[n]
        from demand in Finite.Array[n].Array[6]
        from jobs in Positive.Array[n].Null()
        from stocks in Positive.Array[n].Null()
        from places in Name.HashSet[0, 3]
        from title in Name
        from unit in Gen.Enum<MoneyUnit>()
        from grade in Gen.Enum<DataGrade>()
        select new EconomyPackage
        {
            Name = "drawn-1", Title = title, Currency = "XAF", PriceYear = 2020, Unit = unit, Grade = grade,
            Sources = [new Source(title, "https://example.org/?a=1&b=2")], Licences = [new Licence("CC0-1.0")],
            Commuting = places.Count == 0 ? null : new Commuting(
                [.. places], Matrix.Create(places.Count, places.Count, (home, work) => (home == work ? 0.5 : 0.25) / places.Count), [.. places.Select((_, at) => 100.5 + at)]),
            Table = new EconomyTable
            {
                Industries = [.. codes.Select((code, at) => new Industry(code, names[at]) { Isic = at % 2 == 0 ? isic : null })],
                Flows = new Matrix(n, n, flows),
                Output = [.. output],
                FinalDemand = new FinalDemand
                {
                    Household = [.. demand[0]], Npish = [.. demand[1]], Government = [.. demand[2]],
                    Investment = [.. demand[3]], InventoryChanges = [.. demand[4]], Exports = [.. demand[5]],
                },
                Jobs = jobs is null ? null : [.. jobs],
                TargetStockDays = stocks is null ? null : [.. stocks],
                Criticality = criticality is null ? null : new Matrix(n, n, criticality),
                JobsByTerritory = [.. places.Select(place => new TerritoryJobs(place, [.. output]))],
            },
        };
}
