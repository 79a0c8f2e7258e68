using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Encodings.Web;
using Dapper;
using Gridloom.Server.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>
/// 备份: writes everything of an installation into one file while the server goes on working, and reads it back from the disk before it calls
/// it a backup. The chain is proved in the snapshot, and every row that was read back is held against that same snapshot: so the file is
/// known to hold what was proved, in the form in which a restore will read it.
/// </summary>
internal sealed class TakeBackup(Snapshot snapshot, DataFolder folder, Action<string> note)
{
    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedSet<string> named = new(StringComparer.Ordinal);

    /// <param name="path">The file to be made; it must not exist.</param>
    /// <returns>The manifest of the finished backup.</returns>
    /// <exception cref="CommandRefused">There is no writing there, a key is missing, or what was read back differs.</exception>
    public async Task<Manifest> Run(string path, bool withKeys, DateTimeOffset now)
    {
        var fingerprints = KeyRing.Fingerprints(folder.Keys);
        using var archive = ArchiveWriter.Create(Path.GetFullPath(path), now);
        var chain = await Audit.Run(snapshot.Connection, snapshot.Tables, walked => note(FormattableString.Invariant($"已核对 {walked} 个事件")));
        var schema = (await snapshot.Connection.QueryAsync<SchemaStep>("select number, name from schema_version order by number")).AsList();
        var shapes = await TableShape.All(snapshot.Connection, snapshot.Dialect);
        var tables = new List<ArchivedTable>();
        foreach (var shape in shapes) tables.Add(await Add(archive, shape));
        // A file is flushed before the row that names it is committed, and never changes; so all that the snapshot names can be copied after it.
        var files = await AddFiles(archive);
        var keys = withKeys ? await AddKeys(archive) : [];
        var manifest = new Manifest(Manifest.CurrentFormat, Manifest.ProgramVersion, now.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null), snapshot.Dialect.Name, schema, tables, files, keys, fingerprints, chain);
        var text = manifest.Write();
        await archive.Add(EntryNames.ManifestDigest, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(text))));
        await archive.Add(EntryNames.Manifest, text);
        archive.Close();
        await ReadBack(archive.Part, shapes);
        archive.Publish();
        return manifest;
    }

    private async Task<ArchivedTable> Add(ArchiveWriter archive, TableShape shape)
    {
        var rows = 0L;
        var contents = Enumerable.Range(0, shape.Columns.Count).Where(i => FileStore.IsNamedBy(shape.Columns[i].Name)).ToList();
        var sha = await archive.Add(EntryNames.Table(shape.Name), CompressionLevel.Optimal, async target =>
        {
            await using var reader = await snapshot.Connection.ExecuteReaderAsync(shape.Select);
            // Written by way of the buffer: a writer on the stream itself would flush, and so break, the compression at every row.
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            await using var json = new Utf8JsonWriter(buffer, Line);
            for (; await reader.ReadAsync(); rows++)
            {
                RowText.Write(json, reader, shape.Columns);
                json.Flush();
                target.Write(buffer.WrittenSpan);
                target.WriteByte((byte)'\n');
                buffer.ResetWrittenCount();
                json.Reset();
                foreach (var i in contents)
                    if (reader.GetValue(i) is string content && FileStore.IsName(content)) named.Add(content);
            }
        });
        note(FormattableString.Invariant($"表 {shape.Name}：{rows} 行"));
        return new(shape.Name, shape.Columns, rows, sha);
    }

    private async Task<ArchivedFiles> AddFiles(ArchiveWriter archive)
    {
        var store = new FileStore(folder);
        var (count, bytes, missing) = (0L, 0L, new List<string>());
        using var names = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in named)
        {
            await using var content = Sound(store.PathOf(name), name);
            if (content is null)
            {
                missing.Add(name);
                continue;
            }
            // Photos are compressed already.
            await archive.Add(EntryNames.File(name), CompressionLevel.NoCompression, target => content.CopyToAsync(target));
            names.AppendData(Encoding.ASCII.GetBytes(name + "\n"));
            bytes += content.Length;
            if (++count % 1000 == 0) note(FormattableString.Invariant($"附件：{count} 个"));
        }
        note(FormattableString.Invariant($"附件：{count} 个"));
        return new(count, bytes, Convert.ToHexStringLower(names.GetCurrentHash()), missing);
    }

    /// <summary>The file, open at its beginning, when it is there and its content fits its name.</summary>
    private static FileStream? Sound(string path, string name)
    {
        if (!File.Exists(path)) return null;
        var content = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != name)
        {
            content.Dispose();
            return null;
        }
        content.Position = 0;
        return content;
    }

    private async Task<IReadOnlyList<ArchivedKey>> AddKeys(ArchiveWriter archive)
    {
        var keys = new List<ArchivedKey>();
        foreach (var path in Directory.EnumerateFiles(folder.Keys).Where(p => EntryNames.Allowed(EntryNames.Key(Path.GetFileName(p))) && !p.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            keys.Add(new(name, await archive.Add(EntryNames.Key(name), await File.ReadAllBytesAsync(path))));
        }
        return keys;
    }

    private async Task ReadBack(string part, IReadOnlyList<TableShape> shapes)
    {
        note("正在读回核对");
        using var written = Archive.Open(part);
        written.Check(note);
        foreach (var (shape, table) in shapes.Zip(written.Manifest.Tables))
        {
            await using var reader = await snapshot.Connection.ExecuteReaderAsync(shape.Select);
            if (!await Equal(written.Rows(table), reader)) throw new CommandRefused($"备份没有写成：表 {shape.Name} 读回的内容与数据库不同。");
        }
    }

    private static async Task<bool> Equal(IEnumerable<object?[]> readBack, DbDataReader rows)
    {
        foreach (var row in readBack)
            if (!await rows.ReadAsync() || !RowText.Same(row, rows)) return false;
        return !await rows.ReadAsync();
    }
}
