using System.Net;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

/// <summary>What people do with plans on the pages.</summary>
internal static partial class PlanJourney
{
    public const string Scenario = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=schools,closed,2020-03-16,2020-05-18&start=2020-03-01&days=180";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Begins a plan; the address of its page.</summary>
    public static async Task<string> BeginAsync(HttpClient officer, string title = "Hainaut, spring 2020")
    {
        using var answer = await officer.SubmitAsync("/plans/new?" + Scenario, "new-plan", ("title", title), ("level", "Province"), ("envelope", "60 000 000"), ("summary", "Keep firms and pay alive."));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.ToString();
    }

    /// <summary>The form of a measure with what must be there.</summary>
    public static Dictionary<string, string> Measure(string name, params (string Field, string Value)[] more)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = name, ["instrument"] = "B1", ["phase"] = "Mitigation", ["from"] = "2020-03-16", ["to"] = "2020-07-01", ["position"] = "TopsUp", ["do"] = "save",
        };
        foreach (var (field, value) in more)
            form[field] = value;
        return form;
    }

    /// <summary>Sends a form of a plan with the version from which its page began.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient officer, string page, string form, Dictionary<string, string> fields)
    {
        var html = await officer.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
        return await SendAsync(officer, page, form, fields, html);
    }

    /// <summary>Sends a form as it was opened, perhaps long ago.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient officer, string page, string form, Dictionary<string, string> fields, string opened)
    {
        using var content = new FormUrlEncodedContent(
            fields.Append(KeyValuePair.Create("_handler", form)).Append(KeyValuePair.Create("__RequestVerificationToken", SignedIn.Token(opened))).Append(KeyValuePair.Create("began", Began(opened))));
        return await officer.PostAsync(new Uri(page, UriKind.Relative), content, Cancel);
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    public static async Task<string> ReadAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextAsync(answer);
    }

    public static async Task<HttpStatusCode> StatusAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private static string Began(string page) => BeganField().Match(page).Groups["version"].Value;

    [GeneratedRegex("""name="began" value="(?<version>\d+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeganField();
}
