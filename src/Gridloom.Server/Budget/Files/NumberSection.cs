using System.Text;

namespace Gridloom.Server.Budget.Files;

/// <summary>One section of a number format (格式段): <c>#,##0.00</c>, <c>0.0%</c>, <c>"约"0"万元"</c>.</summary>
internal sealed class NumberSection
{
    private readonly StringBuilder before = new(), after = new(), whole = new(), decimals = new();
    private bool point, grouped;
    private int commas, exponentDigits;

    /// <summary>What stands in front of the digits, and behind them.</summary>
    public string Before => before.ToString();

    public string After => after.ToString();

    /// <summary>True when the section shows numbers as they stand.</summary>
    public bool General { get; private set; }

    public int Percents { get; private set; }

    /// <summary>How many times the number is shown in thousands.</summary>
    public int Thousands => commas;

    public int Decimals => decimals.Length;

    public bool Exponent => exponentDigits > 0;

    /// <summary>The digits in the platform's own notation; nothing at all when the section has none.</summary>
    public string Digits { get; private set; } = "";

    /// <summary>The sections of a format; a semicolon in quotation marks or behind a backslash is none.</summary>
    public static IEnumerable<string> Split(string format)
    {
        var (start, quoted) = (0, false);
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] == '"') quoted = !quoted;
            else if (!quoted && format[at] is '\\' or '!') at++;
            else if (!quoted && format[at] == ';')
            {
                yield return format[start..at];
                start = at + 1;
            }
        }

        yield return format[start..];
    }

    public static NumberSection Read(string text)
    {
        var section = new NumberSection();
        if (text.Contains("General", StringComparison.OrdinalIgnoreCase) || text.Contains('@', StringComparison.Ordinal) || text.Contains("?/", StringComparison.Ordinal) || text.Contains("#/", StringComparison.Ordinal))
        {
            section.General = true;
            text = text.Contains('/', StringComparison.Ordinal) ? "" : text.Replace("General", "", StringComparison.OrdinalIgnoreCase).Replace("@", "", StringComparison.Ordinal);
        }

        for (var at = 0; at < text.Length; at++) section.Take(text, ref at);
        section.Digits = section.Notation();
        return section;
    }

    private void Take(string text, ref int at)
    {
        switch (text[at])
        {
            case '"': Literal(Until(text, ref at, '"')); break;
            case '\\' or '!': Literal(++at < text.Length ? text[at..(at + 1)] : ""); break;
            // As wide as the next sign; and: the next sign fills the cell.
            case '_': at++; Literal(" "); break;
            case '*': at++; break;
            case '[': Bracket(Until(text, ref at, ']')); break;
            case '0' or '#' or '?': Digit(text[at]); break;
            case '.' when !point: point = true; break;
            case ',': if (whole.Length > 0) commas++; break;
            case '%': Percents++; Literal("%"); break;
            case 'E' or 'e' when at + 1 < text.Length && text[at + 1] is '+' or '-': at++; exponentDigits = 1; break;
            default: Literal(text[at..(at + 1)]); break;
        }
    }

    private void Digit(char sign)
    {
        if (exponentDigits > 0) exponentDigits++;
        else if (point) decimals.Append(sign == '0' ? '0' : '#');
        else
        {
            // A comma between digits groups them; one behind them all divides by a thousand.
            grouped |= commas > 0;
            commas = 0;
            whole.Append(sign == '0' ? '0' : '#');
        }
    }

    private void Literal(string text) => (whole.Length == 0 && !point ? before : after).Append(text);

    // [$￥-804] is a sign of money; [Red], [>100] and [DBNum1] are not printed.
    private void Bracket(string inside)
    {
        if (inside.StartsWith('$')) Literal(inside[1..].Split('-')[0]);
    }

    private static string Until(string text, ref int at, char end)
    {
        var from = at + 1;
        var to = text.IndexOf(end, Math.Min(from, text.Length));
        if (to < 0) to = text.Length;
        at = to;
        return text[Math.Min(from, to)..to];
    }

    private string Notation()
    {
        if (whole.Length == 0 && !point) return "''";
        var digits = (grouped ? "#," : "") + (whole.Length == 0 ? "#" : whole) + (decimals.Length > 0 ? "." + decimals : "");
        return exponentDigits > 0 ? digits + "E+" + new string('0', Math.Max(1, exponentDigits - 1)) : digits;
    }
}
