namespace Vicinal.Formats.Tests;

public sealed class SampleEconomies
{
    [Theory]
    [InlineData("three-industries", 3, 0)]
    [InlineData("belgium", 20, 11)]
    [InlineData("brazil", 17, 0)]
    public void Every_shipped_economy_reads_and_writes_back_byte_for_byte(string name, int industries, int territories)
    {
        var reading = EconomyFolder.Read(Repository.Samples(name));
        Assert.Empty(reading.Problems);
        Assert.Equal(industries, reading.Value!.Table.Count);
        Assert.Equal(territories, reading.Value.Table.JobsByTerritory.Length);

        using var folder = new TemporaryFolder();
        EconomyFolder.Write(reading.Value, folder["copy"]);
        foreach (var file in Directory.GetFiles(Repository.Samples(name)))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(folder["copy", Path.GetFileName(file)]));
    }
}
