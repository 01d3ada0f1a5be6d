using System.Collections.Immutable;

namespace Vicinal.Sessions.Preparing;

/// <summary>An agenda item as typed.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Title">In the language of the form.</param>
/// <param name="Minutes">How long.</param>
internal sealed record AgendaRow(Guid? Id, string Title, int Minutes);

/// <summary>Changes of an agenda: what was typed at each item first, then one item moved or removed.</summary>
internal static class AgendaOrder
{
    /// <summary>Items that others added meanwhile stay, and those that others removed do not come back.</summary>
    public static ImmutableArray<AgendaItem> Change(ImmutableArray<AgendaItem> agenda, IReadOnlyList<AgendaRow> typed, string language, Guid? up, Guid? down, Guid? removed)
    {
        var items = agenda.Select(item => typed.FirstOrDefault(row => row.Id == item.Id) is { } row ? With(item, row, language) : item).ToList();
        items.AddRange(typed.Where(row => row.Id is null).Take(Programme.MostRows - items.Count).Select(row => With(new AgendaItem(Guid.CreateVersion7(), row.Minutes), row, language)));
        items.RemoveAll(item => item.Id == removed);
        Move(items, up, -1);
        Move(items, down, 1);
        return [.. items];
    }

    private static AgendaItem With(AgendaItem item, AgendaRow row, string language) => item with { Minutes = row.Minutes, Titles = item.Titles.SetItem(language, row.Title) };

    private static void Move(List<AgendaItem> items, Guid? moved, int by)
    {
        var at = items.FindIndex(item => item.Id == moved);
        if (at < 0 || at + by < 0 || at + by >= items.Count)
            return;
        (items[at], items[at + by]) = (items[at + by], items[at]);
    }
}
