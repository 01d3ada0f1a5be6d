using System.Globalization;

namespace Vicinal.Formats.Scenarios;

/// <summary>How positions and dates are written in messages: items are counted from 1.</summary>
internal static class Place
{
    public static string Of(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
