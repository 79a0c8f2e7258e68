using System.Globalization;
using System.Net;
using System.Text;

namespace Gridloom.Testing;

/// <summary>
/// Values that must not stand in clear where data is kept (埋入值), in every form in which they might: UTF-8, UTF-16, hex of these, JSON's
/// escapes, a URL's escapes.
/// </summary>
internal sealed class Planted(params string[] values)
{
    private readonly List<(string Name, byte[] Bytes)> forms = [.. values.SelectMany(Forms).DistinctBy(f => Convert.ToHexString(f.Bytes))];

    /// <summary>The forms that stand in these bytes, each as <c>value in form</c>.</summary>
    public IReadOnlyList<string> In(ReadOnlyMemory<byte> bytes) => [.. forms.Where(f => bytes.Span.IndexOf(f.Bytes) >= 0).Select(f => f.Name)];

    public IReadOnlyList<string> In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <summary>The forms that stand in any file below the folder, each with the file before it; files that are open elsewhere are read too.</summary>
    public async Task<IReadOnlyList<string>> InFolder(string folder)
    {
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(path).Length == 0) continue; // Holds nothing; and the lock, which is empty, cannot be opened while a server has it.
            await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete });
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy);
            found.AddRange(In(copy.ToArray()).Select(f => Path.GetRelativePath(folder, path) + ": " + f));
        }
        return found;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Forms(string value)
    {
        (string Name, byte[] Bytes)[] encodings =
        [
            ("UTF-8", Encoding.UTF8.GetBytes(value)),
            ("UTF-16LE", Encoding.Unicode.GetBytes(value)),
            ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(value)),
        ];
        foreach (var (name, bytes) in encodings)
        {
            yield return ($"{value} in {name}", bytes);
            yield return ($"{value} in the hex of {name}", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
            yield return ($"{value} in the hex of {name}, small", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        }
        yield return ($"{value} in JSON's escapes", Escaped(value, "X4"));
        yield return ($"{value} in JSON's escapes, small", Escaped(value, "x4"));
        yield return ($"{value} in a URL's escapes", Encoding.ASCII.GetBytes(WebUtility.UrlEncode(value)));
    }

    private static byte[] Escaped(string value, string form) =>
        Encoding.ASCII.GetBytes(string.Concat(value.Select(c => char.IsAscii(c) ? c.ToString() : "\\u" + ((int)c).ToString(form, CultureInfo.InvariantCulture))));
}
