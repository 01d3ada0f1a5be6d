using System.Globalization;

namespace Vicinal.Formats.Sharing;

/// <summary>Follows pages of one sender and says where one does not go on from the one before.</summary>
public sealed class ChangeChain
{
    private ChangePage? last;

    /// <summary>Whether the last page said that no more follows.</summary>
    public bool IsWhole => last is { IsLast: true };

    /// <summary>The number up to which the pages went.</summary>
    public long Reached => last?.Next ?? 0;

    /// <summary>The number that the last page gave as the last.</summary>
    public long Last => last?.Last ?? 0;

    /// <summary>Takes the next page; what is wrong with its place in a sentence, null where nothing is.</summary>
    public string? Follow(ChangePage page)
    {
        var (before, problem) = (last, (string?)null);
        if (before is not null)
        {
            problem = page.Instance.Id != before.Instance.Id || !string.Equals(page.Instance.Key, before.Instance.Key, StringComparison.Ordinal) ? "the page is of another instance than the one before."
                : page.Epoch != before.Epoch ? "the page is of another stretch of numbers than the one before."
                : page.After != before.Next ? string.Create(CultureInfo.InvariantCulture, $"the page begins after number {page.After}; the one before ended at {before.Next}: a page is missing, doubled or out of order.")
                : !string.Equals(page.AfterMark, before.NextMark, StringComparison.Ordinal) ? "the page does not go on where the one before ended: its mark is another."
                : null;
        }

        last = page;
        return problem;
    }
}
