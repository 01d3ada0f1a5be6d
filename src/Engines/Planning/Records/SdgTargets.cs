using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Planning.Records;

/// <summary>The 169 targets of the Sustainable Development Goals (United Nations, A/RES/70/1, 2015), by number.</summary>
public static class SdgTargets
{
    // How many numbered targets and how many lettered means of implementation each goal has.
    private static readonly (int Numbers, int Letters)[] Goals =
    [
        (5, 2), (5, 3), (9, 4), (7, 3), (6, 3), (6, 2), (3, 2), (10, 2), (5, 3), (7, 3), (7, 3), (8, 3), (3, 2), (7, 3), (9, 3), (10, 2), (19, 0),
    ];

    /// <summary>All of them in their order: <c>1.1</c> … <c>1.5</c>, <c>1.a</c>, <c>1.b</c>, <c>2.1</c> …</summary>
    public static ImmutableArray<string> All { get; } = [.. Goals.SelectMany((goal, at) => OfGoal(at + 1, goal.Numbers, goal.Letters))];

    /// <summary>Those of a goal; empty where there is no such goal.</summary>
    /// <param name="goal">From 1 to 17.</param>
    public static ImmutableArray<string> Of(int goal) => goal >= 1 && goal <= Goals.Length ? [.. OfGoal(goal, Goals[goal - 1].Numbers, Goals[goal - 1].Letters)] : [];

    /// <summary>Whether there is such a target.</summary>
    public static bool Exists(string target) => All.Contains(target, StringComparer.Ordinal);

    private static IEnumerable<string> OfGoal(int goal, int numbers, int letters) =>
        Enumerable.Range(1, numbers).Select(number => string.Create(CultureInfo.InvariantCulture, $"{goal}.{number}"))
            .Concat(Enumerable.Range(0, letters).Select(letter => string.Create(CultureInfo.InvariantCulture, $"{goal}.{(char)('a' + letter)}")));
}
