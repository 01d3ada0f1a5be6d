using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Responses.Plans.Store;

/// <summary>A plan as the text that is kept.</summary>
internal static class PlanText
{
    /// <summary>The canonical file: equal plans have equal texts.</summary>
    public static string Of(Plan plan)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        PlanFile.Write(plan, text);
        return text.ToString();
    }

    /// <summary>A text as somebody gave it.</summary>
    public static Reading<Plan> Read(string yaml, string name = "plan.yaml")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(yaml), writable: false);
        return PlanFile.ReadAlone(stream, name);
    }

    /// <summary>A text that was kept, and so was once accepted.</summary>
    public static Plan Kept(PlanVersion version)
    {
        var reading = Read(version.Yaml);
        return reading.Value ?? throw new InvalidDataException($"Version {version.Number} of plan {version.PlanId} cannot be read: {reading.Errors.First()}");
    }

    public static string Digest(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)));

    public static PlanLine Line(Plan plan)
    {
        var title = plan.Title.Length <= PlanTables.LongestTitle ? plan.Title : plan.Title[..PlanTables.LongestTitle];
        return new PlanLine(title, plan.Measures.Length, PlanBudget.Of(plan).Total.Value, plan.Currency, plan.Reserve is not null);
    }
}
