using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures applies FILE… --in CODES --on DAY --group GROUP</c></summary>
internal static class AppliesCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE.json") { Description = "Records of every level as JSON; samples/commons has examples.", Arity = ArgumentArity.OneOrMore };
        var chain = new Option<string>("--in") { Description = "Codes of the place and of the governments above it, its own first: BE-WHT,BE-WAL,BE", Required = true };
        var on = new Option<string>("--on") { Description = "The day: 2020-04-15", Required = true };
        var groups = new Option<string>("--group") { Description = "Groups that the person or organisation belongs to: self-employed,women", DefaultValueFactory = _ => "" };
        var sector = new Option<string?>("--sector") { Description = "Its industry, a section or division of ISIC: 56" };
        var language = new Option<string>("--lang") { Description = "en, es or fr", DefaultValueFactory = _ => "en" };
        var command = new Named(
            "applies",
            "What applies here: the measures of all levels that are there for somebody at a place on a day, why the others are not, what it adds up to and what public money it is, none counted twice.",
            "vicinal measures applies samples/commons/belgium.json --in BE-WHT,BE-WAL,BE --on 2020-04-15 --group self-employed --sector 56",
            "vicinal measures applies samples/commons/brazil.json --in ibge:3302700,BR-RJ,BR --on 2020-05-02 --group informal --lang es")
        {
            files, chain, on, groups, sector, language,
        };
        command.SetAction((parsed, _) =>
        {
            if (Question(terminal, parsed.GetRequiredValue(chain), parsed.GetRequiredValue(on), parsed.GetRequiredValue(groups), parsed.GetValue(sector), parsed.GetRequiredValue(language)) is not { } asked
                || RecordInputs.Read(terminal, parsed.GetRequiredValue(files)) is not { } records)
                return Task.FromResult(VicinalCommand.Refused);
            Write(new Page(terminal), WhatApplies.Of(asked.Question, records), asked.Culture);
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private static (AppliesQuestion Question, CultureInfo Culture)? Question(Terminal terminal, string chain, string on, string groups, string? sector, string language)
    {
        string[] named = groups.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var problem =
            !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"--on: '{on}' is not a day: write 2020-04-15."
            : named.FirstOrDefault(group => !TargetGroups.All.Contains(group, StringComparer.Ordinal)) is { } unknown ? $"--group: '{unknown}' is not a group. Known here: {string.Join(", ", TargetGroups.All)}."
            : sector is not null && SectorCodes.Divisions(sector).Count == 0 ? $"--sector: '{sector}' is not an industry: write a section of ISIC (I) or a division (56)."
            : language is not ("en" or "es" or "fr") ? $"--lang: '{language}' is not a language of the interface: write en, es or fr."
            : null;
        if (problem is not null)
        {
            terminal.Error.WriteLine(problem);
            return null;
        }

        return (
            new AppliesQuestion { Chain = [.. chain.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], On = day, Groups = [.. named], Sector = sector },
            CultureInfo.GetCultureInfo(language));
    }

    private static void Write(Page page, WhatApplies applies, CultureInfo culture)
    {
        var there = applies.Lines.Where(line => line.IsThere).ToList();
        var titles = applies.Lines.ToDictionary(line => line.Record.Id, line => line.Record.TextIn(culture.Name).Title, StringComparer.Ordinal);
        page.Say(RecordWording.ToPassOn(applies, culture));
        foreach (var line in applies.Lines.Where(line => line.Standing != Standing.NotHere))
        {
            page.Say("");
            page.Say($"{titles[line.Record.Id]} ({line.Record.Government.Name}, {PlanNames.Of(line.Record.Government.Level, culture)}; {line.Record.Id})");
            page.Say("  " + RecordWording.Of(line, id => titles.GetValueOrDefault(id, id), culture));
            foreach (var benefit in line.IsThere ? line.Record.Benefits : [])
                page.Say("  " + RecordWording.Of(benefit.Low, benefit.High, benefit.Currency, benefit.Every, culture));
        }

        if (!applies.Benefits.IsEmpty)
            page.Table("Together, of those that say an amount", ["rhythm", "at least", "at most", " currency"], applies.Benefits.Select(sum => (IReadOnlyList<string>)[RecordWording.Of(sum.Every, culture), Currencies.Text(sum.Low, sum.Currency), Currencies.Text(sum.High, sum.Currency), sum.Currency]));
        if (PublicMoney.Of(there.Select(line => line.Record)).Sums is { IsEmpty: false } money)
            page.Table("Public money of what is there, none counted twice", ["channel", "amount", " currency"], money.Select(sum => (IReadOnlyList<string>)[PlanNames.Of(sum.Channel, culture), Currencies.Text(sum.Amount, sum.Currency), sum.Currency]));
        page.Say("");
        page.Say($"{applies.Lines.Count(line => line.Standing == Standing.NotHere).ToString(CultureInfo.InvariantCulture)} records are in force elsewhere. What nobody has recorded is not here; how it is decided: docs/method/what-applies.md.");
    }
}
