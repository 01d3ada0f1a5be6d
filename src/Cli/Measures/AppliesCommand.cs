using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Formats.Briefs;
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
        var form = Choices.Word("--form", "page says why for each measure; text is a message of at most 300 characters; poster is one sheet of A4 as HTML; gaps is who is reached by nobody.", Form.Page, new Dictionary<string, Form>(StringComparer.Ordinal)
        {
            ["page"] = Form.Page, ["text"] = Form.Text, ["poster"] = Form.Poster, ["gaps"] = Form.Gaps,
        });
        var place = new Option<string>("--place") { Description = "The place as people call it, for text and poster; otherwise its first code.", DefaultValueFactory = _ => "" };
        var address = new Option<string>("--address") { Description = "Where all of it can be read, for text and poster.", DefaultValueFactory = _ => "" };
        var command = new Named(
            "applies",
            "What applies here: the measures of all levels that are there for somebody at a place on a day, why the others are not, what it adds up to and what public money it is, none counted twice.",
            "vicinal measures applies samples/commons/belgium.json --in lau:BE:52011,BE-WHT,BE-WAL,BE --on 2020-04-15 --group self-employed --sector 56",
            "vicinal measures applies samples/commons/brazil.json --in ibge:3302700,BR-RJ,BR --on 2020-05-02 --group informal --lang es --form text --place Maricá")
        {
            files, chain, on, groups, sector, language, form, place, address,
        };
        command.SetAction((parsed, _) =>
        {
            if (Question(terminal, parsed.GetRequiredValue(chain), parsed.GetRequiredValue(on), parsed.GetRequiredValue(groups), parsed.GetValue(sector), parsed.GetRequiredValue(language)) is not { } asked
                || RecordInputs.Read(terminal, parsed.GetRequiredValue(files)) is not { } records)
                return Task.FromResult(VicinalCommand.Refused);
            var applies = WhatApplies.Of(asked.Question, records);
            var name = parsed.GetRequiredValue(place) is { Length: > 0 } typed ? typed : asked.Question.Chain[0];
            switch (parsed.GetRequiredValue(form))
            {
                case Form.Text:
                    terminal.Out.WriteLine(PassOnText.Of(applies, name, parsed.GetRequiredValue(address), asked.Culture));
                    break;
                case Form.Poster:
                    BriefHtml.Write(Poster(applies, records, name, parsed.GetRequiredValue(address), asked.Culture), terminal.Out);
                    break;
                case Form.Gaps:
                    Write(new Page(terminal), GapMatrix.Of(asked.Question.Chain, asked.Question.On, records), asked.Culture);
                    break;
                case Form.Page:
                    Write(new Page(terminal), applies, asked.Culture);
                    break;
            }

            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private static (AppliesQuestion Question, CultureInfo Culture)? Question(Terminal terminal, string chain, string on, string groups, string? sector, string language)
    {
        string[] named = groups.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] codes = chain.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var problem =
            !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"--on: '{on}' is not a day: write 2020-04-15."
            : codes.Length == 0 ? "--in: no code is there: write BE-WHT,BE-WAL,BE."
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
            new AppliesQuestion { Chain = [.. codes], On = day, Groups = [.. named], Sector = sector },
            CultureInfo.GetCultureInfo(language));
    }

    private static BriefDocument Poster(WhatApplies applies, IReadOnlyList<MeasureRecord> records, string place, string address, CultureInfo culture) =>
        AppliesPoster.WithAddress(AppliesPoster.Of(applies, GapMatrix.Of(applies.Question.Chain, applies.Question.On, records), place, address, culture), address, culture);

    private static void Write(Page page, WhatApplies applies, CultureInfo culture)
    {
        var there = applies.Lines.Where(line => line.IsThere).ToList();
        var titles = applies.Lines.ToDictionary(line => line.Record.Id, line => line.Record.TextIn(culture.Name).Title, StringComparer.Ordinal);
        string Title(string id) => titles.GetValueOrDefault(id, id);
        page.Say(PassOnText.Of(applies, "", "", culture));
        foreach (var line in applies.Lines.Where(line => line.Standing != Standing.NotHere))
        {
            page.Say("");
            page.Say($"{Title(line.Record.Id)} ({line.Record.Government.Name}, {PlanNames.Of(line.Record.Government.Level, culture)}; {line.Record.Id})");
            page.Say("  " + RecordWording.Of(line, Title, culture));
            foreach (var benefit in line.IsThere ? line.Record.Benefits : [])
                page.Say("  " + RecordWording.Of(benefit.Low, benefit.High, benefit.Currency, benefit.Every, culture));
        }

        if (!applies.Benefits.IsEmpty)
            page.Table(AppliesWording.Together(culture), Heads(AppliesWording.TogetherHeads(culture)), applies.Benefits.Select(sum => (IReadOnlyList<string>)[RecordWording.Of(sum.Every, culture), MoneyWords.Bare(sum.Low, sum.Currency, culture), MoneyWords.Bare(sum.High, sum.Currency, culture), sum.Currency]));
        if (PublicMoney.Of(there.Select(line => line.Record)) is { Sums.IsEmpty: false } money)
        {
            page.Table(AppliesWording.Money(culture), Heads(AppliesWording.MoneyHeads(culture)), money.Sums.Select(sum => (IReadOnlyList<string>)[PlanNames.Of(sum.Channel, culture), MoneyWords.Bare(sum.Amount, sum.Currency, culture), sum.Currency]));
            foreach (var line in money.Lines)
                page.Say("  " + AppliesWording.Of(line, Title, culture));
        }

        page.Say("");
        page.Say(AppliesWording.Elsewhere(applies.Lines.Count(line => line.Standing == Standing.NotHere), "docs/method/what-applies.md", culture));
    }

    private static void Write(Page page, GapMatrix matrix, CultureInfo culture)
    {
        foreach (var group in matrix.Groups)
        {
            var records = group.Cells.SelectMany(cell => cell.Records).Concat(group.ForEverybody).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            page.Say($"{PlanNames.Group(group.Group, culture)}: {(records.Count == 0 ? "-" : string.Join(", ", records))}");
        }
    }

    /// <summary>The last column is the currency: text, not a number.</summary>
    private static IReadOnlyList<string> Heads(IReadOnlyList<string> heads) => [.. heads.SkipLast(1), " " + heads[^1]];

    private enum Form
    {
        Page,
        Text,
        Poster,
        Gaps,
    }
}
