using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Gridloom.Server.Tests.Backup;

/// <summary>A backup taken apart, changed, and packed again by somebody who knows the format.</summary>
internal sealed class RepackedBackup
{
    private readonly List<(string Name, byte[] Content)> entries = [];

    public RepackedBackup(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(content);
            entries.Add((entry.FullName, content.ToArray()));
        }
    }

    public void Remove(string prefix) => entries.RemoveAll(e => e.Name.StartsWith(prefix, StringComparison.Ordinal)).ShouldBe(1);

    public void Add(string name, string content = "x") => entries.Add((name, Encoding.UTF8.GetBytes(content)));

    /// <summary>Changes one bit in the middle of the entry.</summary>
    public void Flip(string prefix)
    {
        var content = entries.First(e => e.Name.StartsWith(prefix, StringComparison.Ordinal)).Content;
        content[content.Length / 2] ^= 1;
    }

    public void Replace(string name, string old, string @new)
    {
        var at = entries.FindIndex(e => e.Name == name);
        var text = Encoding.UTF8.GetString(entries[at].Content);
        text.ShouldContain(old);
        entries[at] = (name, Encoding.UTF8.GetBytes(text.Replace(old, @new, StringComparison.Ordinal)));
    }

    /// <summary>Changes a table so that every digest of the backup fits again.</summary>
    public void Forge(string table, string old, string @new)
    {
        Replace($"tables/{table}.jsonl", old, @new);
        var digest = Convert.ToHexStringLower(SHA256.HashData(entries.First(e => e.Name == $"tables/{table}.jsonl").Content));
        Manifest(manifest => manifest["tables"]!.AsArray().First(t => (string)t!["name"]! == table)!["sha256"] = digest);
    }

    /// <summary>Changes the manifest together with its digest.</summary>
    public void Manifest(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(entries.First(e => e.Name == "manifest.json").Content)!;
        change(manifest);
        var text = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        Remove("manifest.json");
        Remove("manifest.sha256");
        entries.Add(("manifest.json", text));
        Add("manifest.sha256", Convert.ToHexStringLower(SHA256.HashData(text)));
    }

    public void Pack(string file)
    {
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var to = zip.CreateEntry(name).Open();
            to.Write(content);
        }
    }
}
