using System.Text.Json;
using System.Text.Json.Serialization;
using Vicinal.Formats.Records;

namespace Vicinal.Formats.Sharing;

/// <summary>A key in a file of its own, for who signs records without a server. Whoever has the file can sign in its name.</summary>
public sealed record KeyFile
{
    private const string Form = "vicinal-key/1";
    private const long MostBytes = 10_000;

    /// <summary>The name and version of the form.</summary>
    public string Format { get; init; } = Form;

    /// <summary>Who signs with it.</summary>
    public required InstanceCard Instance { get; init; }

    /// <summary>The private key, PKCS #8 in base64.</summary>
    [JsonRequired]
    public string PrivateKey { get; init; } = "";

    /// <summary>A new key for a name.</summary>
    /// <param name="name">Of the town hall or office, for people.</param>
    /// <param name="address">Where it is on the web; may be empty.</param>
    public static KeyFile Create(string name, string address)
    {
        using var key = SigningKey.Create();
        return new KeyFile { Instance = new InstanceCard(VerifyingKey.IdOf(key.PublicKey), name, address, key.PublicKey), PrivateKey = Convert.ToBase64String(key.Export()) };
    }

    /// <summary>The file's text.</summary>
    public string Write() => JsonSerializer.Serialize(this, RecordJson.Options) + "\n";

    /// <summary>Reads a file of a key.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    public static Reading<KeyFile> Read(Stream stream, string name)
    {
        var findings = new Findings();
        KeyFile? file = null;
        using var bytes = Economies.ZipFiles.Limited(stream, MostBytes);
        try
        {
            file = bytes is null ? null : JsonSerializer.Deserialize<KeyFile>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), RecordJson.Options);
        }
        catch (JsonException)
        {
            // Said below.
        }

        using var key = file?.Open();
        if (file is null || !string.Equals(file.Format, Form, StringComparison.Ordinal) || key is null || !string.Equals(key.PublicKey, file.Instance.Key, StringComparison.Ordinal))
            findings.Error(name, null, null, "this is not a file of a key: 'vicinal measures keys --out FILE --name NAME' makes one.");
        else if (file.Instance.Problem() is { } wrong)
            findings.Error(name, null, "instance", wrong);
        return Reading<KeyFile>.Of(file, findings);
    }

    /// <summary>The key itself; null where the bytes are none.</summary>
    public SigningKey? Open()
    {
        var bytes = new byte[PrivateKey.Length];
        return Convert.TryFromBase64String(PrivateKey, bytes, out var length) ? SigningKey.Read(bytes.AsSpan(0, length)) : null;
    }
}
