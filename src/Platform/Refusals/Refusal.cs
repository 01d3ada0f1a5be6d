using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Vicinal.Platform.Refusals;

/// <summary>Why a request is refused; each has one HTTP status.</summary>
public enum RefusalCategory
{
    /// <summary>Something in the request is wrong and can be put right.</summary>
    Invalid,

    /// <summary>Nobody is signed in.</summary>
    SignInNeeded,

    /// <summary>The person's roles do not allow it.</summary>
    Forbidden,

    /// <summary>There is no such thing, or not for this person.</summary>
    NotFound,

    /// <summary>The thing has changed meanwhile, or is in a state that does not allow it.</summary>
    Conflict,

    /// <summary>The content is larger than allowed.</summary>
    TooLarge,

    /// <summary>Too many requests in a short time.</summary>
    TooMany,

    /// <summary>Something that the program needs does not answer just now.</summary>
    Unavailable,
}

/// <summary>An expected refusal.</summary>
/// <param name="Category">Fixes the HTTP status.</param>
/// <param name="Code">A stable word for programs, e.g. <c>upload-too-large</c>.</param>
/// <param name="Message">What is wrong and what would be right, in plain words.</param>
public sealed record Refusal(RefusalCategory Category, string Code, string Message)
{
    /// <summary>Per field, what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>The most that is taken, in bytes, where the content is too large.</summary>
    public long? LargestBytes { get; init; }

    /// <summary>What was found, in bytes, where it was announced.</summary>
    public long? FoundBytes { get; init; }

    /// <summary>A body that is larger than is taken.</summary>
    public static Refusal OfSize(string code, long largest, long? found) => new(RefusalCategory.TooLarge, code, string.Create(
        CultureInfo.InvariantCulture,
        $"The body {(found is null ? "has" : $"has {found:N0} bytes,")} more than the {largest:N0} bytes that are taken here. Compress it, or leave out what is not needed. Nothing of it was kept."))
    {
        LargestBytes = largest,
        FoundBytes = found,
    };

    /// <summary>The HTTP status of the category.</summary>
    public int Status => Category switch
    {
        RefusalCategory.Invalid => StatusCodes.Status400BadRequest,
        RefusalCategory.SignInNeeded => StatusCodes.Status401Unauthorized,
        RefusalCategory.Forbidden => StatusCodes.Status403Forbidden,
        RefusalCategory.NotFound => StatusCodes.Status404NotFound,
        RefusalCategory.Conflict => StatusCodes.Status409Conflict,
        RefusalCategory.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCategory.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalCategory.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>The refusal as problem+json (RFC 9457).</summary>
    public ProblemHttpResult ToProblem() => TypedResults.Problem(
        detail: Message,
        statusCode: Status,
        type: $"urn:vicinal:{Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["category"] = Category.ToString(),
            ["errors"] = Fields,
            ["largestBytes"] = LargestBytes,
            ["foundBytes"] = FoundBytes,
        }.Where(pair => pair.Value is not null));
}
