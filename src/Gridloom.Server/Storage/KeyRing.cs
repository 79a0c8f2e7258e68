using System.Security.Cryptography;
using System.Text;

namespace Gridloom.Server.Storage;

/// <summary>The installation's secret keys (密钥): one file each, 32 random bytes, readable by its owner only, never in the database.</summary>
internal sealed class KeyRing
{
    private static readonly string[] Names = ["field.key", "index.key", "link.key"];

    private readonly string folder;

    private KeyRing(string folder) => (this.folder, Field, Index, Link) = (folder, Load(folder, Names[0]), Load(folder, Names[1]), Load(folder, Names[2]));

    private sealed record Known(string Value);

    /// <summary>Encrypts personal fields.</summary>
    public byte[] Field { get; }

    /// <summary>Makes blind indexes and keyed digests.</summary>
    public byte[] Index { get; }

    /// <summary>Signs residents' private links.</summary>
    public byte[] Link { get; }

    public static KeyRing Open(DataFolder folder) => new(folder.Keys);

    /// <summary>
    /// Marks the database as this ring's, or refuses when it is another's: with new keys every sealed value would be lost without a word.
    /// </summary>
    public async Task Claim(Dialect dialect, CancellationToken stop)
    {
        await using var writer = await dialect.OpenWriter(stop);
        var fingerprint = string.Join(' ', Fingerprints(folder).Values);
        var known = await writer.Query<Known>([], new Statement("select value from installation where name = 'keys'", null), stop);
        if (known.Count == 0) await writer.Run([new("insert into installation (name, value) values ('keys', @fingerprint)", new { fingerprint })], stop);
        else if (known[0].Value != fingerprint)
            throw new CommandRefused("数据目录里的 keys 与数据库不符，已加密的姓名和电话将无法读取；请把原来的 keys 放回去再启动。");
    }

    /// <summary>
    /// By key file, what tells one key from another without telling anything of it (密钥指纹): its keyed digest of a fixed text, hex. Creates no key.
    /// </summary>
    /// <exception cref="CommandRefused">The folder lacks one of the keys.</exception>
    public static IReadOnlyDictionary<string, string> Fingerprints(string folder) => Names.ToDictionary(name => name, name =>
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) throw new CommandRefused($"{folder} 里没有密钥 {name}。");
        return Convert.ToHexStringLower(HMACSHA256.HashData(File.ReadAllBytes(path), Encoding.UTF8.GetBytes("gridloom-key-fingerprint-1\0" + name)));
    }, StringComparer.Ordinal);

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
