using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Responses.Plans.Store;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Tests.Plans;

/// <summary>Two officers who save the same plan again and again, each from the version that they had opened.</summary>
public sealed class InterleavingSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static readonly int Interleavings = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1" ? 1000 : 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_edit_of_two_editors_is_lost_silently_and_every_conflict_is_shown()
    {
        using var client = await running.SignedInAsync("interleaving@example.org", Role.Officer);
        await using var scope = running.Services.CreateAsyncScope();
        var officer = await scope.ServiceProvider.GetRequiredService<VicinalDb>().Users.Where(user => user.Email == "interleaving@example.org").Select(user => user.Id).SingleAsync(Cancel);
        var territory = (await scope.ServiceProvider.GetRequiredService<ITerritories>().FindAsync("hainaut", Cancel))!.Summary.Id;
        var clashes = 0;
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            // As requests do, each from a fresh scope: what a thousand have saved is not compared again at each saving.
            await using var one = running.Services.CreateAsyncScope();
            one.ServiceProvider.GetRequiredService<Actor>().ActFor(officer);
            clashes += await OneAsync(new Random(seed), one.ServiceProvider.GetRequiredService<PlanSaving>(), one.ServiceProvider.GetRequiredService<VicinalDb>(), territory);
        }

        Assert.True(clashes > Interleavings / 10, $"Only {clashes} conflicts were met: the edits hardly meet.");
    }

    private static async Task<int> OneAsync(Random random, PlanSaving saving, VicinalDb db, Guid territory)
    {
        var begun = Assert.IsType<SaveOutcome.Kept>(await saving.AddAsync(territory, "hainaut", Beginning(), Cancel));
        var id = begun.Plan;
        var opened = new (int Number, Plan Plan)[] { (1, Beginning()), (1, Beginning()) };
        var clashes = 0;
        for (var step = 0; step < 8; step++)
        {
            var editor = random.Next(2);
            if (random.Next(4) == 0)
            {
                opened[editor] = await NewestAsync(db, id);
                continue;
            }

            var (began, before) = opened[editor];
            var mine = Edit(before, random, step);
            var now = await NewestAsync(db, id);
            var outcome = await saving.SaveAsync(id, began, mine, null, NoChoice, Cancel);
            var choices = NoChoice;
            if (outcome is SaveOutcome.Clash(var merged, var theirs))
            {
                clashes++;

                // Nothing was kept, and both texts of each conflict are there and differ.
                Assert.Equal(now.Number, (await NewestAsync(db, id)).Number);
                Assert.All(merged.Conflicts, conflict => Assert.NotEqual(conflict.Theirs, conflict.Mine, StringComparer.Ordinal));
                choices = merged.Conflicts.ToDictionary(conflict => conflict.Field, _ => (MergeSide)random.Next(2), StringComparer.Ordinal);
                outcome = await saving.SaveAsync(id, began, mine, theirs, choices, Cancel);
                for (var again = 0; outcome is SaveOutcome.Clash(var more, _) && again < 5; again++)
                {
                    foreach (var conflict in more.Conflicts)
                        choices.TryAdd(conflict.Field, (MergeSide)random.Next(2));
                    outcome = await saving.SaveAsync(id, began, mine, theirs, choices, Cancel);
                }
            }

            var kept = Assert.IsType<SaveOutcome.Kept>(outcome);
            var after = await NewestAsync(db, id);
            Assert.Equal(kept.Number, after.Number);
            NothingLost(before, now.Plan, mine, after.Plan, choices);
            opened[editor] = after;
        }

        var versions = await db.Set<PlanVersion>().AsNoTracking().Where(version => version.PlanId == id).OrderBy(version => version.Number).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(1, versions.Count), versions.Select(version => version.Number));
        return clashes;
    }

    /// <summary>Each field that either side changed has that side's value, unless a choice was made for it or for the whole measure.</summary>
    private static void NothingLost(Plan before, Plan theirs, Plan mine, Plan after, Dictionary<string, MergeSide> choices)
    {
        foreach (var (changed, from) in new[] { (mine, MergeSide.Mine), (theirs, MergeSide.Theirs) })
        {
            var wanted = Changes(before, changed);
            var missing = Changes(after, changed);
            foreach (var field in wanted.Keys.Where(field => missing.ContainsKey(field) && field != PlanDifference.Order))
            {
                var measure = string.Join('/', field.Split('/').Take(2));
                Assert.True(
                    Chosen(choices, field, from) || Chosen(choices, measure, from) || choices.Any(choice => choice.Value != from && choice.Key.StartsWith(measure, StringComparison.Ordinal)),
                    $"{from} lost {field}: wanted {wanted[field]}");
            }
        }
    }

    private static bool Chosen(Dictionary<string, MergeSide> choices, string field, MergeSide from) => choices.TryGetValue(field, out var side) && side != from;

    private static Dictionary<string, string?> Changes(Plan older, Plan newer) => PlanDifference.Of(older, newer).ToDictionary(change => change.Field, change => change.After, StringComparer.Ordinal);

    private static Dictionary<string, MergeSide> NoChoice => new(StringComparer.Ordinal);

    private static async Task<(int Number, Plan Plan)> NewestAsync(VicinalDb db, Guid id)
    {
        var version = await db.Set<PlanVersion>().AsNoTracking().Where(version => version.PlanId == id).OrderByDescending(version => version.Number).FirstAsync(Cancel);
        return (version.Number, PlanText.Kept(version));
    }

    private static Plan Edit(Plan plan, Random random, int step)
    {
        var at = plan.Measures.Length == 0 ? -1 : random.Next(plan.Measures.Length);
        var text = System.FormattableString.Invariant($"edit {random.Next(1000)} of step {step}");
        return random.Next(7) switch
        {
            0 => plan with { Title = text },
            1 => plan with { Summary = text },
            2 when at >= 0 => Change(plan, at, measure => measure with { Owner = text }),
            3 when at >= 0 => Change(plan, at, measure => measure with { DaysToFirstEffect = random.Next(60) }),
            4 when at >= 0 => Change(plan, at, measure => measure with { Budget = [new BudgetLine(FiscalChannel.Spending, "own", new MinorUnits(random.Next(1_000_000)))] }),
            5 when plan.Measures.Length > 1 => plan with { Measures = plan.Measures.RemoveAt(at) },
            _ => plan with { Measures = plan.Measures.Add(Measure($"m{random.Next(6)}x{step}")) },
        };
    }

    private static Plan Change(Plan plan, int at, Func<PlannedMeasure, PlannedMeasure> change) => plan with { Measures = plan.Measures.SetItem(at, change(plan.Measures[at])) };

    private static Plan Beginning() => new()
    {
        Title = "Beginning", Territory = "hainaut", Currency = "EUR", PriceYear = 2015,
        Scenario = new Scenario { Title = "Closed", Start = new DateOnly(2020, 3, 1), Days = 100, Restrictions = [] },
        Measures = [Measure("a"), Measure("b"), Measure("c")],
    };

    private static PlannedMeasure Measure(string id) => new()
    {
        Id = id, Name = "Measure " + id, Instrument = "B1", Phase = Phase.Mitigation, From = new DateOnly(2020, 3, 10), To = new DateOnly(2020, 6, 1),
    };
}
