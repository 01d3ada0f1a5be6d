using Vicinal.Economy;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Public;

/// <summary>Activities, restrictions and kinds of work in the reader's language.</summary>
public interface IActivityWords
{
    /// <summary>The name of an activity; the code itself where nobody knows it.</summary>
    string Of(string code);

    /// <summary>A restriction in a sentence.</summary>
    string Sentence(Restriction restriction);

    /// <summary>Activities to choose from, by name; what was typed stands among them even where nobody knows it.</summary>
    IReadOnlyList<FieldOption> Options(IEnumerable<string> codes, string typed);

    /// <summary>How far something can be restricted, to choose from.</summary>
    IReadOnlyList<FieldOption> Levels(string typed);

    /// <summary>Kinds of work to choose from: informal, self-employed, formal.</summary>
    IReadOnlyList<FieldOption> Kinds(string typed);

    /// <summary>A kind of work.</summary>
    string Kind(WorkKind kind);

    /// <summary>What a remark of the engine says.</summary>
    string? Remark(Problem remark);
}
