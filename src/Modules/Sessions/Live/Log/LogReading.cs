using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Live.Floor;

namespace Vicinal.Sessions.Live.Log;

/// <summary>Reads logs.</summary>
internal static class LogReading
{
    /// <summary>The entries after a number, in their order, with the people whom they name.</summary>
    public static async Task<IReadOnlyList<(LiveEntry Entry, EntryPlace Place)>> AfterAsync(VicinalDb db, Guid session, long number, CancellationToken cancellation)
    {
        var rows = await db.Set<StoredEntry>().AsNoTracking().Where(entry => entry.SessionId == session && entry.Number > number).OrderBy(entry => entry.Number).ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];
        var entries = rows.ConvertAll(row => (Entry: LiveEntry.Read(row.Kind, row.Document), Place: new EntryPlace(row.Number, row.At)));
        if (entries.Exists(entry => entry.Entry is PersonCame))
        {
            var people = await db.Set<StoredPerson>().AsNoTracking().Where(person => person.SessionId == session).ToDictionaryAsync(person => person.Id, person => new Person(person.Name, person.For) { Groups = Balance.Split(person.Groups) }, cancellation);
            entries = entries.ConvertAll(entry => entry.Entry is PersonCame came ? (came with { Person = people.GetValueOrDefault(came.Id) }, entry.Place) : entry);
        }

        return entries;
    }

    /// <summary>The entries of one kind with where they stand, for transcripts and exports.</summary>
    public static async Task<IReadOnlyList<(T Entry, EntryPlace Place)>> OfKindAsync<T>(VicinalDb db, Guid session, string kind, CancellationToken cancellation) where T : LiveEntry =>
        [.. (await db.Set<StoredEntry>().AsNoTracking().Where(entry => entry.SessionId == session && entry.Kind == kind).OrderBy(entry => entry.Number).ToListAsync(cancellation))
            .Select(entry => ((T)LiveEntry.Read(entry.Kind, entry.Document), new EntryPlace(entry.Number, entry.At)))];
}
