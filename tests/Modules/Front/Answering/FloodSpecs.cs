using System.Diagnostics;
using System.Globalization;
using System.Net;
using Vicinal.Modules.Tests;

namespace Vicinal.Front.Tests.Answering;

/// <summary>Five hundred requests a second from one source, as many as ask for the whole of <c>./test --full</c> or a short while of it.</summary>
public sealed class FloodSpecs : IAsyncLifetime
{
    private const int PerSecond = 500;
    private static readonly int Seconds = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 20 : 3;
    private static readonly string[] Others = ["/", "/what-is-this", "/territories", "/es/measures"];

    // A program of its own, so that no other test is asked to wait.
    private readonly Flooded program = new();

    public ValueTask InitializeAsync() => program.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return program.DisposeAsync();
    }

    [Fact]
    public async Task Each_gets_an_answer_or_is_asked_to_wait_and_the_other_pages_go_on()
    {
        var over = new CancellationTokenSource();
        var others = ReadOthersAsync(over.Token);
        var answers = await FloodAsync();
        await over.CancelAsync();
        var waits = await others;

        Assert.Equal(PerSecond * Seconds, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{answer.Status}: {answer.Page}"));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests), answer => Assert.Contains("Wait a minute", answer.Page, StringComparison.Ordinal));
        Assert.NotEmpty(waits);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{answers.Count(answer => answer.Status == HttpStatusCode.OK)} answered, {answers.Count(answer => answer.Status != HttpStatusCode.OK)} asked to wait; {waits.Count} other pages, the slowest after {waits.Max().TotalMilliseconds:F0} ms, half of them within {waits.Order().ElementAt(waits.Count / 2).TotalMilliseconds:F0} ms"));
        Assert.InRange(waits.Order().ElementAt(waits.Count / 2), TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
        await program.Page(Address(0));
    }

    /// <summary>Sends at the same pace whether or not answers come.</summary>
    private async Task<IReadOnlyList<Answered>> FloodAsync()
    {
        using var source = program.NewClient();
        var sent = new List<Task<Answered>>();
        var clock = Stopwatch.StartNew();
        while (sent.Count < PerSecond * Seconds)
        {
            for (var due = (int)(clock.Elapsed.TotalSeconds * PerSecond); sent.Count < Math.Min(due, PerSecond * Seconds);)
                sent.Add(AskAsync(source, Address(sent.Count)));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return await Task.WhenAll(sent);
    }

    private static async Task<Answered> AskAsync(HttpClient source, string address)
    {
        using var answer = await source.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new Answered(answer.StatusCode, await RunningProgram.Text(answer));
    }

    private async Task<IReadOnlyList<TimeSpan>> ReadOthersAsync(CancellationToken over)
    {
        using var reader = program.NewClient();
        var waits = new List<TimeSpan>();
        while (!over.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await reader.GetAsync(new Uri(Others[waits.Count % Others.Length], UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            waits.Add(clock.Elapsed);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return waits;
    }

    /// <summary>No two alike, so that nothing is answered from memory: the answer and both papers.</summary>
    private static string Address(int number) => (number % 3) switch { 0 => "/situation?", 1 => "/situation/mayor?", _ => "/situation/letter?" }
        + RunningFront.South.Replace("320000", (320_000 + number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private sealed record Answered(HttpStatusCode Status, string Page);

    private sealed class Flooded : RunningProgram;
}
