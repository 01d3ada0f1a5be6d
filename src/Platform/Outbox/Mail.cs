using System.Text.Json;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Outbox;

/// <summary>A letter in plain text.</summary>
/// <param name="To">The reader's address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text, lines separated by <c>\n</c>.</param>
/// <param name="Language">The language it is written in (BCP 47).</param>
public sealed record Mail(string To, string Subject, string Text, string Language)
{
    internal const string Kind = "mail";

    /// <summary>A file that goes with the letter; null where none does.</summary>
    public MailFile? File { get; init; }
}

/// <summary>A small text file with a letter, such as a calendar file.</summary>
/// <param name="Name">As the reader's program shows it.</param>
/// <param name="Type">Its media type without parameters, e.g. <c>text/calendar</c>.</param>
/// <param name="Text">Its content; sent as UTF-8.</param>
public sealed record MailFile(string Name, string Type, string Text);

/// <summary>Sending as part of a transaction: nothing leaves before it is committed, and what is committed leaves at least once.</summary>
public static class Sending
{
    /// <summary>Puts a letter into the outbox of this transaction.</summary>
    public static void Send(this VicinalDb db, Mail mail) => db.Send(Mail.Kind, JsonSerializer.Serialize(mail));

    /// <summary>Puts a message for a <see cref="ICourier"/> of that kind into the outbox of this transaction.</summary>
    public static void Send(this VicinalDb db, string kind, string body) => db.Add(new OutboxMessage
    {
        Kind = kind,
        Body = body,
        CreatedAt = db.Now,
        NotBefore = db.Now,
    });
}
