using System.CommandLine;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Impacts;

/// <summary><c>vicinal impact exposure PEOPLE.csv SCENARIO.yaml</c></summary>
internal static class ExposureCommand
{
    public static Command Create(Terminal terminal)
    {
        var people = new Argument<string>("PEOPLE.csv") { Description = "People by activity as ranges: activity,kind,people_low,people_high,monthly_income_low,monthly_income_high." };
        var scenario = Choices.Scenario();
        var format = Choices.Format();
        var command = new Named(
            "exposure",
            "Day one, without any table: people whose work stops and income exposed, low to high.",
            "vicinal impact exposure samples/people/harbour-town.csv samples/scenarios/day-one.yaml",
            "vicinal impact exposure samples/people/hill-district.csv samples/scenarios/day-one.yaml --format csv")
        {
            people, scenario, format,
        };
        command.SetAction(parsed =>
        {
            var (list, file) = (parsed.GetRequiredValue(people), parsed.GetRequiredValue(scenario));
            var rows = terminal.Accept(PeopleFile.Read(list));
            var happens = terminal.Accept(ScenarioFile.Read(file));
            if (rows is null || happens is null || !terminal.Accept($"{list} with {file}", Exposure.Check(rows.People, happens)))
                return VicinalCommand.Refused;
            var result = Exposure.Of(rows.People, happens);
            new ExposureReport(happens.Title, result, ImpactInputs.Again("impact", "exposure", list, file)).Write(terminal, parsed.GetValue(format));
            return VicinalCommand.Done;
        });
        return command;
    }
}
