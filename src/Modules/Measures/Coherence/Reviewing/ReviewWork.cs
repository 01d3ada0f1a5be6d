using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Measures.Coherence.Claims;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Coherence.Texts;

namespace Vicinal.Measures.Coherence.Reviewing;

/// <summary>Makes the annex of a territory or a plan.</summary>
internal sealed class ReviewWork(CoverageWork coverage, ClaimShelf claims, TimeProvider clock, IStringLocalizer<CoherenceTexts> texts)
{
    public async Task<(CoverageView? View, BriefDocument? Paper, CoverageFault? Fault)> OfAsync(CoverageRequest request, CancellationToken cancellation)
    {
        var (view, fault) = await coverage.OfAsync(request, cancellation);
        if (view is null)
            return (null, null, fault);
        var here = view.Subjects.Select(subject => subject.Key).ToHashSet(StringComparer.Ordinal);
        var about = (await claims.ListAsync(null, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancellation))
            .Where(shown => shown.Claim.WithdrawnAt is null && (here.Contains(shown.Claim.Left) || here.Contains(shown.Claim.Right))).ToList();
        return (view, ReviewPaper.Of(view, about, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), texts), null);
    }
}
