using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vicinal.Platform.Jobs;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Jobs;

public sealed class JobTests
{
    private sealed class Counting : IJobKind
    {
        public string Name => "test.count";

        public async Task<JobOutcome> RunAsync(JobRun run, CancellationToken cancellationToken)
        {
            switch (run.Input)
            {
                case "refuse":
                    return new JobOutcome.Refused("Three is too many: two would do.");
                case "throw":
                    throw new InvalidOperationException("somebody@example.org");
                case "wait":
                    await run.ReportAsync(1, 2, "waiting");
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    break;
            }
            await run.ReportAsync(2, 2, "counted");
            return new JobOutcome.Finished("""{"sum":3}""");
        }
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task I_see_how_far_it_is_and_what_came_out(Provider provider)
    {
        await using var program = await BuildAsync(provider);
        var id = await AddAsync(program, "count");
        Assert.True(await Worker(program).RunNextAsync(default));
        var status = await StatusAsync(program, id);
        Assert.Equal((JobState.Done, 2L, 2L, "counted", """{"sum":3}"""), (status.State, status.Done, status.Total!.Value, status.Note, status.Result));
        Assert.False(await Worker(program).RunNextAsync(default));
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task A_refusal_is_told_in_its_words_and_a_fault_without_anybodys_data(Provider provider)
    {
        await using var program = await BuildAsync(provider);
        var refused = await AddAsync(program, "refuse");
        var thrown = await AddAsync(program, "throw");
        while (await Worker(program).RunNextAsync(default))
        {
        }
        Assert.Equal("Three is too many: two would do.", (await StatusAsync(program, refused)).Error);
        var fault = await StatusAsync(program, thrown);
        Assert.Equal(JobState.Failed, fault.State);
        Assert.DoesNotContain("example.org", fault.Error!, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task I_can_call_it_off_while_it_waits_and_while_it_runs(Provider provider)
    {
        await using var program = await BuildAsync(provider);
        var waiting = await AddAsync(program, "wait");
        Assert.True(await CancelAsync(program, waiting));
        Assert.Equal(JobState.Cancelled, (await StatusAsync(program, waiting)).State);
        Assert.False(await Worker(program).RunNextAsync(default));

        var running = await AddAsync(program, "wait");
        var run = Worker(program).RunNextAsync(default);
        while ((await StatusAsync(program, running)).Done == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(await CancelAsync(program, running));
        Assert.True(await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(JobState.Cancelled, (await StatusAsync(program, running)).State);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task It_is_taken_over_once_the_lease_of_a_dead_server_has_run_out_and_given_up_after_three(Provider provider)
    {
        await using var program = await BuildAsync(provider);
        var id = await AddAsync(program, "count");
        await AbandonAsync(program, attempts: 1);
        Assert.False(await Worker(program).RunNextAsync(default));
        program.Clock.Advance(JobWorker.Lease + Duration.FromSeconds(1));
        Assert.True(await Worker(program).RunNextAsync(default));
        Assert.Equal(JobState.Done, (await StatusAsync(program, id)).State);

        var hopeless = await AddAsync(program, "count");
        await AbandonAsync(program, attempts: 3);
        program.Clock.Advance(JobWorker.Lease + Duration.FromSeconds(1));
        Assert.True(await Worker(program).RunNextAsync(default));
        Assert.Contains("interrupted 3 times", (await StatusAsync(program, hopeless)).Error!, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task It_goes_back_into_the_queue_when_the_server_stops(Provider provider)
    {
        await using var program = await BuildAsync(provider);
        var id = await AddAsync(program, "wait");
        using var stopping = new CancellationTokenSource();
        var run = Worker(program).RunNextAsync(stopping.Token);
        while ((await StatusAsync(program, id)).Done == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await stopping.CancelAsync();
        await run;
        Assert.Equal(JobState.Queued, (await StatusAsync(program, id)).State);
    }

    private static Task<TestProgram> BuildAsync(Provider provider) =>
        TestProgram.BuildAsync(provider, services => services.AddScoped<IJobKind, Counting>());

    private static JobWorker Worker(TestProgram program) => program.Services.GetRequiredService<JobWorker>();

    private static Task<Guid> AddAsync(TestProgram program, string input) => program.InScopeAsync(async services =>
    {
        var id = services.GetRequiredService<JobRequests>().Add("test.count", input);
        await services.GetRequiredService<Platform.Database.VicinalDb>().SaveChangesAsync();
        return id;
    });

    private static Task<bool> CancelAsync(TestProgram program, Guid id) =>
        program.InScopeAsync(services => services.GetRequiredService<JobRequests>().CancelAsync(id, default));

    private static async Task<JobStatus> StatusAsync(TestProgram program, Guid id) =>
        (await program.InScopeAsync(services => services.GetRequiredService<JobRequests>().FindAsync(id, default)))!;

    private static Task AbandonAsync(TestProgram program, int attempts) => program.InScopeAsync(db =>
    {
        var until = db.Now + JobWorker.Lease;
        return db.Set<Job>().Where(j => j.State == JobState.Queued).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running)
            .SetProperty(j => j.LeasedBy, "a dead server")
            .SetProperty(j => j.LeasedUntil, until)
            .SetProperty(j => j.Attempts, attempts));
    });
}
