using System.Globalization;
using System.Text;

namespace Gridloom.Domain.FigureAudit.Reading;

/// <summary>
/// Reads a calculation as people print it, units and all (算式): 5 人*126400 元/人+2 场, (a+b)/c, 970 人*550 元/天*3 天. Brackets with words alone are
/// remarks. Two quantities side by side, the first a price for each of the second, are multiplied.
/// </summary>
internal sealed class Arithmetic
{
    private readonly string plain;
    private readonly StringBuilder expression = new();
    private int at;
    private int operations;
    private bool broken;
    private bool money;
    private string lastUnit = "";

    private Arithmetic(string plain) => this.plain = plain;

    /// <summary>What came of a calculation.</summary>
    /// <param name="Value">In 元 when <paramref name="Money"/>.</param>
    /// <param name="Expression">Without units and remarks: <c>970*550*3</c>.</param>
    public sealed record Result(decimal Value, bool Money, string Expression);

    /// <summary>The calculation that a text is from its first digit on; null when it is none.</summary>
    public static Result? Read(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        while (start > 0 && text[start - 1] is '(' or ' ') start--;
        if (text[start] == '(' && text[start..].Count(c => c == '(') != text[start..].Count(c => c == ')')) start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var reader = new Arithmetic(text[start..].Replace('×', '*').Replace('÷', '/'));
        try
        {
            var value = reader.Sum();
            reader.Words();
            return reader.broken || reader.at < reader.plain.Length || reader.operations == 0 ? null : new(value, reader.money, reader.expression.ToString());
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private decimal Sum()
    {
        var sum = Product();
        while (!broken && Operator('+', '-') is { } sign) sum = sign == '+' ? sum + Product() : sum - Product();
        return sum;
    }

    private decimal Product()
    {
        var product = Number();
        while (!broken)
        {
            if (Operator('*', '/') is { } sign)
            {
                var next = Number();
                if (sign == '/' && next == 0) broken = true;
                else product = sign == '*' ? product * next : product / next;
            }
            else if (at < plain.Length && char.IsAsciiDigit(plain[at]) && lastUnit.Contains('/', StringComparison.Ordinal))
            {
                Write('*');
                product *= Number();
            }
            else break;
        }

        return product;
    }

    private decimal Number()
    {
        Words();
        if (at < plain.Length && plain[at] == '(') return Bracketed();
        var from = at;
        while (at < plain.Length && (char.IsAsciiDigit(plain[at]) || plain[at] == '.' || (plain[at] == ',' && at + 3 < plain.Length && char.IsAsciiDigit(plain[at + 1])))) at++;
        if (!decimal.TryParse(plain[from..at], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            broken = true;
            return 0;
        }

        expression.Append(plain[from..at].Replace(",", "", StringComparison.Ordinal));
        return number * Unit();
    }

    private decimal Bracketed()
    {
        at++;
        expression.Append('(');
        var inside = Sum();
        Words();
        if (at >= plain.Length || plain[at++] != ')') broken = true;
        expression.Append(')');
        Words();
        return inside;
    }

    // 12 万元 is 120,000 元, 8% is 0.08; all other units only say of what.
    private decimal Unit()
    {
        var from = at;
        Words();
        lastUnit = PlainText.Label(plain[from..at]);
        if (lastUnit.StartsWith('%'))
        {
            expression.Append('%');
            return 0.01m;
        }

        money |= lastUnit.StartsWith("万元", StringComparison.Ordinal) || lastUnit.StartsWith("亿元", StringComparison.Ordinal) || lastUnit.StartsWith('元');
        return lastUnit.StartsWith("亿元", StringComparison.Ordinal) ? 100_000_000 : lastUnit.StartsWith("万元", StringComparison.Ordinal) ? 10_000 : 1;
    }

    private char? Operator(char one, char other)
    {
        if (at >= plain.Length || (plain[at] != one && plain[at] != other)) return null;
        Write(plain[at]);
        return plain[at++];
    }

    private void Write(char sign)
    {
        operations++;
        expression.Append(sign);
    }

    // Words, and a slash or a bracket within them; a slash before a digit divides.
    private void Words()
    {
        while (at < plain.Length && !broken)
        {
            var c = plain[at];
            if (c == '(' && Remark() is { } end) at = end;
            else if (c is '*' or '+' or '-' or '(' or ')' || char.IsAsciiDigit(c) || (c == '/' && Divides())) return;
            else at++;
        }
    }

    private bool Divides()
    {
        var next = at + 1;
        while (next < plain.Length && plain[next] == ' ') next++;
        return next < plain.Length && (char.IsAsciiDigit(plain[next]) || plain[next] == '(');
    }

    private int? Remark()
    {
        var close = plain.IndexOf(')', at);
        if (close < 0) return null;
        var inside = plain.AsSpan(at + 1, close - at - 1);
        return inside.IndexOfAny("*+×") >= 0 || !inside.ContainsAnyInRange('一', '龥') ? null : close + 1;
    }
}
