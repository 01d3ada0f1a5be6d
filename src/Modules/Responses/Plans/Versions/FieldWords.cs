using Microsoft.Extensions.Localization;
using Vicinal.Planning;
using Vicinal.Responses.Plans.Texts;

namespace Vicinal.Responses.Plans.Versions;

/// <summary>The path of a field in the reader's words: <c>measures/rent-waiver/owner</c> is “Rent waiver: owner”.</summary>
internal static class FieldWords
{
    public static string Of(string field, Plan plan, IStringLocalizer<PlansTexts> texts)
    {
        if (field == PlanDifference.Order)
            return texts["Key.order"];
        var parts = field.Split('/');
        if (parts[0] != "measures")
            return Word(field, texts);
        var name = plan.Measures.FirstOrDefault(measure => measure.Id == parts[1])?.Name ?? parts[1];
        return parts.Length == 2 ? texts["Key.measure", name] : texts["Key.of", name, Word(parts[2], texts)];
    }

    private static string Word(string key, IStringLocalizer<PlansTexts> texts)
    {
        var found = texts["Key." + key.Replace('/', '-')];
        return found.ResourceNotFound ? key : found.Value;
    }
}
