using System.Security.Cryptography;

namespace Vicinal.Formats.Sharing;

/// <summary>A key with which an instance signs: ECDSA on P-256 with SHA-256 (ES256). The private half never leaves its keeper.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key) => (this.key, PublicKey) = (key, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The public half as others read it: SubjectPublicKeyInfo in base64.</summary>
    public string PublicKey { get; }

    /// <summary>A new key.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A kept key; null where the bytes are none of this kind.</summary>
    /// <param name="pkcs8">As <see cref="Export"/> gives it.</param>
    public static SigningKey? Read(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            if (VerifyingKey.IsP256(key))
                return new SigningKey(key);
        }
        catch (CryptographicException)
        {
            // Said by the null.
        }

        key.Dispose();
        return null;
    }

    /// <summary>The private key as PKCS #8.</summary>
    public byte[] Export() => key.ExportPkcs8PrivateKey();

    /// <summary>A signature of 64 bytes (r and s), in base64.</summary>
    public string Sign(byte[] statement) => Convert.ToBase64String(key.SignData(statement, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}

/// <summary>The public half of a key: says whether somebody signed something.</summary>
public sealed class VerifyingKey : IDisposable
{
    private const int SignatureBytes = 64;
    private const int IdBytes = 16;
    private const int LongestText = 200;

    private readonly ECDsa key;

    private VerifyingKey(ECDsa key, string text) => (this.key, Text) = (key, text);

    /// <summary>SubjectPublicKeyInfo in base64.</summary>
    public string Text { get; }

    /// <summary>A public key; null where the text is none on P-256, or not in the one way in which it is written.</summary>
    public static VerifyingKey? Read(string text)
    {
        var bytes = new byte[LongestText];
        if (text.Length > LongestText || !Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(bytes.AsSpan(0, length), out _);
            if (IsP256(key) && string.Equals(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), text, StringComparison.Ordinal))
                return new VerifyingKey(key, text);
        }
        catch (CryptographicException)
        {
            // Said by the null.
        }

        key.Dispose();
        return null;
    }

    /// <summary>Whether the key's holder signed the statement.</summary>
    /// <param name="statement">What is said to be signed.</param>
    /// <param name="signature">In base64.</param>
    public bool Holds(byte[] statement, string signature)
    {
        Span<byte> bytes = stackalloc byte[SignatureBytes + 3];
        return Convert.TryFromBase64String(signature, bytes, out var length) && length == SignatureBytes
            && key.VerifyData(statement, bytes[..SignatureBytes], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>Eight groups of four signs, for two people to compare: the first 128 bits of the key's SHA-256.</summary>
    public static string Fingerprint(string key) =>
        string.Join(' ', Convert.ToHexStringLower(Digest(key)).Chunk(4).Select(group => new string(group)));

    /// <summary>The id of an instance by its first key: nobody else can have a key that gives the same. It is a version 8 UUID.</summary>
    public static Guid IdOf(string key)
    {
        var bytes = Digest(key);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    internal static bool IsP256(ECDsa key) => key.KeySize == 256 && key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true } curve && curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;

    private static byte[] Digest(string key) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))[..IdBytes];

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
