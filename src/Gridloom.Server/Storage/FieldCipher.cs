using System.Security.Cryptography;
using System.Text;

namespace Gridloom.Server.Storage;

/// <summary>
/// Encrypts one personal field (字段加密) with AES-256-GCM. The place where the value belongs is authenticated with it, so a sealed value
/// that is moved to another row or column does not open. The first byte names the suite: 1 is AES-256-GCM, 2 is kept for SM4-GCM.
/// </summary>
internal sealed class FieldCipher(KeyRing keys, BenchSwitches switches) : IDisposable
{
    private const byte Suite = 1;
    private const int Nonce = 12;
    private const int Tag = 16;

    // One per thread, because it is not made for several at once; preparing the key takes longer than sealing a name.
    private readonly ThreadLocal<AesGcm> aes = new(() => new AesGcm(keys.Field, Tag), trackAllValues: true);

    /// <param name="clear">Null stays null: that nothing was given is no secret.</param>
    /// <param name="place">Table, column and row, for instance <c>case_reporter_version/phone/440309/…</c>.</param>
    public byte[]? Seal(string? clear, string place)
    {
        if (clear is null) return null;
        var text = Encoding.UTF8.GetBytes(clear);
        if (!switches.Encryption) return text;
        var sealed_ = new byte[1 + Nonce + text.Length + Tag];
        sealed_[0] = Suite;
        var nonce = sealed_.AsSpan(1, Nonce);
        RandomNumberGenerator.Fill(nonce);
        aes.Value!.Encrypt(nonce, text, sealed_.AsSpan(1 + Nonce, text.Length), sealed_.AsSpan(1 + Nonce + text.Length), Encoding.UTF8.GetBytes(place));
        return sealed_;
    }

    /// <exception cref="CryptographicException">The value was altered, moved, or sealed under another key.</exception>
    public string? Open(byte[]? given, string place)
    {
        if (given is null) return null;
        if (given.Length < 1 + Nonce + Tag || given[0] != Suite) throw new CryptographicException("A sealed field has an unknown form.");
        var text = new byte[given.Length - 1 - Nonce - Tag];
        aes.Value!.Decrypt(given.AsSpan(1, Nonce), given.AsSpan(1 + Nonce, text.Length), given.AsSpan(1 + Nonce + text.Length), text, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Finds equal values without showing them (盲索引): a keyed digest of the normalised value, 16 bytes.</summary>
    /// <param name="kind">Separates a phone from an equal identity number.</param>
    public byte[]? BlindIndex(string? normalised, string kind) =>
        normalised is null ? null : HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes(kind + "\0" + normalised))[..16];

    /// <summary>What an event says of personal values instead of the values: a keyed digest over all of them.</summary>
    public byte[] Digest(params IEnumerable<string?> values) =>
        HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes("digest\0" + string.Join('\0', values.Select(v => v is null ? "-" : "+" + v))));

    public void Dispose()
    {
        foreach (var each in aes.Values) each.Dispose();
        aes.Dispose();
    }
}
