using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;

namespace Vicinal.Responses.Scenarios;

/// <summary>The restriction that a new row begins with.</summary>
internal static class Starter
{
    /// <summary>As long as the row before it, or six weeks from today.</summary>
    public static RestrictionRequest After(RestrictionRequest? last, TimeProvider time)
    {
        if (last is not null)
            return last with { Activity = "" };
        var today = DateOnly.FromDateTime(time.GetUtcNow().Date);
        return new RestrictionRequest("restaurants-and-bars", "closed", Typed.Iso(today), Typed.Iso(today.AddDays(42)));
    }
}
