using Gridloom.Domain;
using Gridloom.Server.Access;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>Where a backup is restored to.</summary>
/// <param name="Folder">A data folder that does not exist or is empty.</param>
/// <param name="Postgres">Connection string of an empty database; null keeps the data in SQLite inside the folder.</param>
/// <param name="Keys">A folder with the keys, when the backup was taken without them.</param>
internal sealed record RestoreTarget(string Folder, string? Postgres, string? Keys);

/// <summary>
/// 恢复: makes an installation out of a backup, on either engine. All is made under a preliminary name and in one transaction, and proved
/// before it is committed; a restore that fails leaves nothing behind.
/// </summary>
internal sealed class RestoreBackup(Archive archive, RestoreTarget target, Action<string> note)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target.Folder));

    private Manifest Manifest => archive.Manifest;

    private string Part => root + ".part";

    /// <returns>What the audit found in the restored database: the same as when the backup was taken.</returns>
    /// <exception cref="CommandRefused">The target is not empty, keys are missing or wrong, or the backup is damaged or of a newer program.</exception>
    public async Task<ChainFinding> Run(Instant now, CancellationToken stop)
    {
        RefuseTakenFolder();
        RefuseMissingKeys();
        await RefuseTakenDatabase(stop);
        archive.Check(note);
        var folder = DataFolder.At(Part);
        ChainFinding chain;
        try
        {
            RestoreKeys(folder);
            RestoreFiles(folder);
            await using var dialect = Shared.Dialect(folder, target.Postgres);
            chain = await new DatabaseLoad(archive, dialect, note).Run(now, stop);
        }
        catch
        {
            Directory.Delete(Part, recursive: true);
            throw;
        }
        Publish();
        return chain;
    }

    private void RefuseTakenFolder()
    {
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
            throw new CommandRefused($"{root} 已存在且不是空目录；请恢复到一个新目录。");
        if (Path.Exists(Part)) throw new CommandRefused($"{Part} 已存在，可能是上次没有完成的恢复；请先确认并移走它。");
    }

    private void RefuseMissingKeys()
    {
        if (Manifest.Keys.Count > 0)
        {
            if (target.Keys is not null) throw new CommandRefused("备份里已有密钥，请去掉 --keys。");
            return;
        }
        if (target.Keys is null)
            throw new CommandRefused($"这份备份不含密钥；请把原来的 {string.Join('、', Manifest.KeyFingerprints.Keys)} 放进一个目录，用 --keys 指明它。");
        Compare(KeyRing.Fingerprints(target.Keys));
    }

    private void Compare(IReadOnlyDictionary<string, string> found)
    {
        var wrong = Manifest.KeyFingerprints.Where(key => found.GetValueOrDefault(key.Key) != key.Value).Select(key => key.Key).ToList();
        if (wrong.Count > 0) throw new CommandRefused($"密钥 {string.Join('、', wrong)} 不是这份备份的密钥；用它打不开备份里的个人信息。");
    }

    private async Task RefuseTakenDatabase(CancellationToken stop)
    {
        // The embedded database is a file of the new folder, so it cannot be there yet.
        if (string.IsNullOrEmpty(target.Postgres)) return;
        await using var dialect = Shared.Postgres(target.Postgres);
        await new DatabaseLoad(archive, dialect, note).RefuseTaken(stop);
    }

    private void RestoreKeys(DataFolder folder)
    {
        foreach (var key in archive.Keys)
        {
            using var content = key.Open();
            Keep(Path.Combine(folder.Keys, key.Name), content);
        }
        foreach (var path in target.Keys is null ? [] : Directory.EnumerateFiles(target.Keys))
        {
            using var content = File.OpenRead(path);
            Keep(Path.Combine(folder.Keys, Path.GetFileName(path)), content);
        }
        Durable.FlushFolder(folder.Keys);
        Compare(KeyRing.Fingerprints(folder.Keys));
    }

    private void RestoreFiles(DataFolder folder)
    {
        var store = new FileStore(folder);
        var shelves = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in archive.Files)
        {
            var path = store.PathOf(file.Name);
            var shelf = Path.GetDirectoryName(path)!;
            if (shelves.Add(shelf)) Directory.CreateDirectory(shelf, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var content = file.Open();
            Keep(path, content);
        }
        foreach (var shelf in shelves) Durable.FlushFolder(shelf);
        Durable.FlushFolder(folder.Files);
        note(FormattableString.Invariant($"附件：{Manifest.Files.Count} 个"));
    }

    private static void Keep(string path, Stream content)
    {
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        content.CopyTo(file);
        Durable.Flush(file);
    }

    private void Publish()
    {
        try
        {
            if (Directory.Exists(root)) Directory.Delete(root);
            Directory.Move(Part, root);
        }
        catch (IOException taken)
        {
            throw new CommandRefused($"数据已全部恢复在 {Part}，但不能改名为 {root}（{taken.Message}）；请自行改名。");
        }
        Durable.FlushFolder(Path.GetDirectoryName(root)!);
    }
}
