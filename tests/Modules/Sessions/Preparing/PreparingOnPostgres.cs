using Vicinal.Sessions.Tests.Live;

namespace Vicinal.Sessions.Tests.Preparing;

/// <summary>The same on PostgreSQL, where larger counts are asked for and a server is there; else nothing is started.</summary>
public sealed class PreparingOnPostgres : PreparingProgram, IAsyncLifetime
{
    private ServerDatabase? _database;

    private static bool IsAsked => Hall.IsFull && ServerDatabase.IsThere;

    /// <summary>For the constructor of a test class.</summary>
    public PreparingOnPostgres OrSkip()
    {
        Assert.SkipUnless(IsAsked, "On SQLite alone: with VICINAL_TEST_FULL=1 and VICINAL_TEST_POSTGRES, as ./test --full sets them, this runs on PostgreSQL too.");
        return this;
    }

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        if (IsAsked)
            await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (IsAsked)
            await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task<string[]> BeforeAsync()
    {
        _database = await ServerDatabase.MakeAsync();
        return ["--postgres", _database.Connection];
    }

    protected override async Task AfterAsync() => await _database!.DisposeAsync();
}
