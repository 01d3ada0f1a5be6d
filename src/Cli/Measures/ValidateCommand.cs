using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures validate FILE…</c></summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE.json") { Description = "Records as JSON; samples/commons has examples.", Arity = ArgumentArity.OneOrMore };
        var command = new Named("validate", "Checks published measures: their form, their codes, that they lead to each other without a circle, what a card still misses.", "vicinal measures validate samples/commons/belgium.json") { files };
        command.SetAction((parsed, _) =>
        {
            if (RecordInputs.Read(terminal, parsed.GetRequiredValue(files)) is not { } records)
                return Task.FromResult(VicinalCommand.Refused);
            var between = RecordSetProblems.Of(records);
            foreach (var problem in between)
                terminal.Error.WriteLine($"{problem.Record}, {RecordSetWords.Of(problem).Field}: {RecordSetWords.Of(problem).Message}");
            if (between.Any(problem => problem.IsError))
                return Task.FromResult(VicinalCommand.Refused);
            var open = records.Select(record => (record.Id, Missing: RecordCard.Missing(record))).Where(one => !one.Missing.IsEmpty).ToList();
            var page = new Page(terminal).Say(string.Create(CultureInfo.InvariantCulture, $"{records.Count} records can be read; {records.Count - open.Count} have all eight fields of a card."));
            if (open.Count > 0)
                page.Table("Fields that are still empty", ["record", " missing"], open.Select(one => (IReadOnlyList<string>)[one.Id, string.Join(", ", one.Missing.Select(Words))]));
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private static string Words(CardField field) => field switch
    {
        CardField.Title => "title",
        CardField.Government => "government",
        CardField.Instrument => "instrument",
        CardField.Target => "target group",
        CardField.Phase => "phase",
        CardField.Dates => "dates",
        CardField.Cost => "cost",
        CardField.ContactAndSource => "contact and source",
    };
}
