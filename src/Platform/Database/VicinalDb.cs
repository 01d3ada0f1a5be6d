using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Events;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Jobs;
using Vicinal.Platform.Keys;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Database;

/// <summary>
/// The one database, composed of what Platform and the modules configure. Reading needs no transaction;
/// <see cref="SaveChangesAsync(bool, CancellationToken)"/> or <see cref="WriteAsync{T}(Func{Task{T}}, CancellationToken)"/> is one transaction with everything in it:
/// rows, audit, events and their handlers' rows, outbox messages and jobs.
/// </summary>
public abstract class VicinalDb : IdentityUserContext<Account, Guid>
{
    private readonly DbSurroundings _surroundings;
    private readonly PendingEvents _events = new();
    private readonly AuditTrail _audit = new();

    private protected VicinalDb(DbContextOptions options, DbSurroundings surroundings) : base(options) => _surroundings = surroundings;

    internal string ModuleNames => string.Join(',', _surroundings.Modules.Select(module => module.GetType().FullName));

    /// <summary>Transactions committed by this instance: a web request that writes has exactly one.</summary>
    internal int Commits { get; private set; }

    /// <summary>Now, as the program's clock says.</summary>
    public Instant Now => _surroundings.Clock.GetCurrentInstant();

    /// <summary>Hands an event to its handlers inside the transaction of the next saving.</summary>
    public void Raise<TEvent>(TEvent happened) where TEvent : IEvent => _events.Add(happened);

    /// <summary>Adds an act that changes no row to the audit of the next saving, e.g. <c>signed-in</c>. Never pass a personal value.</summary>
    public void Audit(string act, string subject, Guid? subjectId) => _audit.Add(act, subject, subjectId);

    /// <summary>Runs a piece of work that saves several times as one transaction. Joins the transaction that is already open, if any.</summary>
    public Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) => WriteAsync(work, _ => true, cancellationToken);

    /// <summary>The same; nothing is kept where the result says that the work was refused halfway.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, Func<T, bool> isToBeKept, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
            return await work();
        try
        {
            using var turn = await TurnAsync(cancellationToken);
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            if (!isToBeKept(result))
            {
                Forget();
                return result;
            }
            await SaveInTransactionAsync(true, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            Commits++;
            _surroundings.Signals.Committed();
            return result;
        }
        catch
        {
            Forget();
            throw;
        }
    }

    /// <summary>Waits until this transaction may begin; null where the database itself orders its writers.</summary>
    private protected virtual Task<IDisposable?> TurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    /// <summary>What was not committed must not be saved by a later call.</summary>
    private void Forget()
    {
        ChangeTracker.Clear();
        _events.Clear();
        _audit.Clear();
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Func<Task> work, CancellationToken cancellationToken) => WriteAsync(async () =>
    {
        await work();
        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        WriteAsync(() => SaveInTransactionAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    /// <summary>Not offered: a request must not hold a thread while it waits for the disk.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException($"Use {nameof(SaveChangesAsync)}.");

    private async Task<int> SaveInTransactionAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        await _events.DeliverAsync(_surroundings.Services, cancellationToken);
        ChangeTracker.DetectChanges();
        AuditTrail.RefuseRewriting(ChangeTracker);
        if (_audit.HasAny(ChangeTracker))
            await WriteAuditAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private async Task WriteAuditAsync(CancellationToken cancellationToken)
    {
        // The counter's row stays locked until the transaction ends, so numbers follow the order of commits without a gap.
        await Set<AuditCounter>().ExecuteUpdateAsync(
            set => set.SetProperty(counter => counter.Last, counter => counter.Last), cancellationToken);
        var last = await Set<AuditCounter>().Select(counter => counter.Last).SingleAsync(cancellationToken);
        var entries = _audit.Write(ChangeTracker, last, _surroundings.Actor.Id, Now);
        AddRange(entries);
        await Set<AuditCounter>().ExecuteUpdateAsync(
            set => set.SetProperty(counter => counter.Last, last + entries.Count), cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        StoredTypes.Register(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AuditTables.Configure(builder);
        IdentityTables.Configure(builder);
        OutboxMessage.Configure(builder);
        Job.Configure(builder);
        Upload.Configure(builder);
        DataProtectionKey.Configure(builder);
        foreach (var module in _surroundings.Modules)
            module.ConfigureModel(builder);
        SnakeCaseNames.Apply(builder);
    }
}
