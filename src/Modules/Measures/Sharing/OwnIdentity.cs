using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Platform.Backup;
using Vicinal.Platform.Database;
using Vicinal.Platform.Events;
using Vicinal.Platform.Hosting;

namespace Vicinal.Measures.Sharing;

/// <summary>Who this instance is: its id, name and key.</summary>
internal sealed class OwnIdentity(VicinalDb db, PublicAddress address)
{
    /// <summary>The row; made where there is none yet.</summary>
    public async Task<InstanceIdentity> RowAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } known)
            return known;
        using var key = SigningKey.Create();
        var made = new InstanceIdentity { Instance = VerifyingKey.IdOf(key.PublicKey), PrivateKey = key.Export(), Epoch = Guid.CreateVersion7(db.Now.ToDateTimeOffset()), MadeAt = db.Now };
        try
        {
            db.Add(made);
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node made it at the same time.
            db.ChangeTracker.Clear();
        }

        return await ReadAsync(cancellation) ?? throw new InvalidOperationException("The identity of this instance was not kept.");
    }

    /// <summary>What others are told.</summary>
    public InstanceCard Card(InstanceIdentity row, SigningKey key)
    {
        // Where it listens on every address it does not know which one is its own.
        var own = Uri.TryCreate(address.Of(""), UriKind.Absolute, out var uri) ? uri : null;
        return new InstanceCard(row.Instance, row.Name.Length > 0 ? row.Name : own?.Authority ?? "Vicinal", own is null ? "" : address.Of(""), key.PublicKey);
    }

    /// <summary>Says how the operator calls the instance.</summary>
    public async Task NameAsync(string name, CancellationToken cancellation)
    {
        await RowAsync(cancellation);
        (await db.Set<InstanceIdentity>().SingleAsync(cancellation)).Name = name;
        db.Audit("named", "measure_identity", null);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A new key, such as where somebody may have copied the old one. Everybody who takes records from here must accept it and reads all again.</summary>
    public async Task RenewKeyAsync(CancellationToken cancellation)
    {
        await RowAsync(cancellation);
        using var key = SigningKey.Create();
        var row = await db.Set<InstanceIdentity>().SingleAsync(cancellation);
        (row.PrivateKey, row.Epoch) = (key.Export(), After(row.Epoch, db.Now));
        db.Audit("key-renewed", "measure_identity", null);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>An epoch that stands behind another, also where the clock was put back.</summary>
    internal static Guid After(Guid epoch, NodaTime.Instant now)
    {
        var next = Guid.CreateVersion7(now.ToDateTimeOffset());
        if (IsLater(next, epoch))
            return next;
        Span<byte> bytes = stackalloc byte[16];
        epoch.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<byte> wide = stackalloc byte[sizeof(ulong)];
        bytes[..6].CopyTo(wide[2..]);
        var milliseconds = (long)System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(wide) + 1;
        return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
    }

    /// <summary>Whether an epoch began after another, by their own instance's clock.</summary>
    internal static bool IsLater(Guid epoch, Guid than) => string.CompareOrdinal(epoch.ToString("D"), than.ToString("D")) > 0;

    private Task<InstanceIdentity?> ReadAsync(CancellationToken cancellation) => db.Set<InstanceIdentity>().AsNoTracking().SingleOrDefaultAsync(cancellation);
}

/// <summary>After a restore the numbers go on from an old one: a new stretch of them begins, and whoever takes records from here reads all again.</summary>
internal sealed class EpochAfterRestore(VicinalDb db) : IHandle<BackupRestored>
{
    public async Task HandleAsync(BackupRestored happened, CancellationToken cancellationToken)
    {
        if (await db.Set<InstanceIdentity>().SingleOrDefaultAsync(cancellationToken) is { } row)
            row.Epoch = OwnIdentity.After(row.Epoch, db.Now);
    }
}
