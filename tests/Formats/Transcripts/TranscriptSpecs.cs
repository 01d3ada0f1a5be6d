using System.Text;
using Vicinal.Formats.Transcripts;
using Vicinal.Tests;

namespace Vicinal.Formats.Tests.Transcripts;

public sealed class TranscriptSpecs
{
    [Fact]
    public void I_read_who_said_what_in_a_transcript_of_Teams()
    {
        var read = Read("WEBVTT\n\n1f2c/7-0\n00:00:03.120 --> 00:00:05.000\n<v Ana Pérez>We waived\nterrace fees</v>\n\n1f2c/7-1\n00:00:05.100 --> 00:00:07.000\n<v Ana Pérez>for all caf&eacute;s.</v>\n\nNOTE made by a machine\n\n00:01:07.500 --> 00:01:09.000 align:start\n<v.loud Luis>Who paid?</v>\n");
        Assert.Equal(TranscriptKind.WebVtt, read.Kind);
        Assert.Equal([new TranscriptLine(5, "00:00:03", "Ana Pérez", "We waived terrace fees for all cafés."), new TranscriptLine(15, "00:01:07", "Luis", "Who paid?")], read.Lines);
    }

    [Fact]
    public void A_name_before_a_colon_is_a_voice_where_most_lines_have_one_and_a_part_of_the_sentence_elsewhere()
    {
        var zoom = Read("WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nمريم: مرحبا بكم\r\n\r\n2\r\n00:00:03.000 --> 00:00:04.000\r\nLuis: Three things: rents, fees, jobs.\r\n");
        Assert.Equal([("مريم", "مرحبا بكم"), ("Luis", "Three things: rents, fees, jobs.")], zoom.Lines.Select(line => (line.Speaker, line.Text)));
        var youTube = Read("WEBVTT\nKind: captions\nLanguage: en\n\n00:00.000 --> 00:02.000\nwe ask: who pays\n\n00:02.000 --> 00:04.000\nwe ask: who pays\n<00:00:02.500><c>and for</c> how long\n\n00:04.000 --> 00:06.000\nuntil June\n");
        Assert.Equal([("", "we ask: who pays and for how long until June")], youTube.Lines.Select(line => (line.Speaker, line.Text)));
    }

    [Fact]
    public void I_read_the_chat_of_a_Zoom_meeting_without_what_was_written_to_one_person()
    {
        var read = TranscriptFile.Read(Bytes("14:03:12\t From Ana Pérez to Everyone:\n\tRents are suspended\n\tuntil June.\n14:04:00 From Luis to Ana Pérez(Privately) : not for you\n\tnor this\n14:05:10 De María a Todos: Gracias\n00:15:23\t From  Zoë : hello\n"), "chat.txt");
        Assert.Equal(
            [("14:03:12", "Ana Pérez", "Rents are suspended until June."), ("14:05:10", "María", "Gracias"), ("00:15:23", "Zoë", "hello")],
            read.Value!.Lines.Select(line => (line.At, line.Speaker, line.Text)));
        Assert.Equal(TranscriptKind.ZoomChat, read.Value.Kind);
        Assert.Equal("1 messages to one person were left out.", Assert.Single(read.Remarks).Message);
    }

    [Theory]
    [InlineData("[30/04/2020, 14:03:12] Ana: one\nand two\n[01/05/2020, 09:00:00] ~ Luis: \u200Ethree\n[01/05/2020, 09:01:00] Luis: \u200Eimage omitted")]
    [InlineData("30/04/20, 14:03 - Ana: one\nand two\n01/05/20, 9:00 - Luis: three\n01/05/20, 9:02 - Luis joined using this group's invite link")]
    [InlineData("4/30/20, 2:03\u202FPM - Ana: one\nand two\n5/1/20, 9:00\u202FAM - Luis: three")]
    [InlineData("30.04.20, 14:03 - Ana: one\nand two\n01.05.20, 09:00 - Luis: three\n01.05.20, 09:02 - Luis: <Médias omis>")]
    [InlineData("2020-04-30, 2:03 p. m. - Ana: one\nand two\n2020-05-01, 9:00 a. m. - Luis: three")]
    public void I_read_a_WhatsApp_export_however_the_telephone_writes_its_days(string file) =>
        Assert.Equal([("2020-04-30 14:03", "Ana", "one and two"), ("2020-05-01 09:00", "Luis", "three")], Read(file).Lines.Select(line => (line.At, line.Speaker, line.Text)));

    [Fact]
    public void Where_a_day_can_be_two_the_reader_asks_and_then_believes()
    {
        const string File = "4/5/20, 14:03 - Ana: one";
        Assert.Contains("say which comes first", TranscriptFile.Read(Bytes(File), "chat.txt").Errors.Single().Message, StringComparison.Ordinal);
        Assert.Equal("2020-05-04 14:03", Read(File, DayOrder.DayFirst).Lines.Single().At);
        Assert.Equal("2020-04-05 14:03", Read(File, DayOrder.MonthFirst).Lines.Single().At);
    }

    [Theory]
    [InlineData("call +34 612 345 678 now", "call •••78 now")]
    [InlineData("612345678", "•••78")]
    [InlineData("(0221) 221-12345", "•••45")]
    [InlineData("write to ana.perez+x@city.example.org.", "write to •••@city.example.org.")]
    [InlineData("on 2020-04-30 or 30/04/2020", "on 2020-04-30 or 30/04/2020")]
    [InlineData("25 000 000 € for 16,500 people", "25 000 000 € for 16,500 people")]
    [InlineData("R$80000000 in 2020", "R$80000000 in 2020")]
    public void Numbers_and_addresses_of_people_are_masked_days_and_money_are_not(string text, string masked) => Assert.Equal(masked, PersonalNumbers.Mask(text));

    [Fact]
    public void A_telephone_number_for_a_name_is_masked_too() => Assert.Equal("•••78", Read("30/04/2020, 14:03 - +34 612 34 56 78: hello").Lines.Single().Speaker);

    [Fact]
    public void Broken_files_are_refused_by_line()
    {
        (string Name, byte[] Bytes)[] cases =
        [
            ("empty", []),
            ("another.txt", "Minutes of the meeting\nAna said something."u8.ToArray()),
            ("latin.txt", [.. "30/04/2020, 14:03 - Mar"u8, 0xED, .. "a: hola"u8]),
            ("zero.vtt", "WEBVTT\n\n\0"u8.ToArray()),
            ("untimed.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\none\n\nno time\nhere\nat all\n"u8.ToArray()),
            ("times.vtt", "WEBVTT\n\n00:00:01 --> 2\none\n\n00:00:05.000 --> 00:00:04.000\ntwo\n\n00:70:05.000 --> 00:71:04.000\nthree\n"u8.ToArray()),
            ("silent.vtt", "WEBVTT\n"u8.ToArray()),
            ("before.txt", "Hello\n14:03:12 From Ana to Everyone: hi\n"u8.ToArray()),
            ("days.txt", "30/04/2020, 14:03 - Ana: one\n04/30/2020, 14:03 - Ana: two\n"u8.ToArray()),
            ("noday.txt", "31/04/2020, 14:03 - Ana: one\n30/04/2020, 25:03 - Ana: two\n"u8.ToArray()),
            ("large.vtt", [.. "WEBVTT\n\n"u8, .. new byte[TranscriptFile.MostBytes]]),
            ("many.vtt", Encoding.UTF8.GetBytes("WEBVTT\n" + string.Concat(Enumerable.Range(0, TranscriptFile.MostLines + 1).Select(at => $"\n00:00.000 --> 00:01.000\n<v {at % 2}>x\n")))),
        ];
        var said = new StringBuilder();
        foreach (var (name, bytes) in cases)
        {
            var read = TranscriptFile.Read(new MemoryStream(bytes), name);
            Assert.True(read.IsRefused, name);
            said.AppendJoin('\n', read.Problems).Append('\n');
        }

        Snapshot.Matches("BrokenTranscripts", said.ToString());
    }

    [Fact]
    public void Whatever_bytes_come_the_reader_answers()
    {
        var drawn = new Random(7);
        string[] parts = ["WEBVTT\n\n", "00:00:01.000 --> 00:00:02.000\n", "<v ", "<v Ana>", ": ", "30/04/2020, 14:03 - ", "[4/5/20, 2:03 PM] ", "14:03:12 From Ana to ", "\n", "\r\n", "&#0;", "&amp", "é\u200E", "+34 600", "\uD83E", "99/99/9999, 9:99 - x: y", "0000-01-01, 0:00 - a: b"];
        for (var file = 0; file < 400; file++)
        {
            var text = string.Concat(Enumerable.Range(0, drawn.Next(1, 30)).Select(_ => parts[drawn.Next(parts.Length)]));
            var read = TranscriptFile.Read(Bytes(text), "any.txt", (DayOrder)drawn.Next(3));
            Assert.True(read.IsRefused ? read.Errors.Any() : read.Value.Lines.All(line => line.Text.Length > 0), text);
        }
    }

    private static Transcript Read(string text, DayOrder order = DayOrder.AsFound)
    {
        var read = TranscriptFile.Read(Bytes(text), "file.txt", order);
        Assert.False(read.IsRefused, string.Join('\n', read.Problems));
        return read.Value;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
