using System.Text;

namespace Gridloom.Testing;

/// <summary>
/// A baseline JPEG encoder for tiles of one colour each, 8×8 pixels, which is the block that JPEG codes. A block of one colour has
/// no detail, only a mean, so neither a cosine transform nor the standard's long tables are needed: the file is small, and yet every decoder's.
/// </summary>
internal static class SampleJpeg
{
    private const int BlockSide = 8;
    private const int MeanCategories = 12;

    public static byte[] Encode((byte Red, byte Green, byte Blue)[] tiles, int tilesAcross, SamplePhotoMetadata? metadata)
    {
        var (width, height) = (tilesAcross * BlockSide, tiles.Length / tilesAcross * BlockSide);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. metadata is null ? [] : Segment(0xE1, [.. "Exif\0\0"u8, .. metadata.ToTiff()]),
            .. metadata?.PlantedText is { } text ? Segment(0xFE, Encoding.UTF8.GetBytes(text)) : [],
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]), // the coded mean is eight times the block's, so this step makes it exact
            .. Segment(0xC0, [8, 0, (byte)height, 0, (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
            .. Segment(0xC4, [0x00, 0, 0, 0, MeanCategories, .. new byte[12], .. Enumerable.Range(0, MeanCategories).Select(static c => (byte)c)]), // all codes of four bits
            .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]), // one code of one bit: "no further detail in this block"
            .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
            .. Scan(tiles),
            0xFF, 0xD9,
        ];
    }

    private static byte[] Scan((byte Red, byte Green, byte Blue)[] tiles)
    {
        var bits = new StringBuilder();
        var before = new int[3];
        foreach (var tile in tiles)
        {
            var means = Means(tile);
            for (var channel = 0; channel < 3; channel++)
            {
                bits.Append(Coded(means[channel] - before[channel])).Append('0');
                before[channel] = means[channel];
            }
        }

        return Packed(bits.Append('1', (8 - bits.Length % 8) % 8).ToString());
    }

    // Brightness and two differences of colour (JFIF 1.02), shifted so that 128 is 0.
    private static int[] Means((byte Red, byte Green, byte Blue) tile)
    {
        var (red, green, blue) = ((double)tile.Red, (double)tile.Green, (double)tile.Blue);
        double[] means =
        [
            0.299 * red + 0.587 * green + 0.114 * blue - 128,
            -0.168736 * red - 0.331264 * green + 0.5 * blue,
            0.5 * red - 0.418688 * green - 0.081312 * blue,
        ];
        return [.. means.Select(static mean => Math.Clamp((int)Math.Round(mean), -128, 127))];
    }

    // How many bits the difference has, in four bits; then those bits, where a negative difference is written less one.
    private static string Coded(int difference)
    {
        var category = 0;
        while (Math.Abs(difference) >> category > 0) category++;
        var value = difference < 0 ? difference + (1 << category) - 1 : difference;
        return Binary(category, 4) + (category == 0 ? "" : Binary(value, category));
    }

    private static string Binary(int value, int digits) => Convert.ToString(value, 2).PadLeft(digits, '0');

    // In picture data a byte 0xFF is followed by 0, so that it is not taken for a marker.
    private static byte[] Packed(string bits) =>
        [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).SelectMany(static value => value == 0xFF ? [value, 0] : (byte[])[value])];

    private static byte[] Segment(byte marker, byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 255), .. body];
}
