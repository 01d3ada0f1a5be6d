using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Vicinal.Formats.Coherence;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Coherence;

public sealed class FrameworkCsvSpecs
{
    [Fact]
    public void A_strategy_comes_in_from_a_table_with_its_titles_and_words()
    {
        var read = Read("code,parent,title-es,title-fr,words-es\nEJE-1,,Empleo,Emploi,\n1.1,EJE-1,\"Contratar, formar\",,contratación; formación\n");
        Assert.False(read.IsRefused);
        Assert.Equal("EJE-1|1.1", string.Join('|', read.Value.All.Select(one => one.Code)));
        Assert.Equal(("EJE-1", "Contratar, formar", 2), (read.Value.All[1].Parent, read.Value.All[1].Titles["es"], read.Value.All[1].Words["es"].Length));
        Assert.Equal(("es", "Contratar, formar"), read.Value.All[1].TitleIn("en"));
        Assert.Equal(("fr", "Emploi"), read.Value.All[0].TitleIn("fr-CA"));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_with_its_row_and_what_would_be_right()
    {
        var read = Read("code,parent,title-es,colour\n1,,Uno,red\n1,,Otra,\n2,7,Dos,\n=x,,Tres,\n3,,,\n4,5,Cuatro,\n5,4,Cinco,\n");
        Snapshot.Matches("FrameworkCsvErrors", string.Join('\n', read.Errors) + "\n");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("code,title-en\n", "the file holds no objective")]
    [InlineData("code\n1\n", "no column holds titles")]
    [InlineData("code;title-en\n1;a\n", "separated by semicolons")]
    [InlineData("code,title-en\n1,\"a\u202Eb\"\n", "unseen sign")]
    public void A_table_that_is_none_is_refused(string text, string message) =>
        Assert.Contains(Read(text).Errors, error => error.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Broken_bytes_and_too_many_rows_are_refused()
    {
        Assert.True(FrameworkCsv.Read([0x63, 0xFF, 0xFE], "a.csv").IsRefused);
        Assert.True(Read("code,title-en\n" + string.Concat(Enumerable.Range(0, FrameworkCsv.MostObjectives + 1).Select(number => $"{number},a\n"))).IsRefused);
        Assert.True(FrameworkCsv.Read(new byte[3 << 20], "a.csv").IsRefused);
    }

    [Fact]
    public void What_is_written_reads_back_as_it_was() =>
        Gen.Select(Gen.Char["abcé=+-@', \"ñ中"].Array[1, 20], Gen.Bool, Gen.Char["abé ñ'="].Array[1, 12]).Array[1, 12].Sample(drawn =>
        {
            var objectives = drawn.Select((one, at) => new FrameworkObjective(
                FormattableString.Invariant($"{at + 1}"), at > 0 && one.Item2 ? "1" : null,
                ImmutableDictionary<string, string>.Empty.Add("en", "x" + new string(one.Item1).Trim()).Add("fr", new string(one.Item1).Trim() + "x"))
            {
                Words = FrameworkCsv.Phrases(new string(one.Item3)) is { Length: > 0 } phrases && phrases.All(phrase => phrase.Any(char.IsLetterOrDigit))
                    ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("fr", phrases) : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
            }).ToImmutableArray();
            var text = FrameworkCsv.Write(objectives);
            var back = Read(text);
            Assert.False(back.IsRefused, string.Join('\n', back.Problems) + text);
            Assert.Equal(text, FrameworkCsv.Write(back.Value.All));
            Assert.Equal(string.Join('|', objectives.Select(one => one.Parent + one.Titles["en"] + one.Titles["fr"])), string.Join('|', back.Value.All.Select(one => one.Parent + one.Titles["en"] + one.Titles["fr"])));
        });

    [Fact]
    public void The_goals_themselves_leave_and_come_back() =>
        Assert.Equal(186, Read(FrameworkCsv.Write(SdgFramework.All)).Value!.All.Length);

    private static Reading<FrameworkObjectives> Read(string text) => FrameworkCsv.Read(Encoding.UTF8.GetBytes(text), "strategy.csv");
}
