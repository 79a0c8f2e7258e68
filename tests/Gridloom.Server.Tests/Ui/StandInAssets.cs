using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Ui;

/// <summary>A tiny asset folder, so that pages can be tested where nobody has built <c>web/</c>.</summary>
internal static class StandInAssets
{
    public static readonly string[] Names = ["desk.css", "desk.js", "map.js", "portal.js", "live.js", "icons.svg", "mark.svg", "chevron.svg"];

    public static Assets Load()
    {
        var folder = Directory.CreateTempSubdirectory("gridloom-assets-").FullName;
        try
        {
            Write(folder);
            return Assets.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static void Write(string folder)
    {
        var stored = Names.ToDictionary(name => name, name => name.Replace(".", ".0123456789ab.", StringComparison.Ordinal));
        foreach (var (name, file) in stored)
        {
            var content = Encoding.UTF8.GetBytes($"/* {name} */");
            File.WriteAllBytes(Path.Combine(folder, file), content);
            Pack(Path.Combine(folder, file + ".br"), content, stream => new BrotliStream(stream, CompressionLevel.Fastest));
            Pack(Path.Combine(folder, file + ".gz"), content, stream => new GZipStream(stream, CompressionLevel.Fastest));
        }
        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(stored));
    }

    private static void Pack(string path, byte[] content, Func<Stream, Stream> packer)
    {
        using var file = File.Create(path);
        using var packed = packer(file);
        packed.Write(content);
    }
}
