using MailKit.Net.Smtp;

namespace Vicinal.Platform.Outbox;

/// <summary>Sends letters through a mail server.</summary>
internal sealed class SmtpCourier(MailSettings settings) : ICourier
{
    public string Kind => Mail.Kind;

    public async Task DeliverAsync(Guid id, string body, CancellationToken cancellationToken)
    {
        using var message = settings.Compose(id, body);
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host!, settings.Port, cancellationToken: cancellationToken);
        if (settings.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }
}
