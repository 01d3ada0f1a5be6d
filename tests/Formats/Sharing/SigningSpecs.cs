using System.Text;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Sharing;

/// <summary>What is signed, and what shows when any of it is another.</summary>
public sealed class SigningSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 26, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_of_an_entry_can_change_without_its_signature_showing_it()
    {
        using var key = SigningKey.Create();
        using var verifying = VerifyingKey.Read(key.PublicKey)!;
        var entry = Entry() with { Into = new RecordAddress(Guid.CreateVersion7(), "other"), Elsewhere = [new ElsewhereName("x", Guid.CreateVersion7(), "y")] };
        var signed = entry.SignedWith(key);
        Assert.True(verifying.Holds(signed.Statement(), signed.Signature));
        foreach (var changed in new[]
        {
            signed with { Instance = Guid.CreateVersion7() }, signed with { Epoch = Guid.CreateVersion7() }, signed with { Number = 8 }, signed with { Kind = ChangeKind.Merged }, signed with { Record = "another" },
            signed with { Version = 2 }, signed with { At = ChangeEntry.Time(Now.AddSeconds(1)) }, signed with { Document = signed.Document + " " }, signed with { Reason = "why" }, signed with { Into = null },
            signed with { Into = signed.Into! with { Record = "others" } }, signed with { Elsewhere = [] },
        })
            Assert.False(verifying.Holds(changed.Statement(), changed.Signature), changed.ToString());
        using var other = SigningKey.Create();
        using var wrong = VerifyingKey.Read(other.PublicKey)!;
        Assert.False(wrong.Holds(signed.Statement(), signed.Signature));
        foreach (var broken in (string[])["", "AAAA", "not base64", signed.Signature + "AAAA", Convert.ToBase64String(new byte[64])])
            Assert.False(verifying.Holds(signed.Statement(), broken));
    }

    [Fact]
    public void Nothing_of_a_page_can_be_left_out_added_or_put_elsewhere()
    {
        var (page, key) = Page();
        using var verifying = VerifyingKey.Read(key.Instance.Key)!;
        Assert.Null(page.Problem(verifying));
        foreach (var changed in new[]
        {
            page with { Codes = 2 }, page with { Epoch = Guid.CreateVersion7() }, page with { After = 1 }, page with { AfterMark = "x" }, page with { Next = 3 }, page with { NextMark = "x" }, page with { Last = 9 },
            page with { Nonce = "x" }, page with { At = ChangeEntry.Time(Now.AddSeconds(1)) }, page with { Entries = [page.Entries[0]] }, page with { Entries = [page.Entries[1], page.Entries[0]] },
            page with { Entries = [page.Entries[0] with { Place = 2 }] }, page with { Instance = page.Instance with { Name = "Another" } }, page with { Instance = page.Instance with { Address = "https://example.org" } },
            page with { Origins = [page.Instance] }, page with { Entries = [page.Entries[0] with { Entry = page.Entries[0].Entry with { Document = "{}" } }, page.Entries[1]] },
        })
            Assert.NotNull(changed.Problem(verifying));
    }

    [Fact]
    public void A_key_says_whose_it_is_and_only_one_writing_of_it_is_taken()
    {
        using var key = SigningKey.Create();
        var card = new InstanceCard(VerifyingKey.IdOf(key.PublicKey), "Town", "", key.PublicKey);
        Assert.True(card.SpeaksForItself);
        Assert.False((card with { Id = Guid.CreateVersion7() }).SpeaksForItself);
        Assert.Matches("^([0-9a-f]{4} ){7}[0-9a-f]{4}$", card.Fingerprint);
        using var larger = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        foreach (var text in (string[])["", "x", " " + key.PublicKey, key.PublicKey + "\n", key.PublicKey[..^8], Convert.ToBase64String(larger.ExportSubjectPublicKeyInfo()), new string('A', 1000)])
            Assert.Null(VerifyingKey.Read(text));
    }

    [Fact]
    public void A_file_of_a_key_comes_back_and_a_mixed_one_does_not()
    {
        var (one, other) = (KeyFile.Create("Town hall of Villanueva", "https://villanueva.example"), KeyFile.Create("Other", ""));
        Assert.Equal(one, Read(one.Write()).Value);
        foreach (var text in (string[])["", "{}", "null", one.Write().Replace("vicinal-key/1", "vicinal-key/9", StringComparison.Ordinal), (one with { PrivateKey = other.PrivateKey }).Write(), (one with { PrivateKey = "AAAA" }).Write()])
            Assert.True(Read(text).IsRefused, text);

        static Reading<KeyFile> Read(string text) => KeyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "key.json");
    }

    [Fact]
    public async Task A_page_reads_back_to_the_letter_and_what_is_no_page_is_refused_with_its_place()
    {
        var (page, _) = Page();
        var bytes = ChangePageJson.Write(page);
        var read = ChangePageJson.Read(bytes, "page").Value!;
        Assert.Equal(page.Statement(), read.Statement());
        Assert.Equal(bytes, ChangePageJson.Write(read));
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var broken in (string[])["", "null", "[]", "{", text.Replace("\"entries\":[", "\"entries\":[null,", StringComparison.Ordinal), text.Replace("vicinal-changes/1", "vicinal-changes/2", StringComparison.Ordinal),
            text.Replace("\"codes\":1", "\"codes\":1,\"more\":2", StringComparison.Ordinal), text.Replace("\"codes\":1", "\"codes\":1,\"codes\":1", StringComparison.Ordinal), text.Replace("\"published\"", "\"unheard-of\"", StringComparison.Ordinal),
            text.Replace("\"record\":\"one\"", "\"record\":null", StringComparison.Ordinal), text.Replace("Measure one", "Measure \\ud800", StringComparison.Ordinal), text.Replace(page.Instance.Key, "AAAA", StringComparison.Ordinal), new('[', 100_000)])
            Assert.True(ChangePageJson.Read(Encoding.UTF8.GetBytes(broken), "page").IsRefused, broken.Length > 300 ? broken[..300] : broken);
        Assert.True(ChangePageJson.Read([0xFF, 0xFE, 0x7B], "page").IsRefused);

        var lines = new List<Reading<ChangePage>>();
        await foreach (var line in ChangePageJson.ReadFileAsync(new MemoryStream([.. bytes, (byte)'\n', .. "oops\n"u8]), "file", TestContext.Current.CancellationToken))
            lines.Add(line);
        Assert.Equal([false, true], lines.Select(line => line.IsRefused));
        Assert.StartsWith("file, line 2", lines[1].Errors.First().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_follow_one_another_and_one_that_is_missing_doubled_or_of_another_past_shows()
    {
        var key = KeyFile.Create("Town", "");
        var records = Enumerable.Range(0, 1_100).Select(number => Record($"r-{number}")).ToList();
        var pages = SignedRecords.Pages(records, key, Now).ToList();
        Assert.Equal([(0, 500), (500, 1000), (1000, 1100)], pages.Select(page => ((int)page.After, (int)page.Next)));
        var chain = new ChangeChain();
        Assert.All(pages, page => Assert.Null(chain.Follow(page)));
        Assert.True(chain.IsWhole);
        Assert.Contains("missing", Second(pages[0], pages[2]), StringComparison.Ordinal);
        Assert.Contains("doubled", Second(pages[0], pages[0]), StringComparison.Ordinal);
        Assert.Contains("mark", Second(pages[0], pages[1] with { AfterMark = "another" }), StringComparison.Ordinal);
        Assert.Contains("stretch", Second(pages[0], SignedRecords.Pages(records, key, Now.AddDays(1)).ElementAt(1)), StringComparison.Ordinal);
        Assert.Contains("another instance", Second(pages[0], SignedRecords.Pages(records, KeyFile.Create("Other", ""), Now).ElementAt(1)), StringComparison.Ordinal);
        Assert.Single(SignedRecords.Pages([], key, Now));

        static string? Second(ChangePage first, ChangePage second)
        {
            var chain = new ChangeChain();
            chain.Follow(first);
            return chain.Follow(second);
        }
    }

    [Fact]
    public void Every_id_in_a_record_can_be_called_otherwise_and_nothing_else_changes()
    {
        var record = Record("own") with
        {
            Positions = [new PositionTo(Position.TopsUp, "a"), new PositionTo(Position.AsksFor)], Costs = [new RecordedCost(FiscalChannel.Spending, new MinorUnits(1), "EUR") { PaidFrom = "b" }], DerivedFrom = new Derivation("c", 3),
        };
        Assert.Equal("a b c", string.Join(' ', RecordReferences.Of(record).Order(StringComparer.Ordinal)));
        var renamed = RecordReferences.Renamed(record, new Dictionary<string, string>(StringComparer.Ordinal) { ["own"] = "own-1", ["a"] = "a-1", ["c"] = "c-1" });
        Assert.Equal(("own-1", "a-1", "b", "c-1", 3), (renamed.Id, renamed.Positions[0].Record, renamed.Costs[0].PaidFrom, renamed.DerivedFrom!.Record, renamed.DerivedFrom.Version));
        var back = RecordReferences.Renamed(renamed, new Dictionary<string, string>(StringComparer.Ordinal) { ["own-1"] = "own", ["a-1"] = "a", ["c-1"] = "c" });
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(back));
    }

    private static (ChangePage Page, KeyFile Key) Page()
    {
        var key = KeyFile.Create("Town", "");
        return (SignedRecords.Pages([Record("one"), Record("two")], key, Now).Single(), key);
    }

    private static ChangeEntry Entry() => new()
    {
        Instance = Guid.CreateVersion7(), Epoch = Guid.CreateVersion7(), Number = 7, Record = "one", Version = 1, At = ChangeEntry.Time(Now), Document = RecordJson.Write(Record("one")),
    };

    private static MeasureRecord Record(string id) => new()
    {
        Id = id, Government = new Government("Villanueva", "ES", GovernmentLevel.Municipality), Texts = [new RecordText("en", $"Measure {id}")],
    };
}
