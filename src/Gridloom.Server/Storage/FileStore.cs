using System.Security.Cryptography;

namespace Gridloom.Server.Storage;

/// <summary>
/// Attachments (附件): each file is named by the SHA-256 of its content and lies on the disk before any row names it. Equal files are
/// kept once. A file that no row names is swept away in time (see <see cref="Housekeeping"/>).
/// </summary>
internal sealed class FileStore(DataFolder folder)
{
    // Between a sweep's last look at a file and its removal nobody may put an equal one in its place.
    private readonly Lock shelves = new();

    /// <summary>Keeps the content and returns its name, 64 hex digits. Throws <see cref="IOException"/> when the disk does not confirm.</summary>
    public async Task<string> Keep(ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(name);
        var shelf = Path.GetDirectoryName(path)!;
        // Even an equal file is written again: whoever wrote it first may not have flushed it yet.
        Directory.CreateDirectory(shelf, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var part = Path.Combine(folder.Uploads, name + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, stop);
                Durable.Flush(file);
            }
            lock (shelves) File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
        Durable.FlushFolder(shelf);
        Durable.FlushFolder(Path.GetDirectoryName(shelf)!);
        return name;
    }

    /// <summary>The file's path, whether or not it exists. The name must come from a row or from <see cref="Keep"/>.</summary>
    public string PathOf(string name) =>
        IsName(name)
            ? Path.Combine(folder.Files, name[..2], name)
            : throw new ArgumentException("A file's name is 64 hex digits.", nameof(name));

    public static bool IsName(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>True for a column that holds names of files: it is called <c>content</c>, or ends so (<c>proof_content</c>), in every table.</summary>
    public static bool IsNamedBy(string column) => column == "content" || column.EndsWith("_content", StringComparison.Ordinal);

    public bool Holds(string name) => File.Exists(PathOf(name));

    /// <summary>The names of all files kept.</summary>
    public IEnumerable<string> All() => Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories).Select(p => Path.GetFileName(p));

    /// <summary>The names on one shelf (two hex digits) of the files last kept before the given time.</summary>
    public IReadOnlyList<string> OnShelf(string shelf, DateTimeOffset before)
    {
        var place = new DirectoryInfo(Path.Combine(folder.Files, shelf));
        return place.Exists ? [.. place.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).Select(f => f.Name)] : [];
    }

    /// <summary>Removes a file, unless it was kept anew since the given time.</summary>
    public bool Remove(string name, DateTimeOffset before)
    {
        lock (shelves)
        {
            var file = new FileInfo(PathOf(name));
            if (!file.Exists || file.LastWriteTimeUtc >= before.UtcDateTime) return false;
            file.Delete();
            return true;
        }
    }

    /// <summary>Removes uploads that nobody has written to since the given time; how many.</summary>
    public long RemoveUploads(DateTimeOffset before)
    {
        var stale = new DirectoryInfo(folder.Uploads).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).ToList();
        foreach (var file in stale) file.Delete();
        return stale.Count;
    }
}
