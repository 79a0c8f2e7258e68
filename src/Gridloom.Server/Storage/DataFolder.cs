namespace Gridloom.Server.Storage;

/// <summary>The folder (数据目录) that holds one installation: database, keys, files, lock. One process at a time owns it for writing.</summary>
internal sealed class DataFolder
{
    private DataFolder(string path) => Root = path;

    public string Root { get; }

    public string Database => Path.Combine(Root, "gridloom.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Files => Path.Combine(Root, "files");

    public string Uploads => Path.Combine(Root, "uploads");

    public string Exports => Path.Combine(Root, "exports");

    private string Lock => Path.Combine(Root, "gridloom.lock");

    public static DataFolder At(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path));
        foreach (var private_ in (string[])[folder.Root, folder.Keys, folder.Files, folder.Uploads, folder.Exports])
            Directory.CreateDirectory(private_, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    /// <summary>A folder that must be there already; nothing is created.</summary>
    /// <exception cref="CommandRefused">There is no such folder.</exception>
    public static DataFolder Existing(string path) => Directory.Exists(path)
        ? new DataFolder(Path.GetFullPath(path))
        : throw new CommandRefused($"没有数据目录 {Path.GetFullPath(path)}。");

    /// <summary>Takes the folder for writing until the result is disposed; null when another process has it. The kernel lets go of it at a crash.</summary>
    public IDisposable? TryOwn()
    {
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="TryOwn"/>; a taken folder ends the command with one sentence.</summary>
    public IDisposable Own() => TryOwn()
        ?? throw new CommandRefused($"数据目录 {Root} 正被运行中的织格使用；请先停止它，再执行此命令。");
}

/// <summary>A command cannot do what was asked; the message is the one sentence for the person at the keyboard (exit code 1).</summary>
internal sealed class CommandRefused(string sentence) : Exception(sentence);
