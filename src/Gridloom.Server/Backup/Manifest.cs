using System.Text.Encodings.Web;
using System.Text.Json;
using Gridloom.Server.Access;

namespace Gridloom.Server.Backup;

/// <summary>What a backup says of itself (备份清单). It names no key and no personal value.</summary>
/// <param name="Format">The version of this very form; a program reads only those that it knows.</param>
/// <param name="Engine">The engine from which it was taken; it restores into either.</param>
/// <param name="Schema">The migrations that the database had, in their order.</param>
/// <param name="Keys">The key files inside, none when it was taken without them.</param>
/// <param name="KeyFingerprints">By key file: tells whether keys that are found elsewhere are the ones, and nothing else about them.</param>
/// <param name="Chain">What the audit found when it was taken.</param>
internal sealed record Manifest(
    long Format, string Program, string CreatedAt, string Engine, IReadOnlyList<SchemaStep> Schema, IReadOnlyList<ArchivedTable> Tables,
    ArchivedFiles Files, IReadOnlyList<ArchivedKey> Keys, IReadOnlyDictionary<string, string> KeyFingerprints, ChainFinding Chain)
{
    public const long CurrentFormat = 1;

    private static readonly JsonSerializerOptions Text = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string ProgramVersion => typeof(Manifest).Assembly.GetName().Version!.ToString(3);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Text);

    /// <summary>The format that the text claims; 0 when it claims none.</summary>
    public static long FormatOf(byte[] text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format) && format.TryGetInt64(out var number) ? number : 0;
    }

    /// <exception cref="JsonException">It is no manifest of <see cref="CurrentFormat"/>.</exception>
    public static Manifest Read(byte[] text) => JsonSerializer.Deserialize<Manifest>(text, Text) ?? throw new JsonException("The manifest is null.");
}

/// <summary>A migration that the database had.</summary>
internal sealed record SchemaStep(long Number, string Name);

/// <param name="Sha256">Over the table's lines, hex.</param>
internal sealed record ArchivedTable(string Name, IReadOnlyList<ColumnShape> Columns, long Rows, string Sha256);

/// <param name="Sha256">Over the names of the files in their order, each ended by a line feed, hex: no file can be taken out unseen.</param>
/// <param name="Missing">Files that rows name but the installation had lost or found damaged.</param>
internal sealed record ArchivedFiles(long Count, long Bytes, string Sha256, IReadOnlyList<string> Missing);

/// <summary>A file of the installation's keys.</summary>
internal sealed record ArchivedKey(string Name, string Sha256);
