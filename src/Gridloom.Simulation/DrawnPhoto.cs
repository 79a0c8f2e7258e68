using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Gridloom.Domain.Media;

namespace Gridloom.Simulation;

/// <summary>Draws a picture that nobody can take for a photo (示意图): a flat street with a spot on it, or the same place mended, and DEMO across.</summary>
public static class DrawnPhoto
{
    private const int Width = 480, Height = 360, Letter = 10;

    private const byte Sky = 0, Wall = 1, Pavement = 2, Kerb = 3, Road = 4, Spot = 5, Edge = 6, Ink = 7;

    // Five columns by seven rows, a bit a square, from the left.
    private static readonly byte[][] Demo =
    [
        [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
        [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
        [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
        [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
    ];

    private static readonly int[] Spots = [0x5D4A3A, 0x7A3B2E, 0x2F4F4F, 0x6B5B2A, 0x3E5C76];

    private static readonly int[] Skies = [0xBFD7EA, 0xD5DCE2, 0xE7D9C3, 0xA9BED6];

    private static readonly int[] Walls = [0xD9CBB8, 0xC9D1C4, 0xD8C3C0, 0xCFCFD8];

    // Where it is mended the road is new: hardly lighter than around.
    private const int New = 0x787C80, NewEdge = 0x83878B, Road0 = 0x6E7276;

    /// <summary>The picture of that scene, a PNG; the same scene is always the same picture, to the byte.</summary>
    public static byte[] Make(Scene scene)
    {
        var random = new SplitMix((ulong)scene.Spot * 0x1F1F_1F1F);
        var (x, y, across, down) = (random.Between(140, 340), random.Between(264, 318), random.Between(40, 110), random.Between(16, 34));
        var (sky, wall, spot) = (random.Of(Skies), random.Of(Walls), random.Of(Spots));
        var pixels = new byte[Width * Height];
        for (var row = 0; row < Height; row++)
            for (var column = 0; column < Width; column++)
                pixels[row * Width + column] = Ground(row, column, random: (x, y, across, down));
        Write(pixels);
        return Encode(pixels, [sky, wall, 0xC4C4C0, 0x8C8C8C, Road0, scene.Mended ? New : spot, scene.Mended ? NewEdge : 0x1F1F1F, 0xF2F2F2]);
    }

    private static byte Ground(int row, int column, (int X, int Y, int Across, int Down) random)
    {
        var (dx, dy) = ((column - random.X) / (double)random.Across, (row - random.Y) / (double)random.Down);
        var distance = dx * dx + dy * dy;
        if (distance < 1) return distance > 0.86 ? Edge : Spot;
        return row switch
        {
            < 90 => Sky,
            < 200 => column % 120 < 4 ? Kerb : Wall,
            < 238 => (column + row) % 60 < 2 ? Kerb : Pavement,
            < 244 => Kerb,
            _ => Road,
        };
    }

    private static void Write(byte[] pixels)
    {
        const int left = (Width - (Letter * 23)) / 2, top = 105;
        for (var letter = 0; letter < Demo.Length; letter++)
            for (var row = 0; row < 7 * Letter; row++)
                for (var column = 0; column < 5 * Letter; column++)
                    if ((Demo[letter][row / Letter] >> (4 - column / Letter) & 1) == 1)
                        pixels[(top + row) * Width + left + letter * 6 * Letter + column] = Ink;
    }

    private static byte[] Encode(byte[] pixels, int[] palette)
    {
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 3); // eight bits a pixel, by palette
        Chunk(png, "IHDR", head);
        Chunk(png, "PLTE", [.. palette.SelectMany(c => (byte[])[(byte)(c >> 16), (byte)(c >> 8 & 0xFF), (byte)(c & 0xFF)])]);
        Chunk(png, "IDAT", Packed(pixels));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Packed(byte[] pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var row = 0; row < Height; row++)
            {
                zlib.WriteByte(0); // each row begins with its filter: none
                zlib.Write(pixels, row * Width, Width);
            }
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        png.Write(number);
    }
}
