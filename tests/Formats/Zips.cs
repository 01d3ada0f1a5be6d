using System.IO.Compression;
using System.Text;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests;

/// <summary>A zip comes from strangers: what is odd about it is refused before it is unpacked, and nothing is written anywhere.</summary>
public sealed class Zips
{
    private static readonly ReadLimits Small = new() { FileBytes = 1 << 20, TotalBytes = 1 << 20, ZipBytes = 1 << 20 };

    [Theory]
    [InlineData("")]
    [InlineData("belgium/")]
    public void An_economy_in_a_zip_reads_like_its_folder(string prefix)
    {
        var reading = EconomyFolder.ReadZip(Zip([.. Sample("belgium").Select(file => (prefix + file.Name, file.Content)), ("__MACOSX/._flows.csv", [0])]));
        Assert.Empty(reading.Problems);
        Assert.True(reading.Value!.Table.Flows.Values.SequenceEqual(EconomyFolder.Read(Repository.Samples("belgium")).Value!.Table.Flows.Values));
    }

    [Fact]
    public void A_zip_that_could_do_harm_is_refused_in_words()
    {
        var good = Sample("three-industries");
        (string Name, Func<Stream> Zip, ReadLimits Limits)[] cases =
        [
            ("not a zip", () => new MemoryStream("this is no zip"u8.ToArray()), new()),
            ("a zip cut short", () => Cut(Zip(good)), new()),
            ("an empty zip", () => Zip([]), new()),
            ("a path that climbs out", () => Zip([.. good, ("../evil.csv", [1])]), new()),
            ("an absolute path", () => Zip([.. good, ("/etc/cron.d/evil", [1])]), new()),
            ("a path with backslashes", () => Zip([.. good, ("..\\evil.csv", [1])]), new()),
            ("a drive", () => Zip([.. good, ("C:evil.csv", [1])]), new()),
            ("a zip in the zip", () => Zip([.. good, ("more.zip", [1])]), new()),
            ("files in two folders", () => Zip([.. good, ("other/flows.csv", [1])]), new()),
            ("files too deep", () => Zip([.. good.Select(file => ("a/b/" + file.Name, file.Content))]), new()),
            ("the same file twice", () => Zip([.. good, good[0]]), new()),
            ("too many entries", () => Zip([.. good, .. Enumerable.Range(0, 40).Select(at => ($"x{at}.txt", Array.Empty<byte>()))]), new()),
            ("a bomb: zeros that unpack to 200 MB", () => Bomb(200), new()),
            ("files that are large together", () => Zip([.. good, ("final-demand.csv", new byte[900 << 10]), ("jobs-by-territory.csv", new byte[900 << 10])]), Small),
            ("a zip larger than is read", () => new MemoryStream(new byte[2 << 20]), Small),
            ("flows.csv is missing", () => Zip([.. good.Where(file => file.Name != "flows.csv")]), new()),
        ];
        var said = new StringBuilder();
        foreach (var (name, zip, limits) in cases)
        {
            using var stream = zip();
            var reading = EconomyFolder.ReadZip(stream, "upload.zip", limits);
            Assert.True(reading.IsRefused, name);
            said.Append(name).Append('\n');
            foreach (var problem in reading.Problems)
                said.Append("  ").Append(problem).Append('\n');
        }

        Snapshot.Matches("BrokenZips", said.ToString());
    }

    [Fact]
    public void A_bomb_is_refused_without_unpacking_it_whole()
    {
        using var bomb = Bomb(600);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(EconomyFolder.ReadZip(bomb).IsRefused);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L << 20);
    }

    [Fact]
    public void An_uploaded_scenario_cannot_reach_a_file()
    {
        using var stream = File.OpenRead(Repository.Samples("scenarios", "belgium-sections.yaml"));
        var reading = ScenarioFile.ReadAlone(stream, "upload.yaml");
        Assert.All(reading.Errors, problem => Assert.Contains("cannot name others", problem.Message, StringComparison.Ordinal));
        Assert.Equal(3, reading.Errors.Count());
    }

    private static (string Name, byte[] Content)[] Sample(string name) =>
        [.. Directory.GetFiles(Repository.Samples(name)).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    private static MemoryStream Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Bomb(int megabytes)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("flows.csv").Open();
            var zeros = new byte[1 << 20];
            for (var at = 0; at < megabytes; at++)
                entry.Write(zeros);
        }

        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Cut(MemoryStream whole) => new(whole.ToArray()[..^40]);
}
