using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Impacts;

/// <summary><c>vicinal impact people --inhabitants N --nation DIR=N</c></summary>
internal static class PeopleCommand
{
    private static readonly string[] Heads = ["activity", "kind", "people_low", "people_high"];

    public static Command Create(Terminal terminal)
    {
        var inhabitants = new Option<double>("--inhabitants") { Description = "Of the place.", HelpName = "N", Required = true };
        var nation = new Option<string?>("--nation") { Description = "The table of the place's own nation and the nation's inhabitants, samples/brazil=211755692; without it the others stand in, which is a rough guess.", HelpName = "DIR=N" };
        var others = new Option<string[]>("--others") { Description = "Tables of other nations, each with its inhabitants.", HelpName = "DIR=N", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var activities = new Option<string>("--activities") { Description = "Codes that come first: restaurants-and-bars,street-vending", DefaultValueFactory = _ => "" };
        var most = Choices.Whole("--most", "At most so many activities.", 8, 1, 100);
        var command = new Named(
            "people",
            "People by activity for a place of which only the inhabitants are known, as ranges to be corrected, in the form that `impact exposure` reads.",
            "vicinal impact people --inhabitants 86000 --nation samples/belgium=11492641 --activities restaurants-and-bars,non-essential-shops",
            "vicinal impact people --inhabitants 250000 --others samples/belgium=11492641 samples/brazil=211755692 --activities open-air-markets")
        {
            inhabitants, nation, others, activities, most,
        };
        command.SetAction(parsed =>
        {
            var own = parsed.GetValue(nation);
            var read = (own is null ? [] : new[] { own }).Concat(parsed.GetValue(others) ?? []).Select(named => Read(terminal, named)).ToList();
            string[] asked = [.. parsed.GetRequiredValue(activities).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            foreach (var unknown in asked.Where(code => ActivityCatalogue.Find(code) is null).ToList())
            {
                terminal.Error.WriteLine("--activities: " + ActivityCatalogue.Unknown(unknown).Message);
                read.Add(null);
            }

            if (read.Count == 0 || !(parsed.GetRequiredValue(inhabitants) >= 1))
            {
                terminal.Error.WriteLine(read.Count == 0 ? "name a table by --nation or by --others." : "--inhabitants: give 1 or more.");
                return VicinalCommand.Refused;
            }

            if (read.Contains(null))
                return VicinalCommand.Refused;
            var nations = read.OfType<NationAtWork>().ToList();
            var csv = new CsvOutput(terminal.Out);
            foreach (var head in Heads)
                csv.Add(head);
            csv.End();
            foreach (var row in PeopleSuggestions.Of(parsed.GetRequiredValue(inhabitants), own is null ? null : nations[0], own is null ? nations : nations[1..], asked, parsed.GetValue(most)))
                csv.Add(row.Activity.Code).Add(ExposureReport.Word(row.Kind)).Add(row.People.Low).Add(row.People.High).End();
            return VicinalCommand.Done;
        });
        return command;
    }

    private static NationAtWork? Read(Terminal terminal, string named)
    {
        var at = named.LastIndexOf('=');
        if (at <= 0 || !double.TryParse(named.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var inhabitants) || inhabitants < 1)
        {
            terminal.Error.WriteLine($"'{named}': write a folder and the inhabitants of the nation, such as samples/belgium=11492641.");
            return null;
        }

        if (terminal.Accept(EconomyFolder.Read(named[..at])) is not { } package)
            return null;
        if (package.Table.Jobs is not null)
            return new NationAtWork(package.Name, package.Table, inhabitants);
        terminal.Error.WriteLine($"{named[..at]}: the table has no jobs.");
        return null;
    }
}
