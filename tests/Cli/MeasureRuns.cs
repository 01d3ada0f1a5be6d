using System.Globalization;
using System.Text;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Tests;

public sealed class MeasureRuns
{
    private static string[] Commons { get; } = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "commons"), "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file))];

    private static readonly string[] BarOwner = ["--in", "lau:BE:52011,BE-WHT,BE-WAL,BE", "--on", "2020-04-15", "--group", "self-employed", "--sector", "56", "--place", "Charleroi"];
    private static readonly string[] StreetVendor = ["--in", "ibge:3302700,BR-RJ,BR", "--on", "2020-05-02", "--group", "informal,market-traders", "--place", "Maricá"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task A_self_employed_bar_owner_in_Hainaut_reads_what_is_there_from_city_region_and_nation(string language) =>
        Snapshot.Matches("BarOwnerInHainaut." + language, await Applies(language, BarOwner));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task A_street_vendor_in_Marica_reads_what_is_there_from_city_state_and_nation(string language) =>
        Snapshot.Matches("StreetVendorInMarica." + language, await Applies(language, StreetVendor));

    [Fact]
    public async Task Both_can_hang_it_up_and_pass_it_on_in_three_languages()
    {
        var said = new StringBuilder();
        foreach (var language in (string[])["en", "es", "fr"])
        {
            foreach (var who in (string[][])[BarOwner, StreetVendor])
            {
                var text = await Applies(language, [.. who, "--form", "text", "--address", "https://vicinal.example/measures/here?territory=hainaut&on=2020-04-15&group=self-employed"]);
                Assert.InRange(text.TrimEnd('\n').Length, 100, 300);
                said.Append(text);
            }
        }

        Snapshot.Matches("PassedOn", said.ToString());
        Snapshot.Matches("PosterForBarOwner", await Applies("en", [.. BarOwner, "--form", "poster"]), "html");
        Snapshot.Matches("PosterForStreetVendor", await Applies("es", [.. StreetVendor, "--form", "poster", "--address", "https://vicinal.example/es/measures/here?territory=brazil"]), "html");
    }

    [Fact]
    public async Task In_Seoul_and_Barcelona_positions_to_other_levels_are_said()
    {
        Assert.Contains("C’est pour vous seulement si une autre ne vous couvre pas.", await Applies("fr", "--in", "KR-11,KR", "--on", "2020-04-15", "--group", "informal"), StringComparison.Ordinal);
        var barcelona = await Applies("en", "--in", "lau:ES:08019,ES-CT,ES", "--on", "2020-05-15", "--group", "self-employed");
        Assert.Contains("You may have this on top of another. In force in Barcelona. For: self-employed people. It has conditions that are not checked here. How to get it: on application. It adds to “€200 for the self-employed”.", barcelona, StringComparison.Ordinal);
        Assert.Contains("This has been asked for; nobody gets it yet.", barcelona, StringComparison.Ordinal);
        Assert.Matches(@"once\s+500\s+500\s+EUR", barcelona);
    }

    [Fact]
    public async Task The_first_records_keep_the_rules_and_name_their_sources_in_three_languages()
    {
        Assert.Equal(0, (await CommandLine.RunAsync(["measures", "validate", .. Commons])).Exit);
        var records = new List<MeasureRecord>();
        foreach (var file in Commons)
        {
            await using var stream = File.OpenRead(Path.Combine(Repository.Root, file));
            records.AddRange(RecordJson.Read(stream, file).Value!.Measures);
        }

        Assert.True(records.Count >= 56);
        var ids = records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(records, record =>
        {
            Assert.Equal("en es fr", string.Join(' ', record.Texts.Select(text => text.Language)));
            Assert.All(record.Texts, text => Assert.True(text.Title.Length > 0 && text.Summary.Length > 0, record.Id));
            Assert.NotEmpty(record.Sources);
            Assert.NotNull(record.CompiledBy);
            Assert.NotEmpty(record.Government.Codes);
            Assert.All(record.Positions.Where(position => position.Record is not null), position => Assert.Contains(position.Record!, ids));
            Assert.All(record.Costs.Where(cost => cost.PaidFrom is not null), cost => Assert.Contains(cost.PaidFrom!, ids));
            Assert.True(record.DerivedFrom is not { } origin || ids.Contains(origin.Record), record.Id);
            Assert.True(record.Reach is not { Reached: { } reached, Eligible: { } eligible } || reached <= eligible, record.Id);
        });
        foreach (var nation in (string[])["BE", "BR"])
            Assert.True(records.Count(record => record.Government.Country == nation && record.Government.Level is Planning.GovernmentLevel.Nation or Planning.GovernmentLevel.Region) >= 3, nation);
    }

    [Fact]
    public async Task A_resident_of_a_city_that_helps_another_city_is_not_told_that_the_money_is_theirs()
    {
        foreach (var place in (string[])["lau:DE:05315000,DE", "lau:DE:06412000,DE", "AT-9,AT"])
        {
            var said = await Applies("en", "--in", place, "--on", "2020-05-15", "--group", "residents");
            Assert.DoesNotContain("This is there for you", said, StringComparison.Ordinal);
            Assert.Contains("This is for others. Its record names nobody whom it is for.", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hairdresser_in_Wallonia_reads_of_one_grant_or_the_other_and_of_public_money_once()
    {
        var said = await Applies("en", "--in", "BE-WHT,BE-WAL,BE", "--on", "2020-04-15", "--group", "self-employed", "--sector", "96");
        Assert.Contains("€2,500 for businesses that only slowed down", said, StringComparison.Ordinal);
        Assert.Matches(@"once\s+2,500\s+5,000\s+EUR", said);
        Assert.Matches(@"spending\s+233,000,000\s+EUR", said);
        Assert.Contains("Not counted again: it is inside “€5,000 for businesses that had to close”.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_what_would_be_right()
    {
        var said = new StringBuilder();
        string[][] asked =
        [
            ["applies", Commons[0], "--in", "BE", "--on", "15/04/2020"],
            ["applies", Commons[0], "--in", "BE", "--on", "2020-04-15", "--group", "self-employd"],
            ["applies", Commons[0], "--in", "BE", "--on", "2020-04-15", "--sector", "bars"],
            ["applies", Commons[0], "--in", "BE", "--on", "2020-04-15", "--lang", "nl"],
            ["applies", Commons[0], "--in", ",", "--on", "2020-04-15"],
            ["applies", "nothing.json", "--in", "BE", "--on", "2020-04-15"],
            ["validate", "nothing.json"],
            ["validate", Commons[0], Commons[0]],
            ["validate", "samples/territories.json"],
        ];
        foreach (var arguments in asked)
        {
            var ended = await CommandLine.RunAsync(["measures", .. arguments]);
            Assert.Equal(1, ended.Exit);
            Assert.Equal("", ended.Out);
            said.AppendLine(CultureInfo.InvariantCulture, $"measures {string.Join(' ', arguments)}").Append(string.Join('\n', ended.Error.Split('\n').Take(3))).Append('\n');
        }

        Snapshot.Matches("RefusedApplies", said.ToString());
    }

    private static async Task<string> Applies(string language, params IEnumerable<string> asked)
    {
        var ended = await CommandLine.RunAsync(["measures", "applies", .. Commons, .. asked, "--lang", language]);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Out;
    }
}
