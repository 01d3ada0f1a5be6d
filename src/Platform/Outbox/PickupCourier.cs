namespace Vicinal.Platform.Outbox;

/// <summary>Puts letters as <c>.eml</c> files into a folder, for a mail server to pick up or a person to read.</summary>
internal sealed class PickupCourier(MailSettings settings) : ICourier
{
    public string Kind => Mail.Kind;

    public async Task DeliverAsync(Guid id, string body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.PickupFolder);
        var path = Path.Combine(settings.PickupFolder, $"{id}.eml");
        using var message = settings.Compose(id, body);
        await message.WriteToAsync(path + ".part", cancellationToken);
        File.Move(path + ".part", path, overwrite: true);
    }
}
