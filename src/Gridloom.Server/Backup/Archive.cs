using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>A backup that is read (备份文件). Opening it reads the manifest; <see cref="Check"/> proves every other byte against it.</summary>
internal sealed class Archive : IDisposable
{
    private const int LongestManifest = 1 << 24;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private Archive(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, Manifest manifest) => (this.zip, this.entries, Manifest) = (zip, entries, manifest);

    public Manifest Manifest { get; }

    /// <summary>The attachments, in the order in which the manifest's digest counts them.</summary>
    public IEnumerable<ZipArchiveEntry> Files => zip.Entries.Where(e => e.FullName.StartsWith(EntryNames.Files, StringComparison.Ordinal));

    public IEnumerable<ZipArchiveEntry> Keys => zip.Entries.Where(e => e.FullName.StartsWith(EntryNames.Keys, StringComparison.Ordinal));

    /// <exception cref="CommandRefused">It is no backup, a damaged one, or one of a format that this program does not know.</exception>
    public static Archive Open(string path)
    {
        if (!File.Exists(path)) throw new CommandRefused($"没有备份文件 {path}。");
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read);
            var entries = Allowed(zip);
            return new(zip, entries, ReadManifest(entries));
        }
        catch (Exception failure)
        {
            zip?.Dispose();
            if (failure is InvalidDataException or JsonException or EndOfStreamException) throw new CommandRefused($"{path} 不是织格的备份，或已损坏。");
            throw;
        }
    }

    /// <summary>Reads everything once and holds it against the manifest.</summary>
    /// <exception cref="CommandRefused">Something is damaged, missing or too much; the sentence names it.</exception>
    public void Check(Action<string> note)
    {
        foreach (var table in Manifest.Tables) Hold(EntryNames.Table(table.Name), table.Sha256, "表 " + table.Name);
        foreach (var key in Manifest.Keys) Hold(EntryNames.Key(key.Name), key.Sha256, "密钥 " + key.Name);
        using var names = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        foreach (var file in Files)
        {
            Hold(file.FullName, file.Name, "附件 " + file.Name);
            names.AppendData(Encoding.ASCII.GetBytes(file.Name + "\n"));
            if (++count % 1000 == 0) note(FormattableString.Invariant($"已核对 {count} 个附件"));
        }
        if (count != Manifest.Files.Count || Convert.ToHexStringLower(names.GetCurrentHash()) != Manifest.Files.Sha256)
            throw new CommandRefused($"备份已损坏：应有 {Manifest.Files.Count} 个附件，现有 {count} 个或名称不符。");
        if (entries.Count != Manifest.Tables.Count + Manifest.Keys.Count + count + 2) throw new CommandRefused("备份已损坏：有清单里没有的条目。");
    }

    /// <summary>The rows of a table, in the order of the manifest's columns.</summary>
    public IEnumerable<object?[]> Rows(ArchivedTable table)
    {
        using var lines = new StreamReader(Entry(EntryNames.Table(table.Name)).Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (lines.ReadLine() is { } line) yield return RowText.Read(line, table.Columns);
    }

    public void Dispose() => zip.Dispose();

    private static Dictionary<string, ZipArchiveEntry> Allowed(ZipArchive zip)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
            if (!EntryNames.Allowed(entry.FullName) || !entries.TryAdd(entry.FullName, entry))
                throw new CommandRefused($"备份里有不该有的条目 {entry.FullName}。");
        return entries;
    }

    private static Manifest ReadManifest(Dictionary<string, ZipArchiveEntry> entries)
    {
        var text = ReadSmall(entries, EntryNames.Manifest);
        var digest = Encoding.ASCII.GetString(ReadSmall(entries, EntryNames.ManifestDigest));
        if (digest.Trim() != Convert.ToHexStringLower(SHA256.HashData(text))) throw new InvalidDataException("The manifest and its digest differ.");
        var format = Manifest.FormatOf(text);
        return format == Manifest.CurrentFormat
            ? Manifest.Read(text)
            : throw new CommandRefused(string.Create(CultureInfo.InvariantCulture, $"这份备份的格式是第 {format} 版，本程序只认得第 {Manifest.CurrentFormat} 版。"));
    }

    private static byte[] ReadSmall(Dictionary<string, ZipArchiveEntry> entries, string name)
    {
        if (!entries.TryGetValue(name, out var entry) || entry.Length > LongestManifest) throw new InvalidDataException($"There is no {name}.");
        using var content = new MemoryStream();
        using var from = entry.Open();
        from.CopyTo(content);
        return content.ToArray();
    }

    private ZipArchiveEntry Entry(string name) => entries.TryGetValue(name, out var entry) ? entry : throw new CommandRefused($"备份已损坏：缺少 {name}。");

    private void Hold(string name, string sha256, string what)
    {
        if (Digest(Entry(name)) != sha256) throw new CommandRefused($"备份已损坏：{what} 的内容与清单不符。");
    }

    private static string? Digest(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
