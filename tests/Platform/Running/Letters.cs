using System.Text.RegularExpressions;
using MimeKit;

namespace Vicinal.Platform.Tests.Running;

/// <summary>Letters that a program delivered into its folder.</summary>
internal static partial class Letters
{
    /// <summary>The link of the only letter to an address, once it is there.</summary>
    internal static async Task<Uri> LinkToAsync(this TestProgram program, string address)
    {
        var folder = new DirectoryInfo(Path.Combine(program.Place.Folder, "mail"));
        for (var waited = 0; waited < 300; waited++)
        {
            folder.Refresh();
            foreach (var file in folder.Exists ? folder.GetFiles("*.eml") : [])
            {
                using var letter = await MimeMessage.LoadAsync(file.FullName, TestContext.Current.CancellationToken);
                if (letter.To.Mailboxes.Any(mailbox => mailbox.Address == address))
                    return new Uri(Link().Match(letter.TextBody ?? "").Value);
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No letter to {address} was delivered within 30 seconds.");
    }

    /// <summary>How many letters to an address are there.</summary>
    internal static async Task<int> LettersToAsync(this TestProgram program, string address)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(program.Place.Folder, "mail"), "*.eml"))
        {
            using var letter = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            count += letter.To.Mailboxes.Count(mailbox => mailbox.Address == address);
        }

        return count;
    }

    [GeneratedRegex("http://[^ \\r\\n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
