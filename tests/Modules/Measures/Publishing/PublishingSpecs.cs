using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Publishing;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Publishing;

public sealed class PublishingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static readonly (string Name, string Value)[] Card =
    [
        ("title", "Terrace fees waived for cafés"), ("government", "hainaut"), ("instrument", "D3"), ("target", "micro"), ("phase", "Mitigation"), ("from", "2020-05-04"), ("to", ""),
        ("cost.0.amount", "12 500,50"), ("cost.0.currency", "eur"), ("cost.0.channel", "ForgoneRevenue"), ("contact", "Department of economic development"),
        ("source.0.title", "Council decision of 4 May 2020"), ("source.0.url", "https://example.org/decision"), ("language", "en"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_eight_answers_an_officer_publishes_a_measure_that_others_find_by_code_in_another_language()
    {
        using var officer = await running.SignedInAsync("card@example.org", Role.Officer);
        using var answer = await officer.SubmitAsync("/measures/new", "draft", [.. Card.Where(field => field.Name != "title"), ("title", "Terrace fees waived for kiosks"), ("do", "publish")]);
        Assert.Equal("/measures/hainaut-terrace-fees-waived-for-kiosks-2020", answer.Headers.Location?.OriginalString);
        var page = await running.Page("/measures/hainaut-terrace-fees-waived-for-kiosks-2020");
        Assert.Contains("12,500.50 EUR", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not published by the government itself", page, StringComparison.Ordinal);
        Assert.Contains("Terrace fees waived for kiosks", await running.Page("/fr/measures?instrument=D3&country=BE"), StringComparison.Ordinal);
        Assert.Contains("Terrace fees waived for kiosks", await running.Page("/es/governments/hainaut"), StringComparison.Ordinal);

        // The draft is gone with the publication.
        Assert.Equal(0, await DraftsAsync("Terrace fees waived for kiosks"));
    }

    [Fact]
    public async Task Without_an_account_I_write_a_draft_leave_it_come_back_and_nothing_that_I_typed_is_lost()
    {
        using var resident = running.NewClient();
        using var kept = await resident.SubmitAsync("/es/measures/new", "draft", ("title", "  Bonos para <b>mercados</b>"), ("cost.0.amount", "doce"), ("from", "31.2.2020"), ("do", "keep"));
        var address = kept.Headers.Location!.OriginalString;
        Assert.StartsWith("/es/measures/drafts/", address, StringComparison.Ordinal);
        using var later = running.NewClient();
        var page = WebUtility.HtmlDecode(await later.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));
        Assert.Contains("value=\"Bonos para <b>mercados</b>\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"doce\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"31.2.2020\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<p><b>mercados", page, StringComparison.Ordinal);

        // Publishing says at each field what is wrong and keeps everything.
        using var refused = await later.SubmitAsync(address, "draft", ("title", "Bonos"), ("cost.0.amount", "doce"), ("cost.0.currency", "EUR"), ("cost.0.channel", "Spending"), ("from", "31.2.2020"), ("contact", "ana@ciudad.example"), ("do", "publish"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = await RunningMeasures.Text(refused);
        foreach (var message in (string[])["Rellena este campo.", "«doce» no es un importe en EUR", "«31.2.2020» no es un día", "la dirección de una persona no va aquí", "Indica dónde se puede leer."])
            Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Contains("value=\"doce\"", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_writes_for_a_government_publishes_for_it()
    {
        using var resident = running.NewClient();
        using var unsigned = await resident.SubmitAsync("/measures/new", "draft", [.. Card, ("do", "publish")]);
        Assert.Equal(HttpStatusCode.Found, unsigned.StatusCode);
        var draft = unsigned.Headers.Location!.OriginalString.Split('?')[0];
        using var again = await resident.SubmitAsync(draft, "draft", [.. Card, ("do", "publish")]);
        Assert.Contains("Sign in as somebody of this government", await RunningMeasures.Text(again), StringComparison.Ordinal);

        var elsewhere = await running.GovernmentAsync("elsewhere", "Elsewhere", "FR", GovernmentLevel.Municipality, "name:FR:elsewhere");
        using var stranger = await running.SignedInAsync("stranger@example.org", Role.Officer, elsewhere);
        using var refused = await stranger.SubmitAsync(draft, "draft", [.. Card, ("do", "publish")]);
        Assert.Contains("Your account does not write for Hainaut", await RunningMeasures.Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_compiled_by_others_is_claimed_in_one_click_and_then_corrected_by_its_city()
    {
        var vilnius = await running.GovernmentAsync("vilnius", "Vilnius", "LT", GovernmentLevel.Municipality, await CodesAsync("vilnius-cafes-2020"));
        using var city = await running.SignedInAsync("vilnius@example.org", Role.Officer, vilnius);
        const string Page = "/measures/vilnius-cafes-2020";
        Assert.Contains("Claim this record", await city.GetStringAsync(new Uri(Page, UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Claim this record", await running.Page(Page), StringComparison.Ordinal);
        using var claimed = await city.SubmitAsync(Page + "/edit", "edit", ("do", "claim"), ("began", "1"));
        Assert.Equal(Page + "/edit", claimed.Headers.Location?.OriginalString);
        var page = await running.Page(Page);
        Assert.DoesNotContain("not published by the government itself", page, StringComparison.Ordinal);
        Assert.Contains("Claimed by its government.", await running.Page(Page + "/versions"), StringComparison.Ordinal);

        using var corrected = await city.SubmitAsync(Page + "/edit", "edit", [.. await FieldsAsync(city, Page + "/edit", ("contact", "City office of squares"), ("why", "The office has moved."), ("do", "save"))]);
        Assert.Equal(Page, corrected.Headers.Location?.OriginalString);
        var versions = await running.Page(Page + "/versions");
        Assert.Contains("City office of squares", versions, StringComparison.Ordinal);
        Assert.Contains("The office has moved.", versions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_change_a_record_is_refused_in_every_way()
    {
        using var stranger = running.NewClient();
        foreach (var path in (string[])["edit", "standing"])
        {
            using var page = await stranger.GetAsync(new Uri("/measures/ghent-tourism-2020/" + path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        }
    }

    [Fact]
    public async Task Two_people_who_change_the_same_field_see_both_texts_and_choose()
    {
        using var one = await running.SignedInAsync("one@example.org", Role.Officer);
        using var published = await one.SubmitAsync("/measures/new", "draft", [.. Card, ("title", "Two editors"), ("do", "publish")]);
        var address = published.Headers.Location!.OriginalString;
        using var two = await running.SignedInAsync("two@example.org", Role.Officer);
        var mine = await FieldsAsync(two, address + "/edit", ("contact", "Second office"), ("lessons", "Open early."), ("do", "save"));
        using var first = await one.SubmitAsync(address + "/edit", "edit", [.. await FieldsAsync(one, address + "/edit", ("contact", "First office"), ("do", "save"))]);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using var second = await two.SubmitAsync(address + "/edit", "edit", [.. mine]);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var clash = await RunningMeasures.Text(second);
        Assert.Contains("First office", clash, StringComparison.Ordinal);
        Assert.Contains("Second office", clash, StringComparison.Ordinal);
        Assert.Contains("Before: Department of economic development", clash, StringComparison.Ordinal);

        using var resolved = await two.SubmitAsync(address + "/edit", "edit", ("began", "1"), ("theirs", "2"), ("mine", Field(clash, "mine")), ("clash.0.field", "contact"), ("clash.0.side", "Mine"), ("do", "resolve"));
        Assert.Equal(HttpStatusCode.Found, resolved.StatusCode);
        var page = await running.Page(address);
        Assert.Contains("Second office", page, StringComparison.Ordinal);
        Assert.Contains("Open early.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_record_says_so_with_its_reason_and_is_found_no_more_until_it_is_published_again()
    {
        using var officer = await running.SignedInAsync("withdraw@example.org", Role.Officer);
        using var published = await officer.SubmitAsync("/measures/new", "draft", [.. Card, ("title", "Zymurgy support"), ("do", "publish")]);
        var address = published.Headers.Location!.OriginalString;
        using var refused = await officer.SubmitAsync(address + "/standing", "standing", ("do", "withdraw"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var withdrawn = await officer.SubmitAsync(address + "/standing", "standing", ("do", "withdraw"), ("reason", "Published by mistake."));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        Assert.Contains("Published by mistake.", await running.Page(address, HttpStatusCode.Gone), StringComparison.Ordinal);
        Assert.DoesNotContain(">Zymurgy support<", await running.Page("/measures?q=zymurgy"), StringComparison.Ordinal);
        using var returned = await officer.SubmitAsync(address + "/standing", "standing", ("do", "return"));
        Assert.Contains("Zymurgy support", await running.Page(address), StringComparison.Ordinal);
        using var confirmed = await officer.SubmitAsync(address + "/standing", "standing", ("do", "confirm"), ("review", "2030-01-01"));
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        Assert.Contains("1 January 2030", await running.Page(address + "/versions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_first_record_goes_through_the_form_unchanged()
    {
        await using var scope = running.Services.CreateAsyncScope();
        var shelf = scope.ServiceProvider.GetRequiredService<MeasureShelf>();
        var texts = scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Vicinal.Measures.Publishing.Texts.PublishingTexts>>();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        foreach (var key in await db.Set<StoredMeasure>().Where(measure => measure.GovernmentId == null).Select(measure => measure.Key).ToListAsync(Cancel))
        {
            var record = (await shelf.OfAsync(key, Cancel))!;
            var reading = RecordFormReading.Of(RecordForm.Of(record), record, texts, RecordCard.Missing(record).AsSpan());
            Assert.Empty(reading.Errors.Select(error => $"{key}: {error.Name} {error.Message}"));
            Assert.Empty(RecordDifference.Of(record, reading.Record!));
        }
    }

    [Fact]
    public async Task A_record_with_everything_goes_through_the_page_of_its_government_and_loses_nothing()
    {
        var record = await FullAsync("everything-2020");
        using var officer = await running.SignedInAsync("everything@example.org", Role.Officer);
        const string Page = "/measures/everything-2020";
        var fields = await FieldsAsync(officer, Page + "/edit", ("why", "Nothing changed."), ("do", "save"));
        Assert.Empty(RecordForm.Of(record).All.Where(field => field.Value.Length > 0 && fields.All(one => one.Name != field.Key)).Select(field => field.Key).Except(["pledges", "targets", "cost.0.about"], StringComparer.Ordinal));
        using var saved = await officer.SubmitAsync(Page + "/edit", "edit", [.. fields, ("pledges", "JobRetention"), ("targets", "self-employed"), ("cost.0.about", "yes")]);
        Assert.Equal(Page, saved.Headers.Location?.OriginalString);
        var after = await OfAsync("everything-2020");
        Assert.Equal(["confirmedOn"], RecordDifference.Of(record, after).Select(change => change.Field), StringComparer.Ordinal);

        // Licence, status log, day of review, contact and the deciding level are changed there, and shown.
        using var changed = await officer.SubmitAsync(Page + "/edit", "edit", [.. await FieldsAsync(officer, Page + "/edit", ("licence", "CC0-1.0"), ("review", "2031-02-03"), ("contact", "Office of terraces"), ("decided", "Province"),
            ("status.1.status", "Stopped"), ("status.1.on", "2021-02-03"), ("status.1.note", "The money ran out."), ("do", "save"))]);
        Assert.Equal(Page, changed.Headers.Location?.OriginalString);
        var page = await running.Page(Page);
        foreach (var shown in (string[])["CC0-1.0", "3 February 2031", "Office of terraces", "The money ran out.", "3 February 2021"])
            Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_is_written_in_the_form_says_who_made_it_and_that_the_original_has_changed_since()
    {
        await FullAsync("translated-2020");
        using var officer = await running.SignedInAsync("translator@example.org", Role.Officer);
        const string Page = "/measures/translated-2020";
        Task<HttpResponseMessage> SaveAsync(params (string Name, string Value)[] typed) => SaveFormAsync(officer, Page, typed);
        using var french = await SaveAsync(("text.1.language", "fr"), ("text.1.making", "MachineTranslation"), ("text.1.title", "Terrasses gratuites"));
        Assert.Equal(Page, french.Headers.Location?.OriginalString);
        Assert.Contains("par une machine.", await running.Page("/fr" + Page), StringComparison.Ordinal);
        Assert.DoesNotContain("plus ancienne", await running.Page("/fr" + Page), StringComparison.Ordinal);

        using var original = await SaveAsync(("summary", "Now until winter."));
        Assert.Contains("Cette traduction est plus ancienne que l’original (en), modifié à la version 3.", await running.Page("/fr" + Page), StringComparison.Ordinal);
        Assert.Contains("older than the original", await running.Page(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("This translation is older", await running.Page(Page), StringComparison.Ordinal);

        // Spanish is corrected, French still fits: neither is behind any more.
        var edit = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(Page + "/edit", UriKind.Relative), Cancel));
        Assert.Equal(2, Regex.Count(edit, "name=\"text\\.[0-9]\\.fits\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        using var both = await SaveAsync(("text.0.summary", "Ahora hasta el invierno."), ("text.1.fits", "yes"));
        Assert.DoesNotContain("plus ancienne", await running.Page("/fr" + Page), StringComparison.Ordinal);
        Assert.DoesNotContain("older than the original", await running.Page(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_form_does_not_show_cannot_be_slipped_in_where_two_people_clash()
    {
        var record = await FullAsync("slipped-2020");
        using var officer = await running.SignedInAsync("slipped@example.org", Role.Officer);
        const string Page = "/measures/slipped-2020";
        using var first = await SaveFormAsync(officer, Page, ("contact", "First office"));
        var mine = record with
        {
            Contact = "Second office", CompiledBy = "Somebody", DerivedFrom = new Derivation("lisbon-rents-2020", 1), Evidence = new Evidence(EvidenceLevel.Evaluated, "Nobody", new DateOnly(2020, 1, 1)),
            Government = record.Government with { Name = "Elsewhere" },
        };
        using var resolved = await officer.SubmitAsync(Page + "/edit", "edit", ("began", "1"), ("theirs", "2"), ("mine", RecordJson.Write(mine)), ("clash.0.field", "contact"), ("clash.0.side", "Mine"), ("do", "resolve"));
        Assert.Equal(Page, resolved.Headers.Location?.OriginalString);
        var after = await OfAsync("slipped-2020");
        Assert.Equal(("Second office", record.CompiledBy, record.DerivedFrom?.Record, record.Evidence, record.Government.Name), (after.Contact, after.CompiledBy, after.DerivedFrom?.Record, after.Evidence, after.Government.Name));
    }

    private static async Task<HttpResponseMessage> SaveFormAsync(HttpClient client, string page, params (string Name, string Value)[] typed) =>
        await client.SubmitAsync(page + "/edit", "edit", [.. await FieldsAsync(client, page + "/edit", [.. typed, ("do", "save")])]);

    /// <summary>A published record of Hainaut with every field of the form filled, and one translation.</summary>
    private async Task<MeasureRecord> FullAsync(string key)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var government = (await scope.ServiceProvider.GetRequiredService<GovernmentBook>().FindAsync("hainaut", Cancel))!;
        var record = new MeasureRecord
        {
            Id = key, Government = government.AsPublished, Instruments = ["D3", "D4"], Targets = ["micro", "self-employed"], Phase = Phase.Mitigation, From = new DateOnly(2020, 4, 1), To = new DateOnly(2020, 9, 1),
            Texts =
            [
                new("en", "Free terraces") { Summary = "No fee.\nFor all.", How = "By decree.", Conditions = "A terrace.", Lessons = "Tell people." },
                new("es", "Terrazas gratis") { Summary = "Sin tasa.", Making = TextMaking.HumanTranslation },
            ],
            Costs = [new(FiscalChannel.ForgoneRevenue, new MinorUnits(123_450), "EUR") { Source = "Region", Approximate = true, PriceYear = 2020 }], Contact = "Office", Sources = [new("Decree", "https://example.org/", new DateOnly(2020, 3, 31))],
            Benefits = [new(new MinorUnits(100), new MinorUnits(200), "EUR", Every.Month) { Times = 3, Group = "micro" }], Reach = new(ReachUnit.Organisations, 5, 10), DaysToFirstPayment = 4,
            Sectors = ["I"], DecidedBy = GovernmentLevel.Municipality, Area = ["BE-WHT", "BE-WAL"], Positions = [new(Position.TopsUp, "lisbon-rents-2020", "On top.")], LegalBasis = "Decree 7", TakeUp = TakeUp.Automatic,
            Conditionality = [Conditionality.JobRetention], Results = [new("Terraces", "number") { Baseline = 1.5m, Target = 2, Actual = 3, On = new DateOnly(2020, 6, 1), Source = "Count" }],
            StatusLog = [new(MeasureStatus.Open, new DateOnly(2020, 4, 1), "Begun.")], ReviewBy = new DateOnly(2030, 1, 1), ConfirmedOn = new DateOnly(2020, 4, 2), Licence = "CC-BY-SA-4.0",
        };
        Assert.IsType<KeepOutcome.Kept>(await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().PublishAsync(record, government.Id, Cancel));
        return record;
    }

    private async Task<MeasureRecord> OfAsync(string key)
    {
        await using var scope = running.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MeasureShelf>().OfAsync(key, Cancel))!;
    }

    private async Task<int> DraftsAsync(string title)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var drafts = await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredDraft>().AsNoTracking().ToListAsync(Cancel);
        return drafts.Count(draft => DraftStore.Form(draft)["title"] == title);
    }

    private async Task<string> CodesAsync(string key)
    {
        await using var scope = running.Services.CreateAsyncScope();
        return string.Join(' ', (await scope.ServiceProvider.GetRequiredService<MeasureShelf>().OfAsync(key, Cancel))!.Government.Codes);
    }

    /// <summary>What the page's form holds, with some fields typed anew.</summary>
    private static async Task<IReadOnlyList<(string Name, string Value)>> FieldsAsync(HttpClient client, string address, params (string Name, string Value)[] typed)
    {
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
        var form = page[page.IndexOf("name=\"title\"", StringComparison.Ordinal)..];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["began"] = Field(page, "began"), ["title"] = Field(page, "title") };
        foreach (Match input in Regex.Matches(form, "<input [^>]*name=\"(?<name>[^\"]+)\" type=\"(?!checkbox)[a-z]+\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)))
            fields[input.Groups["name"].Value] = WebUtility.HtmlDecode(input.Groups["value"].Value);
        foreach (Match area in Regex.Matches(form, "<textarea [^>]*name=\"(?<name>[^\"]+)\"[^>]*>(?<value>[^<]*)</textarea>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)))
            fields[area.Groups["name"].Value] = WebUtility.HtmlDecode(area.Groups["value"].Value);
        foreach (Match select in Regex.Matches(form, "<select [^>]*name=\"(?<name>[^\"]+)\"[^>]*>(?<options>.*?)</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(2)))
        {
            var chosen = Regex.Match(select.Groups["options"].Value, "<option value=\"(?<value>[^\"]*)\" selected", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
            fields[select.Groups["name"].Value] = chosen.Success ? chosen.Groups["value"].Value : "";
        }

        foreach (var (name, value) in typed)
            fields[name] = value;
        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    private static string Field(string page, string name)
    {
        var area = Regex.Match(page, $"<textarea name=\"{name}\"[^>]*>(?<value>.*?)</textarea>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(2));
        if (area.Success)
            return WebUtility.HtmlDecode(area.Groups["value"].Value);
        return WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\"[^>]* value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["value"].Value);
    }
}
