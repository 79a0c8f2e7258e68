using System.Buffers.Binary;
using System.Text;

namespace Gridloom.Domain.Tests.Media;

/// <summary>Builds sounds and films piece by piece, by the formats' own words and without the product's code. They hold no more than tells them.</summary>
internal static class Recordings
{
    /// <summary>What a phone writes about a film made on 2026-11-20 at 10:00 in Longhua, and its owner's name.</summary>
    public const string Place = "+22.6548+114.0275/", Owner = "欧阳植入者 13987654321";

    private const uint TenOClock = 3_877_984_800; // 2026-11-20T02:00:00Z in seconds since 1904

    public static byte[] Mp4(string brand = "isom", string handler = "vide") =>
        Boxes(Box("ftyp", Latin(brand + "\0\0\0\0" + brand)), Box("free", Encoding.UTF8.GetBytes(Owner)), Movie(handler), Box("mdat", [1, 2, 3, 4, 5]));

    public static byte[] Movie(string handler) => Box("moov",
        Box("mvhd", [0, 0, 0, 0, .. Number(TenOClock), .. Number(TenOClock), .. new byte[88]]),
        Box("trak", Box("tkhd", [0, 0, 0, 1, .. Number(TenOClock), .. Number(TenOClock), .. new byte[72]]), Box("mdia", Box("hdlr", [.. new byte[8], .. Latin(handler), .. new byte[13]]))),
        Box("udta", Box("\u00A9xyz", [0, (byte)Place.Length, 0x15, 0xC7, .. Latin(Place)]), Box("auth", Encoding.UTF8.GetBytes(Owner))));

    /// <summary>Frames of 128 kbit/s at 44.1 kHz between a tag before and one behind.</summary>
    public static byte[] Mp3(int frames = 3)
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        var tag = Encoding.UTF8.GetBytes(Owner);
        return [.. "ID3\u0004\0\0"u8, 0, 0, 0, (byte)tag.Length, .. tag, .. Enumerable.Repeat(frame, frames).SelectMany(f => f), .. "TAG"u8, .. tag];
    }

    public static byte[] Wav()
    {
        byte[] body = [.. "WAVE"u8, .. Chunk("fmt ", new byte[16]), .. Chunk("LIST", Encoding.UTF8.GetBytes(Owner)), .. Chunk("data", [1, 2, 3, 4])];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    public static byte[] Ogg(string head = "OpusHead") => [.. Page(Latin(head + "\u0001")), .. Page(new byte[20])];

    public static byte[] Amr() => [.. "#!AMR\n"u8, .. Frame(), .. Frame(), 0x3C, 1];

    /// <summary>The segment's size is not known, as in what a browser records.</summary>
    public static byte[] WebM(string codec = "V_VP8") =>
        [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x86, (byte)(0x80 | codec.Length), .. Latin(codec), .. new byte[16]];

    public static byte[] Box(string name, params byte[][] body)
    {
        var content = Boxes(body);
        return [.. Number((uint)content.Length + 8), .. Latin(name), .. content];
    }

    private static byte[] Boxes(params byte[][] boxes) => [.. boxes.SelectMany(b => b)];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Frame() => [0x3C, .. new byte[31]];

    private static byte[] Page(byte[] body) => [.. "OggS"u8, 0, .. new byte[21], 1, (byte)body.Length, .. body];

    private static byte[] Chunk(string name, byte[] body) => [.. Latin(name), .. Little(body.Length), .. body, .. new byte[body.Length & 1]];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
