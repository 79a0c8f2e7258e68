using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Gridloom.Server.Storage;

/// <summary>
/// Binds SQLite to the system's library, which the distribution keeps patched. The bindings that the registry offers are older than
/// Microsoft.Data.Sqlite asks for; this one file carries the whole override, so that raising the version means deleting it.
/// </summary>
internal static class SqliteEngine
{
    private const string SystemLibrary = "libsqlite3.so.0";

    [ModuleInitializer]
    internal static void Bind()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is { } simple && simple.StartsWith("SQLitePCLRaw", StringComparison.Ordinal)
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, simple + ".dll"))
                : null;
        SetProvider();
    }

    /// <summary>The version of the SQLite that is in use, for the log and the health page.</summary>
    public static string Version => raw.sqlite3_libversion().utf8_to_string();

    // Kept apart from Bind: the runtime resolves SQLitePCLRaw when it compiles this method, and by then the resolver above must stand.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        // No connection is used by two threads at once, and nobody reads the statistics: without both SQLite need not lock at each call.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private static IntPtr Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        if (library != "e_sqlite3") return IntPtr.Zero;
        return NativeLibrary.TryLoad(SystemLibrary, out var handle)
            ? handle
            : throw new DllNotFoundException($"缺少系统库 {SystemLibrary}，请安装 Debian 软件包 libsqlite3-0。");
    }
}
