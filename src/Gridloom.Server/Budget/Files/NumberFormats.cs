using System.Globalization;

namespace Gridloom.Server.Budget.Files;

/// <summary>Writes a paragraph's automatic number as its list has it (自动编号的写法): the kinds of ECMA-376 17.18.59 that Chinese documents use.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九", Formal = "零壹贰叁肆伍陆柒捌玖", Stems = "甲乙丙丁戊己庚辛壬癸", Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <param name="number">From 0.</param>
    /// <param name="kind">The format's name in the file; a kind that is not known is written in digits, and <c>none</c> not at all.</param>
    public static string Write(int number, string kind) => kind switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(static c => (char)(c - '0' + '０'))),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Counted(number, Digits, "十百千") : Each(number, Digits),
        "chineseCountingThousand" or "taiwaneseCountingThousand" or "japaneseCounting" => Counted(number, Digits, "十百千"),
        "chineseLegalSimplified" => Counted(number, Formal, "拾佰仟"),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => Each(number, Digits),
        "ideographTraditional" => Of(number, Stems),
        "ideographZodiac" => Of(number, Branches),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Signs(number, '①'),
        "decimalEnclosedParen" => Signs(number, '⑴'),
        "decimalEnclosedFullstop" => Signs(number, '⒈'),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Each(int number, string digits) => string.Concat(Plain(number).Select(c => digits[c - '0']));

    // 12 is 十二 and 112 一百一十二, 102 一百零二.
    private static string Counted(int number, string digits, string powers)
    {
        if (number is <= 0 or >= 10_000) return number == 0 ? digits[..1] : Plain(number);
        var text = "";
        var printed = Plain(number);
        foreach (var (index, sign) in printed.Index())
        {
            var power = printed.Length - index - 1;
            if (sign != '0') text += (index > 0 && printed[index - 1] == '0' ? "零" : "") + digits[sign - '0'] + (power > 0 ? powers[power - 1] : "");
        }

        return number is >= 10 and < 20 && digits == Digits ? text[1..] : text;
    }

    // Z is followed by AA, and that by BB.
    private static string Letters(int number, char first) => number < 1 ? "" : new((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 20));

    private static string Roman(int number)
    {
        if (number is < 1 or > 4_999) return Plain(number);
        var text = "";
        foreach (var (value, sign) in Romans)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    private static string Of(int number, string signs) => number >= 1 && number <= signs.Length ? signs[(number - 1)..number] : Plain(number);

    private static string Signs(int number, char first) => number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString() : Plain(number);
}
