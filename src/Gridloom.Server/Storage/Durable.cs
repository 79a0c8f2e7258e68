using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gridloom.Server.Storage;

/// <summary>
/// Flushes a file or a folder to the disk and believes the kernel's answer. <see cref="RandomAccess.FlushToDisk"/> swallows a failed
/// fsync, so a full or broken disk would be answered with success; this asks fsync itself.
/// </summary>
internal static unsafe class Durable
{
    // Through the main program's symbols, not libc's handle: whatever is preloaded into the process (a fault shim, a tracer) is then seen too.
    private static readonly delegate* unmanaged<int, int> Fsync =
        (delegate* unmanaged<int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "fsync");

    public static void Flush(FileStream file)
    {
        file.Flush();
        Flush(file.SafeFileHandle, file.Name);
    }

    /// <summary>Makes a new or renamed entry of the folder durable.</summary>
    public static void FlushFolder(string path)
    {
        var descriptor = open(path, 0);
        if (descriptor < 0) throw new IOException($"The folder {path} cannot be opened to be flushed.");
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        Flush(handle, path);
    }

    private static void Flush(SafeFileHandle handle, string path)
    {
        if (Fsync((int)handle.DangerousGetHandle()) != 0) throw new IOException($"{path} could not be flushed to the disk.");
    }

    [DllImport("libc", CharSet = CharSet.Ansi)]
    private static extern int open(string path, int flags);
}
