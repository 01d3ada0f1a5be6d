using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Records;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Forms;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Governments;

/// <summary>What is said of a government in a form: name, country, level, codes, inhabitants, within which other it lies.</summary>
internal static class GovernmentForm
{
    public static TypedForm Of(StoredGovernment government, IEnumerable<StoredGovernment> all) => new()
    {
        ["name"] = government.Name, ["country"] = government.Country, ["level"] = government.Level.ToString(), ["codes"] = government.Codes,
        ["population"] = government.Population?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        ["within"] = all.FirstOrDefault(other => other.Id == government.WithinId)?.Slug ?? "",
    };

    /// <summary>Puts what was typed into a government; what is wrong is noted at its field.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="read">Takes what is wrong.</param>
    /// <param name="government">The government, which nobody else holds yet.</param>
    /// <param name="all">Governments that it may lie within.</param>
    /// <param name="texts">Words of what is wrong.</param>
    public static void Put(TypedForm form, FormReading read, StoredGovernment government, IReadOnlyList<StoredGovernment> all, IStringLocalizer texts)
    {
        government.Name = read.Needed("name", RecordProblems.LongestLine);
        if (RecordProblems.OfName(government.Name) is { } lookAlike)
            read.Wrong("name", ProblemWording.Of(lookAlike, CultureInfo.CurrentUICulture));
        if (!Countries.Exists(form["country"]))
            read.Wrong("country", texts["Error.Choice", form["country"]]);
        government.Country = form["country"];
        government.Level = read.Choice<GovernmentLevel>("level");
        government.Population = read.Count("population");
        var codes = form["codes"].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        government.Codes = codes.Length > 0 ? string.Join(' ', codes) : government.Level == GovernmentLevel.Nation ? form["country"] : $"name:{form["country"]}:{government.Slug}";
        government.WithinId = Within(form["within"], read, government, all, texts);
        if (read.Errors.Count > 0)
            return;
        foreach (var problem in Problems(government))
            read.Wrong(problem.Field.StartsWith("government.codes", StringComparison.Ordinal) ? "codes" : "name", ProblemWording.Of(problem, CultureInfo.CurrentUICulture));
    }

    private static Guid? Within(string slug, FormReading read, StoredGovernment government, IReadOnlyList<StoredGovernment> all, IStringLocalizer texts)
    {
        if (slug.Length == 0)
            return null;
        var found = all.FirstOrDefault(other => other.Slug == slug);
        if (found is null)
            read.Wrong("within", texts["Error.Choice", slug]);
        else if (!new GovernmentChains(all, []).MayLieWithin(government, found))
            read.Wrong("within", texts["Error.Within", found.Name]);
        return found?.Id;
    }

    /// <summary>A government is right where a record of it would be.</summary>
    private static IEnumerable<RecordProblem> Problems(StoredGovernment government) => RecordProblems.Of(new MeasureRecord
    {
        Id = "government", Government = government.AsPublished, Texts = [new RecordText("en", "Government")],
    }).Where(problem => problem.IsError);
}
