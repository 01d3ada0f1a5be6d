using System.Buffers.Text;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Vicinal.Platform.Refusals;

namespace Vicinal.Sessions.Live.Participants;

/// <summary>Somebody in the room, known by nothing but a token.</summary>
/// <param name="Id">Drawn by chance; it stands in the log beside a raised hand, never beside a vote.</param>
/// <param name="Secret">Only in the token; from it come the keys of votes.</param>
/// <param name="Registration">The registration to which the token is tied; null for most.</param>
internal sealed record Participant(Guid Id, Guid Secret, Guid? Registration)
{
    /// <summary>
    /// The voter's key for one poll, or for all questions of a session. It is the same each time, differs for every subject, and leads to nobody without the token.
    /// Small letters and digits only, which every database and culture sorts alike.
    /// </summary>
    public string VoterOf(Guid subject)
    {
        Span<byte> both = stackalloc byte[32];
        Secret.TryWriteBytes(both);
        subject.TryWriteBytes(both[16..]);
        return Convert.ToHexStringLower(SHA256.HashData(both).AsSpan(0, 18));
    }
}

/// <summary>
/// Gives and reads participants' tokens. A token is signed and says which session it is for; the server keeps nothing of it. Limits are per token, and by address
/// only where tokens are given, because a hall is one address.
/// </summary>
internal sealed class ParticipantDoor : IDisposable
{
    /// <summary>The header for programs; browsers have a cookie.</summary>
    public const string Header = "Vicinal-Participant";

    private const int Length = 64;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _protector;
    private readonly PartitionedRateLimiter<Guid> _commands;
    private readonly PartitionedRateLimiter<string> _tokens;

    public ParticipantDoor(IDataProtectionProvider protection, IConfiguration configuration)
    {
        _protector = protection.CreateProtector("vicinal.live.participant");
        var limits = configuration.GetSection("Vicinal:Limits");
        var commands = limits.GetValue("CommandsPerMinute", 60);
        var tokens = limits.GetValue("ParticipantsPerMinute", 3000);
        _commands = PartitionedRateLimiter.Create<Guid, Guid>(participant => RateLimitPartition.GetSlidingWindowLimiter(participant, _ => Window(commands)));
        _tokens = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(address, _ => Window(tokens)));
    }

    private static SlidingWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = Minute, SegmentsPerWindow = 6 };

    public static Refusal TokenNeeded { get; } = new(RefusalCategory.SignInNeeded, "participant-needed", $"Come in first: POST /api/v1/sessions/SLUG/participants gives a token. Send it in the header {Header} or as the cookie.");

    public static Refusal TooFast { get; } = new(RefusalCategory.TooMany, "participant-fast", "Many commands came from you in a short time. Wait ten seconds; what others send is not held up.");

    public static Refusal TooManyHere { get; } = new(RefusalCategory.TooMany, "participants-many", "Very many come in from this address just now. Wait ten seconds and come again; who is in stays in.");

    /// <summary>Gives a token where this address may have one more.</summary>
    public string? Give(HttpContext http, Guid session) =>
        _tokens.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "").IsAcquired ? Make(session) : null;

    /// <summary>A new token.</summary>
    /// <param name="session">The only session that it is for.</param>
    /// <param name="registration">The registration to which it is tied, where there is one.</param>
    public string Make(Guid session, Guid? registration = null)
    {
        Span<byte> content = stackalloc byte[Length];
        session.TryWriteBytes(content);
        RandomNumberGenerator.Fill(content[16..48]);
        (registration ?? Guid.Empty).TryWriteBytes(content[48..]);
        return Base64Url.EncodeToString(_protector.Protect(content.ToArray()));
    }

    /// <summary>The token as a cookie of this session.</summary>
    public static void SetCookie(HttpContext http, string slug, string token) => http.Response.Cookies.Append(Cookie(slug), token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
        MaxAge = TimeSpan.FromDays(2),
    });

    /// <summary>Who sends a request; null where it shows no token of this session.</summary>
    public Participant? Find(HttpContext http, Guid session) => Find(http, http.Request.RouteValues["slug"] as string ?? "", session);

    /// <summary>Who sends a request to a page of another address; null where it shows no token of this session.</summary>
    public Participant? Find(HttpContext http, string slug, Guid session)
    {
        var header = http.Request.Headers[Header].ToString();
        if (header.Length > 0)
            return Read(header, session);
        return http.Request.Cookies.TryGetValue(Cookie(slug), out var cookie) ? Read(cookie, session) : null;
    }

    /// <summary>Whether a participant may send one command more.</summary>
    public bool TakesMore(Participant participant) => _commands.AttemptAcquire(participant.Id).IsAcquired;

    private static string Cookie(string slug) => "vicinal-room-" + slug;

    /// <summary>Who holds a token; null where it is none of this session.</summary>
    public Participant? Read(string token, Guid session)
    {
        if (token.Length > 600 || !Base64Url.IsValid(token))
            return null;
        byte[] content;
        try
        {
            content = _protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (content.Length != Length || new Guid(content.AsSpan(0, 16)) != session)
            return null;
        var registration = new Guid(content.AsSpan(48, 16));
        return new Participant(new Guid(content.AsSpan(16, 16)), new Guid(content.AsSpan(32, 16)), registration == Guid.Empty ? null : registration);
    }

    public void Dispose()
    {
        _commands.Dispose();
        _tokens.Dispose();
    }
}
