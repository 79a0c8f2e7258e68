using System.Security.Cryptography;

namespace Gridloom.Server.Storage;

/// <summary>The installation's secret keys (密钥): one file each, 32 random bytes, readable by its owner only, never in the database.</summary>
internal sealed class KeyRing
{
    private KeyRing(string folder) => (Field, Index, Link) = (Load(folder, "field.key"), Load(folder, "index.key"), Load(folder, "link.key"));

    private sealed record Known(string Value);

    /// <summary>Encrypts personal fields.</summary>
    public byte[] Field { get; }

    /// <summary>Makes blind indexes and keyed digests.</summary>
    public byte[] Index { get; }

    /// <summary>Names this ring without telling anything about its keys.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData([.. HMACSHA256.HashData(Field, "fingerprint"u8), .. HMACSHA256.HashData(Index, "fingerprint"u8)])[..16]);

    /// <summary>Signs residents' private links.</summary>
    public byte[] Link { get; }

    public static KeyRing Open(DataFolder folder) => new(folder.Keys);

    /// <summary>
    /// Marks the database as this ring's, or refuses when it is another's: with new keys every sealed value would be lost without a word.
    /// </summary>
    public async Task Claim(Dialect dialect, CancellationToken stop)
    {
        await using var writer = await dialect.OpenWriter(stop);
        var known = await writer.Query<Known>([], new Statement("select value from installation where name = 'keys'", null), stop);
        if (known.Count == 0) await writer.Run([new("insert into installation (name, value) values ('keys', @Fingerprint)", new { Fingerprint })], stop);
        else if (known[0].Value != Fingerprint)
            throw new CommandRefused("数据目录里的 keys 与数据库不符，已加密的姓名和电话将无法读取；请把原来的 keys 放回去再启动。");
    }

    private static byte[] Load(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) Create(folder, path);
        var key = File.ReadAllBytes(path);
        return key.Length == 32 ? key : throw new CommandRefused($"密钥文件 {path} 应为 32 字节，现为 {key.Length} 字节；请从备份恢复它。");
    }

    // Written beside and renamed, each step flushed: a key that was half written would make every later field unreadable.
    private static void Create(string folder, string path)
    {
        var part = path + ".part";
        using (var file = new FileStream(part, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(RandomNumberGenerator.GetBytes(32));
            Durable.Flush(file);
        }
        File.Move(part, path);
        Durable.FlushFolder(folder);
    }
}
