using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Vicinal.Economy;

/// <summary>Reads the ISIC divisions that an industry's code stands for.</summary>
/// <remarks>
/// Understood: sections <c>I</c>, <c>D-E</c>, <c>R_S</c>; divisions <c>A01</c>, <c>56</c>, <c>I55-56</c>, <c>C10-C12</c>, <c>M69_M70</c>, <c>10T12</c>, <c>D10T12</c>;
/// groups and classes, which stand for their division: <c>47.2</c>, <c>10-2-3</c>, <c>11-07</c>, <c>23OTHER</c>; lists joined by ; , + / or a space;
/// a prefix of two capitals or more before _ is a sector, as in <c>NPISH_85</c>. A table's own numbering such as <c>c15</c> (small letter) is not read: it needs a mapping.
/// </remarks>
public static partial class IsicCode
{
    /// <summary>The divisions of <paramref name="code"/>, rising and without repeats; empty where it is not an ISIC code.</summary>
    public static ImmutableArray<int> Divisions(string code)
    {
        var parts = Sector().Replace(code.Trim(), string.Empty).Split([';', ',', '+', '/', ' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        var divisions = new SortedSet<int>();
        foreach (var part in parts)
        {
            var found = Part(part);
            if (found.IsEmpty)
            {
                return [];
            }

            divisions.UnionWith(found);
        }

        return [.. divisions];
    }

    private static ImmutableArray<int> Part(string part)
    {
        if (Sections().Match(part) is { Success: true } sections)
        {
            var first = sections.Groups["first"].Value[0];
            var last = sections.Groups["last"].Success ? sections.Groups["last"].Value[0] : first;
            return IsicDivisions.OfSections(first, last);
        }

        if (Range().Match(part) is { Success: true } range && Number(range.Groups["first"]) is var from && Number(range.Groups["last"]) is var to && from <= to)
        {
            return IsicDivisions.Exists(from) && IsicDivisions.Exists(to) ? IsicDivisions.Between(from, to) : [];
        }

        if (Single().Match(part) is { Success: true } single && Number(single.Groups["division"]) is var division && IsicDivisions.Exists(division))
        {
            var section = single.Groups["section"].Value;
            return section.Length == 0 || section[0] == IsicDivisions.Section(division) ? [division] : [];
        }

        return [];
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z]{2,}_(?=.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sector();

    [GeneratedRegex("^(?<first>[A-U])(?:[-–](?<last>[A-U]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sections();

    [GeneratedRegex("^[A-U]?(?<first>[0-9]{2})[-–T][A-U]?(?<last>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    // After the division's two digits: nothing, a group or class (.2, -2-3, 1, 11) or a part of it (A, OTHER, IMP).
    [GeneratedRegex("^(?<section>[A-U]?)(?<division>[0-9]{2})(?:[.-]?[0-9]{1,2}(?:[.-][0-9]{1,2})*)?(?:[A-Z]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Single();
}
