using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Backup;

/// <summary>Writes a backup beside its final name (写备份): until it is published, nothing of that name exists, and what was not published is deleted.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly ZipArchive zip;
    private readonly DateTimeOffset createdAt;

    private ArchiveWriter(string path, DateTimeOffset createdAt)
    {
        (this.path, this.createdAt, Part) = (path, createdAt, path + ".part");
        // The keys may be inside, so it is the owner's alone from its first byte.
        file = new FileStream(Part, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    }

    /// <summary>Where it lies until it is published.</summary>
    public string Part { get; }

    /// <exception cref="CommandRefused">The file exists already, or its folder cannot be written to.</exception>
    public static ArchiveWriter Create(string path, DateTimeOffset createdAt)
    {
        if (Path.Exists(path)) throw new CommandRefused($"{path} 已存在；请换一个文件名。");
        try
        {
            return new(path, createdAt);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefused($"写不了 {path}.part：{refused.Message}");
        }
    }

    /// <summary>Adds an entry and returns the SHA-256 of its content, hex.</summary>
    public async Task<string> Add(string name, CompressionLevel level, Func<Stream, Task> write)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = createdAt;
        using var sha = SHA256.Create();
        await using (var target = entry.Open())
        await using (var hashed = new CryptoStream(target, sha, CryptoStreamMode.Write))
        await using (var buffered = new BufferedStream(hashed, 1 << 16))
            await write(buffered);
        return Convert.ToHexStringLower(sha.Hash!);
    }

    public Task<string> Add(string name, byte[] content) => Add(name, CompressionLevel.Optimal, target => target.WriteAsync(content).AsTask());

    /// <summary>Ends the archive and makes it durable, still under its preliminary name.</summary>
    public void Close()
    {
        zip.Dispose();
        Durable.Flush(file);
        file.Dispose();
    }

    public void Publish()
    {
        File.Move(Part, path, overwrite: false);
        Durable.FlushFolder(Path.GetDirectoryName(path)!);
    }

    public void Dispose()
    {
        // After a failed write the archive cannot be ended, and need not be: it goes, even when the disk refuses what was still buffered.
        try
        {
            file.Dispose();
        }
        finally
        {
            File.Delete(Part);
        }
    }
}
