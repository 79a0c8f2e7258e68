using System.Text.RegularExpressions;

namespace Gridloom.Server.Backup;

/// <summary>What a backup may hold, and under which names (备份条目). A name of any other form, such as one that leads out of its folder, is refused.</summary>
internal static partial class EntryNames
{
    public const string Manifest = "manifest.json";

    /// <summary>SHA-256 of the manifest, hex.</summary>
    public const string ManifestDigest = "manifest.sha256";

    public const string Files = "files/";

    public const string Keys = "keys/";

    public static string Table(string name) => $"tables/{name}.jsonl";

    public static string File(string name) => $"{Files}{name[..2]}/{name}";

    public static string Key(string name) => Keys + name;

    public static bool Allowed(string name) => Known().IsMatch(name);

    [GeneratedRegex(@"\A(manifest\.(json|sha256)|tables/[a-z][a-z0-9_]*\.jsonl|files/(?<shelf>[0-9a-f]{2})/\k<shelf>[0-9a-f]{62}|keys/[A-Za-z0-9][A-Za-z0-9._-]*)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}
