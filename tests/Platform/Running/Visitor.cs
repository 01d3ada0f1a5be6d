using System.Net;
using System.Text.RegularExpressions;

namespace Vicinal.Platform.Tests.Running;

/// <summary>A browser without JavaScript: reads pages, keeps cookies, submits forms.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    internal Visitor(Uri address) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    internal HttpClient Client => _client;

    internal async Task<string> ReadAsync(string path)
    {
        var response = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Opens a page and submits one of its forms with its token.</summary>
    internal async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var token = Token(await ReadAsync(path));
        var content = fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await PostAsync(path, new FormUrlEncodedContent(content));
    }

    internal Task<HttpResponseMessage> PostAsync(string path, HttpContent? content) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

    internal static string Token(string page) => TokenField().Match(page).Groups["value"].Value;

    internal static IReadOnlyList<string> Forms(string page) => [.. FormName().Matches(page).Select(match => match.Groups["value"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenField();

    [GeneratedRegex("name=\"_handler\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormName();

    public void Dispose() => _client.Dispose();
}
