using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Contributions;

/// <summary>What people without an account say to an open draft. Each is read before it is shown, and answered in public.</summary>
internal sealed class PlanComments(VicinalDb db, PlanShelf shelf)
{
    /// <summary>More than these that nobody has read yet are not taken, so that a flood does not fill the disk.</summary>
    public const int MostWaiting = 2000;

    private const int MostShown = 500;

    /// <summary>Whether anybody may comment today (UTC).</summary>
    public bool IsOpen(StoredPlan plan) => plan.OpenUntil is { } until && until >= db.Now.InUtc().Date && plan.State != PlanState.Adopted;

    /// <summary>Keeps a comment until somebody has read it; false where too many wait.</summary>
    public async Task<bool> AddAsync(Guid plan, string? measure, string language, string text, CancellationToken cancellation)
    {
        if (await db.Set<PlanComment>().CountAsync(comment => comment.PlanId == plan && comment.State == CommentState.Waiting, cancellation) >= MostWaiting)
            return false;
        db.Add(new PlanComment { PlanId = plan, Measure = measure, Language = language, Text = text, At = db.Now });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Those that are public, or all for who works on the plan; the newest first.</summary>
    public async Task<IReadOnlyList<PlanComment>> OfAsync(Guid plan, bool all, CancellationToken cancellation) =>
        await db.Set<PlanComment>().AsNoTracking().Where(comment => comment.PlanId == plan && (all || comment.State == CommentState.Shown))
            .OrderByDescending(comment => comment.At).Take(MostShown).ToListAsync(cancellation);

    /// <summary>How many public comments have no answer yet, and how many nobody has read.</summary>
    public Task<int> OwedAsync(Guid plan, CancellationToken cancellation) =>
        db.Set<PlanComment>().CountAsync(comment => comment.PlanId == plan && (comment.State == CommentState.Waiting || (comment.State == CommentState.Shown && comment.Reply == "")), cancellation);

    /// <summary>Shows or withholds a comment, with an answer; who withholds says why.</summary>
    public async Task<bool> DecideAsync(Guid plan, Guid id, CommentState state, string reply, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(plan, cancellation) is not { MayWrite: true }
            || await db.Set<PlanComment>().SingleOrDefaultAsync(comment => comment.Id == id && comment.PlanId == plan, cancellation) is not { } found)
            return false;
        (found.State, found.Reply, found.RepliedAt) = (state, reply, reply.Length == 0 ? null : db.Now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
