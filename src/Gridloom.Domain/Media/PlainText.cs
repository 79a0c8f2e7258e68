using System.Text;
using System.Text.Unicode;

namespace Gridloom.Domain.Media;

/// <summary>Tells plain text (纯文本) from other bytes: whole characters of UTF-8 or GB 18030, and no control characters but those that lay lines out.</summary>
internal static class PlainText
{
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r') or 0x7F) return false;
        }

        return Utf8.IsValid(bytes) ? !HasHidden(bytes) : IsGb18030(bytes);
    }

    // Characters that turn the direction of what follows can make one word read as another.
    private static bool HasHidden(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).AsSpan().IndexOfAny("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069") >= 0;

    // Two bytes a character, or four where the second is a digit (GB 18030-2022, 5.2).
    private static bool IsGb18030(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }
            var length = LengthAt(bytes[at..]);
            if (length == 0) return false;
            at += length;
        }

        return true;
    }

    private static int LengthAt(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is < 0x81 or 0xFF || rest.Length < 2) return 0;
        if (rest[1] is >= 0x40 and not 0x7F and not 0xFF) return 2;
        return rest.Length >= 4 && IsDigit(rest[1]) && rest[2] is >= 0x81 and not 0xFF && IsDigit(rest[3]) ? 4 : 0;
    }

    private static bool IsDigit(byte value) => value is >= 0x30 and <= 0x39;
}
