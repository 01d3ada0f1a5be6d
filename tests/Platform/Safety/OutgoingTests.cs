using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Vicinal.Platform.Safety.Outgoing;

namespace Vicinal.Platform.Tests.Safety;

/// <summary>What the program fetches because somebody named it reaches the open internet and nothing else.</summary>
public sealed class OutgoingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://127.0.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://127.8.9.1:8443/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://2130706433/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://0x7f000001/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://0x7f.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://017700000001/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://0177.0.0.01/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://127.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://0/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://0.0.0.0/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://10.0.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://172.16.5.4/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://172.31.255.255/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://192.168.1.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://100.64.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://169.254.169.254/latest/meta-data/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://192.0.0.170/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://192.0.2.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://198.18.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://224.0.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://255.255.255.255/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://240.0.0.1/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://１２７.０.０.１/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[::]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[::ffff:127.0.0.1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[::ffff:8.8.8.8]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[::7f00:1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[64:ff9b::7f00:1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[64:ff9b:1::a00:1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[2002:7f00:1::]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[fc00::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[fd12:3456::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[fe80::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[fec0::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[ff02::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[2001:db8::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://[100::1]/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://localhost/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://localhost./", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://inside.example/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://inside6.example/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://half.example/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://metadata.example/", OutgoingRefusal.ClosedAddress)]
    [InlineData("https://nowhere.example/", OutgoingRefusal.NoSuchName)]
    [InlineData("http://open.example/", OutgoingRefusal.NotHttps)]
    [InlineData("https://user:secret@open.example/", OutgoingRefusal.HasUser)]
    [InlineData("https://open.example@127.0.0.1/", OutgoingRefusal.HasUser)]
    [InlineData("https://open.example:22/", OutgoingRefusal.Port)]
    [InlineData("https://open.example:25/", OutgoingRefusal.Port)]
    [InlineData("file:///etc/passwd", OutgoingRefusal.NotAnAddress)]
    [InlineData("ftp://open.example/", OutgoingRefusal.NotAnAddress)]
    [InlineData("gopher://127.0.0.1:6379/_FLUSHALL", OutgoingRefusal.NotAnAddress)]
    [InlineData("//127.0.0.1/", OutgoingRefusal.NotAnAddress)]
    [InlineData("measures", OutgoingRefusal.NotAnAddress)]
    [InlineData("", OutgoingRefusal.NotAnAddress)]
    public async Task An_address_that_leads_inside_is_refused_before_anything_is_connected_to(string address, OutgoingRefusal why)
    {
        var network = new Names();
        using var requests = new OutgoingRequests(network.Network, Settings(""));
        Assert.Equal(why, Assert.IsType<OutgoingAnswer.Refused>(await requests.GetAsync(address, 1000, Cancel)).Why);
        Assert.Empty(network.Connected);
    }

    [Fact]
    public async Task The_address_that_was_checked_is_the_one_that_is_connected_to_though_the_name_leads_elsewhere_a_moment_later()
    {
        var network = new Names();
        using var requests = new OutgoingRequests(network.Network, Settings(""));
        Assert.Equal(OutgoingRefusal.NotReached, Assert.IsType<OutgoingAnswer.Refused>(await requests.GetAsync("https://rebinding.example/", 1000, Cancel)).Why);
        Assert.Equal(["93.184.215.14:443"], network.Connected);
        Assert.Equal(1, network.Looked["rebinding.example"]);

        // Asked again, the name leads inside by now, and is checked again.
        Assert.Equal(OutgoingRefusal.ClosedAddress, Assert.IsType<OutgoingAnswer.Refused>(await requests.GetAsync("https://rebinding.example/", 1000, Cancel)).Why);
        Assert.Single(network.Connected);
    }

    [Fact]
    public async Task Open_addresses_of_both_kinds_are_connected_to_and_the_next_one_where_the_first_does_not_answer()
    {
        var network = new Names();
        using var requests = new OutgoingRequests(network.Network, Settings(""));
        await requests.GetAsync("https://open.example/", 1000, Cancel);
        Assert.Equal(["93.184.215.14:443", "[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:443"], network.Connected);
    }

    [Fact]
    public async Task A_host_that_the_operator_names_may_be_inside_and_redirects_sizes_and_cut_answers_are_told()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/good", () => "good");
        app.MapGet("/on", () => Results.Redirect("http://169.254.169.254/latest"));
        app.MapGet("/large", () => new string('x', 5000));
        app.MapGet("/endless", async (HttpContext context) =>
        {
            for (var at = 0; at < 100; at++)
                await context.Response.WriteAsync(new string('x', 100));
        });
        app.MapGet("/missing", () => Results.NotFound());
        app.MapGet("/cut", async (HttpContext context) =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();

            // So that the half has arrived.
            await Task.Delay(300);
            context.Abort();
        });
        app.MapGet("/slow", (HttpContext context) => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted));
        await app.StartAsync(Cancel);
        try
        {
            var port = new Uri(app.Urls.Single()).Port;
            using var unnamed = new OutgoingRequests(OutgoingNetwork.OfTheMachine, Settings("other.example"));
            Assert.Equal(OutgoingRefusal.NotHttps, Refused(await unnamed.GetAsync($"http://127.0.0.1:{port}/good", 1000, Cancel)).Why);
            using var named = new OutgoingRequests(OutgoingNetwork.OfTheMachine, Settings($"other.example, 127.0.0.1:{port}", seconds: 2));
            Assert.Equal("good"u8.ToArray(), Assert.IsType<OutgoingAnswer.Fetched>(await named.GetAsync($"http://127.0.0.1:{port}/good", 1000, Cancel)).Body);
            Assert.Equal(new(OutgoingRefusal.LeadsOn, "http://169.254.169.254/latest"), Refused(await named.GetAsync($"http://127.0.0.1:{port}/on", 1000, Cancel)));
            foreach (var (path, why) in new[]
            {
                ("large", OutgoingRefusal.TooLarge), ("endless", OutgoingRefusal.TooLarge), ("missing", OutgoingRefusal.Status), ("cut", OutgoingRefusal.CutShort), ("slow", OutgoingRefusal.TooSlow),
            })
                Assert.Equal((path, why), (path, Refused(await named.GetAsync($"http://127.0.0.1:{port}/{path}", 1000, Cancel)).Why));
            Assert.Equal(OutgoingRefusal.NotHttps, Refused(await named.GetAsync($"http://127.0.0.1:{port + 1}/good", 1000, Cancel)).Why);
            Assert.Equal(OutgoingRefusal.NotHttps, Refused(await named.GetAsync($"http://localhost:{port}/good", 1000, Cancel)).Why);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        static OutgoingAnswer.Refused Refused(OutgoingAnswer answer) => Assert.IsType<OutgoingAnswer.Refused>(answer);
    }

    private static IConfiguration Settings(string hosts, int seconds = 10) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Vicinal:Outgoing:Hosts"] = hosts, ["Vicinal:Outgoing:Seconds"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) }).Build();

    /// <summary>Names of this test; nothing leaves the machine.</summary>
    private sealed class Names
    {
        public List<string> Connected { get; } = [];

        public Dictionary<string, int> Looked { get; } = new(StringComparer.Ordinal);

        public OutgoingNetwork Network => new(ResolveAsync, ConnectAsync);

        private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
        {
            var times = Looked[host] = Looked.GetValueOrDefault(host) + 1;
            string[] addresses = host.TrimEnd('.') switch
            {
                "localhost" => ["127.0.0.1", "::1"],
                "inside.example" => ["10.20.30.40"],
                "inside6.example" => ["fd00::1"],
                "half.example" => ["93.184.215.14", "192.168.0.7"],
                "metadata.example" => ["169.254.169.254"],
                "open.example" => ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
                "rebinding.example" => times == 1 ? ["93.184.215.14"] : ["127.0.0.1"],
                _ => [],
            };
            return Task.FromResult(addresses.Select(address => IPAddress.Parse(address)).ToArray());
        }

        private Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
        {
            Connected.Add(address.ToString());
            return Task.FromException<Stream>(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
        }
    }
}
