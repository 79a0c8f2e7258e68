using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Gridloom.Testing;

/// <summary>
/// Real pictures for tests over HTTP and in the browser: 64×48 pixels of coloured tiles, drawn from a seed, which every browser decodes.
/// What a phone would have written about them stands in <see cref="SamplePhotoMetadata"/>. Written without the product's own code.
/// </summary>
public static class SamplePhotos
{
    public const int Width = 64;
    public const int Height = 48;
    private const int TileSide = 8;
    private const int TilesAcross = Width / TileSide;

    /// <summary>A PNG; its metadata stand in an <c>eXIf</c> chunk, and a planted text also in a <c>tEXt</c> chunk.</summary>
    public static byte[] Png(long seed, SamplePhotoMetadata? metadata = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2); // eight bits each of red, green and blue
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", header),
            .. metadata is null ? [] : Chunk("eXIf", metadata.ToTiff()),
            .. metadata?.PlantedText is { } text ? Chunk("tEXt", [.. "Author\0"u8, .. Encoding.UTF8.GetBytes(text)]) : [],
            .. Chunk("IDAT", Deflated(Rows(seed))),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A baseline JPEG; its metadata stand in an EXIF segment, and a planted text also in a comment.</summary>
    public static byte[] Jpeg(long seed, SamplePhotoMetadata? metadata = null) => SampleJpeg.Encode(Tiles(seed), TilesAcross, metadata);

    /// <summary>The colours of the tiles, row by row.</summary>
    private static (byte Red, byte Green, byte Blue)[] Tiles(long seed)
    {
        var tiles = new (byte, byte, byte)[TilesAcross * (Height / TileSide)];
        var state = unchecked((ulong)seed * 2 + 1);
        for (var i = 0; i < tiles.Length; i++)
        {
            // Knuth's linear congruential generator; its high bits are even enough for colours.
            state = unchecked(state * 6364136223846793005 + 1442695040888963407);
            tiles[i] = ((byte)(state >> 56), (byte)((state >> 48) & 255), (byte)((state >> 40) & 255));
        }

        return tiles;
    }

    private static byte[] Rows(long seed)
    {
        var tiles = Tiles(seed);
        var rows = new List<byte>(Height * (1 + 3 * Width));
        for (var y = 0; y < Height; y++)
        {
            rows.Add(0); // the row stands as it is, unfiltered
            for (var x = 0; x < Width; x++)
            {
                var (red, green, blue) = tiles[y / TileSide * TilesAcross + x / TileSide];
                rows.AddRange([red, green, blue]);
            }
        }

        return [.. rows];
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal)) zlib.Write(bytes);
        return output.ToArray();
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        body.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 8), Crc(chunk.AsSpan(4, body.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
