using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vicinal.Platform.Backup;

/// <summary>
/// The sum of rows' SHA-256 modulo 2^256. It finds rows that are lost, doubled or changed in any order of reading;
/// it is no defence against somebody who forges a backup on purpose.
/// </summary>
internal sealed class RowHash
{
    private readonly ulong[] _sum = new ulong[4];

    internal long Rows { get; private set; }

    internal void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(row, hash);
        var carry = UInt128.Zero;
        for (var word = 0; word < 4; word++)
        {
            carry += (UInt128)_sum[word] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(word * 8)..]);
            _sum[word] = unchecked((ulong)carry);
            carry >>= 64;
        }
        Rows++;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var word = 0; word < 4; word++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(word * 8)..], _sum[word]);
        return Convert.ToHexStringLower(bytes);
    }
}
