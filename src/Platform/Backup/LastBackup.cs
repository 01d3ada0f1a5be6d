using NodaTime;
using NodaTime.Text;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Backup;

/// <summary>When the last backup of an instance was made: a line in its data folder, so that whoever operates it sees how old it is.</summary>
public static class LastBackup
{
    private const string FileName = "last-backup.txt";

    /// <summary>The moment; null where no backup was made with this data folder.</summary>
    public static Instant? Of(DatabaseSettings settings)
    {
        var file = Path.Combine(settings.DataFolder, FileName);
        return File.Exists(file) && InstantPattern.ExtendedIso.Parse(File.ReadAllText(file).Trim()) is { Success: true } read ? read.Value : null;
    }

    internal static void Note(DatabaseSettings settings, Instant now)
    {
        Directory.CreateDirectory(settings.DataFolder);
        File.WriteAllText(Path.Combine(settings.DataFolder, FileName), InstantPattern.ExtendedIso.Format(now) + "\n");
    }
}
