using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Platform.Outbox;

/// <summary>Letters to a person that are not delivered yet. Delivered ones are empty already.</summary>
internal sealed class WaitingLetters(VicinalDb db) : IPersonalData
{
    public string Section => "letters";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        (await ToAsync(account, cancellationToken)).ConvertAll(letter => new
        {
            letter.Mail.To,
            letter.Mail.Subject,
            letter.Mail.Language,
            CreatedAt = InstantPattern.ExtendedIso.Format(letter.Message.CreatedAt),
        });

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.RemoveRange((await ToAsync(account, cancellationToken)).Select(letter => letter.Message));

    // Few letters wait at a time, and an address inside JSON cannot be searched for alike in both databases.
    private async Task<List<(OutboxMessage Message, Mail Mail)>> ToAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await db.Users.Where(a => a.Id == account).Select(a => a.Email).SingleOrDefaultAsync(cancellationToken) is not { } address)
            return [];
        var waiting = await db.Set<OutboxMessage>().Where(m => m.Kind == Mail.Kind && m.DeliveredAt == null).ToListAsync(cancellationToken);
        return [.. waiting.Select(message => (message, Mail: JsonSerializer.Deserialize<Mail>(message.Body)!))
            .Where(letter => string.Equals(letter.Mail.To, address, StringComparison.OrdinalIgnoreCase))];
    }
}
