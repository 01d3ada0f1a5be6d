using Microsoft.Extensions.Configuration;
using MimeKit;
using System.Globalization;
using System.Text.Json;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Outbox;

/// <summary>How letters leave: <c>Vicinal:Mail:Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c>, <c>From</c>; without a host they are put as files into <c>mail</c> of the data folder.</summary>
internal sealed record MailSettings(string? Host, int Port, string? User, string? Password, string From, string PickupFolder)
{
    internal static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Vicinal:Mail");
        return new(
            mail["Host"],
            int.Parse(mail["Port"] ?? "587", CultureInfo.InvariantCulture),
            mail["User"],
            mail["Password"],
            mail["From"] ?? "vicinal@localhost",
            Path.Combine(DatabaseSettings.From(configuration).DataFolder, "mail"));
    }

    internal MimeMessage Compose(Guid id, string body)
    {
        var mail = JsonSerializer.Deserialize<Mail>(body)!;
        var message = new MimeMessage { Subject = mail.Subject, Body = Body(mail) };
        message.From.Add(MailboxAddress.Parse(From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        // The same letter sent twice after a crash carries the same id, so that mail programs show it once.
        message.MessageId = $"{id}@vicinal";
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MimeEntity Body(Mail mail)
    {
        var text = new TextPart("plain") { Text = mail.Text };
        if (mail.File is not { } file)
            return text;
        var attached = new TextPart(ContentType.Parse(file.Type).MediaSubtype) { Text = file.Text, ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name } };
        return new Multipart("mixed") { text, attached };
    }
}
