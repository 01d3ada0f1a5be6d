using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>The sections and divisions of ISIC Rev. 4 (NACE Rev. 2 is the same at these levels), with default weights.</summary>
/// <remarks>
/// A weight is jobs per ten thousand, rounded by hand on the order of the European Union's employment by division before 2020.
/// Weights only split an industry that joins divisions (restaurants in accommodation and food service: 3/4) where the table does not say;
/// a table with divisions of its own never uses them.
/// </remarks>
internal static class IsicDivisions
{
    private static readonly FrozenDictionary<int, (char Section, double Weight)> Divisions = new (char Section, int Total, (int Division, double Share)[] Parts)[]
    {
        ('A', 450, [(1, 0.90), (2, 0.07), (3, 0.03)]),
        ('B', 40, [(5, 0.20), (6, 0.20), (7, 0.15), (8, 0.35), (9, 0.10)]),
        ('C', 1600,
        [
            (10, 0.14), (11, 0.015), (12, 0.002), (13, 0.02), (14, 0.03), (15, 0.015), (16, 0.03), (17, 0.02), (18, 0.024), (19, 0.004), (20, 0.04), (21, 0.022),
            (22, 0.055), (23, 0.04), (24, 0.033), (25, 0.12), (26, 0.037), (27, 0.048), (28, 0.10), (29, 0.08), (30, 0.025), (31, 0.03), (32, 0.03), (33, 0.04),
        ]),
        ('D', 80, [(35, 1)]),
        ('E', 80, [(36, 0.25), (37, 0.12), (38, 0.60), (39, 0.03)]),
        ('F', 700, [(41, 0.27), (42, 0.13), (43, 0.60)]),
        ('G', 1400, [(45, 0.13), (46, 0.27), (47, 0.60)]),
        ('H', 550, [(49, 0.55), (50, 0.02), (51, 0.04), (52, 0.23), (53, 0.16)]),
        ('I', 500, [(55, 0.25), (56, 0.75)]),
        ('J', 350, [(58, 0.12), (59, 0.06), (60, 0.04), (61, 0.14), (62, 0.56), (63, 0.08)]),
        ('K', 300, [(64, 0.60), (65, 0.20), (66, 0.20)]),
        ('L', 100, [(68, 1)]),
        ('M', 650, [(69, 0.34), (70, 0.15), (71, 0.23), (72, 0.09), (73, 0.10), (74, 0.07), (75, 0.02)]),
        ('N', 500, [(77, 0.06), (78, 0.20), (79, 0.06), (80, 0.12), (81, 0.42), (82, 0.14)]),
        ('O', 700, [(84, 1)]),
        ('P', 750, [(85, 1)]),
        ('Q', 1100, [(86, 0.60), (87, 0.18), (88, 0.22)]),
        ('R', 180, [(90, 0.30), (91, 0.15), (92, 0.10), (93, 0.45)]),
        ('S', 270, [(94, 0.40), (95, 0.10), (96, 0.50)]),
        ('T', 120, [(97, 0.95), (98, 0.05)]),
        ('U', 10, [(99, 1)]),
    }
        .SelectMany(section => section.Parts.Select(part => (part.Division, Of: (section.Section, section.Total * part.Share))))
        .ToFrozenDictionary(division => division.Division, division => division.Of);

    public static bool Exists(int division) => Divisions.ContainsKey(division);

    public static char Section(int division) => Divisions[division].Section;

    public static double Weight(int division) => Divisions[division].Weight;

    public static ImmutableArray<int> OfSections(char first, char last) =>
        [.. Divisions.Where(division => division.Value.Section >= first && division.Value.Section <= last).Select(division => division.Key).Order()];

    public static ImmutableArray<int> Between(int first, int last) =>
        [.. Divisions.Keys.Where(division => division >= first && division <= last).Order()];
}
