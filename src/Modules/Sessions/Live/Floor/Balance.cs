using System.Collections.Immutable;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Preparing.Speakers;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>Of what size the government is for which somebody speaks, as they say themselves; the classes that associations of cities use.</summary>
internal enum GovernmentSize
{
    NotSaid,

    /// <summary>A town or commune of fewer than 50,000 people.</summary>
    Small,

    /// <summary>A city of 50,000 to a million.</summary>
    Intermediary,

    /// <summary>A city of more than a million.</summary>
    Metropolis,

    /// <summary>A province, department or region.</summary>
    Region,
}

/// <summary>By what a speakers' list is balanced, each only as far as somebody has said it of themselves.</summary>
internal static class Balance
{
    public const string Region = "region";
    public const string Gender = "gender";
    public const string Size = "size";

    /// <summary>In the order in which reasons name them.</summary>
    public static readonly ImmutableArray<string> Dimensions = [Region, Gender, Size];

    /// <summary>Of how many people a group is named at least when speaking times are published: a total of one is a statement about a person.</summary>
    public static int Fewest(string dimension) => dimension == Gender ? 3 : 1;

    /// <summary>The groups of a dimension, without the one of those who have not said.</summary>
    public static IEnumerable<string> Groups(string dimension) => dimension switch
    {
        Region => Names<SpeakerRegion>(),
        Gender => Names<SpeakerGender>(),
        _ => Names<GovernmentSize>(),
    };

    /// <summary>What somebody said, or what is wrong with it. What was left empty was not said.</summary>
    public static (ImmutableSortedDictionary<string, string> Groups, Refusal? Problem) Read(string? region, string? gender, string? size)
    {
        var said = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (dimension, typed) in new[] { (Region, region), (Gender, gender), (Size, size) })
        {
            if (string.IsNullOrEmpty(typed) || typed == nameof(GovernmentSize.NotSaid))
                continue;
            if (!Groups(dimension).Contains(typed, StringComparer.Ordinal))
                return (said.ToImmutable(), new Refusal(RefusalCategory.Invalid, "speaking-group", $"Say nothing for {dimension}, or one of {string.Join(", ", Groups(dimension))}."));
            said[dimension] = typed;
        }

        return (said.ToImmutable(), null);
    }

    /// <summary>As it is kept.</summary>
    public static string Join(ImmutableSortedDictionary<string, string> groups) => string.Join(' ', groups.Select(group => $"{group.Key}={group.Value}"));

    public static ImmutableSortedDictionary<string, string> Split(string kept) => kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(group => group.Split('='))
        .ToImmutableSortedDictionary(group => group[0], group => group[1], StringComparer.Ordinal);

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetNames<T>().Where(name => name != nameof(GovernmentSize.NotSaid));
}
