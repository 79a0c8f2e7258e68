using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A calculation printed with its result: 970 人*550 元/天*3 天=160 万元, or 669.77 万元(5505 套*1216.65 元/套) (单价乘数量).</summary>
internal sealed partial class PrintedExpressions : IAuditRule
{
    public const string Rule = "printed-calculation";

    private const string Breaks = "。；;，、：:\n=";
    private const int LongestLeft = 160;

    // What is said to be 约 may be this far off.
    private const decimal About = 0.02m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.AsSpan().IndexOfAny("=*×") >= 0))
        {
            foreach (Match match in Equals().Matches(passage.Plain)) Equation(passage, match, verdicts);
            foreach (Match match in InBrackets().Matches(passage.Plain)) Bracketed(passage, match, verdicts);
        }
    }

    private static void Equation(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value) is not [var result, ..]) return;
        result = result with { Start = result.Start + match.Index, End = result.End + match.Index };
        var left = Left(of.Plain, match.Index);
        if (Arithmetic.Read(of.Plain[left..match.Index].TrimEnd()) is { } calculated) Judge((of, left, result.End), calculated, result, verdicts);
    }

    private static void Bracketed(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Groups["total"].Value) is not [{ IsMoney: true } total, ..]) return;
        total = total with { Start = total.Start + match.Index, End = total.End + match.Index };
        var inside = match.Groups["in"].Value;
        if (inside.Contains('=', StringComparison.Ordinal) || Lists().IsMatch(inside) || !char.IsAsciiDigit(inside.TrimStart()[0])) return;
        if (Arithmetic.Read(inside) is { } calculated) Judge((of, total.Start, match.Index + match.Length), calculated, total, verdicts);
    }

    // Back over the brackets of the calculation to where its clause begins.
    private static int Left(string plain, int equals)
    {
        var (at, depth) = (equals, 0);
        while (at > 0 && equals - at < LongestLeft)
        {
            var c = plain[at - 1];
            if (c == ')') depth++;
            else if (c == '(' && depth-- == 0) break;
            else if (depth == 0 && (Breaks.Contains(c, StringComparison.Ordinal) || (c == ',' && !Groups(plain, at - 1)))) break;
            at--;
        }

        return at;
    }

    private static bool Groups(string plain, int comma) => comma > 0 && comma + 3 < plain.Length && char.IsAsciiDigit(plain[comma - 1]) && plain.AsSpan(comma + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static void Judge((Passage Of, int From, int To) where, Arithmetic.Result calculated, Figure result, Verdicts verdicts)
    {
        // A result without a unit is in that of what was calculated.
        var scale = calculated.Money && result.IsMoney ? result.Yuan : 1;
        if (calculated.Money != result.IsMoney && result.Unit.Length > 0 && calculated.Money) return;
        var (value, printed) = (calculated.Value / scale * Hundred(calculated, result), Rounded.Printed(result.Number, result.Decimals));
        var expected = Figures.Print(value, Math.Max(result.Decimals, Figures.Print(value).Contains('.', StringComparison.Ordinal) ? 2 : 0), result.Printed.Contains(',', StringComparison.Ordinal)) + result.Unit;
        var expression = $"{calculated.Expression}={Figures.Print(value)}{result.Unit}";
        var place = where.Of.PlaceOf(result.Start);
        if (Rounded.Exact(value).Prints(printed))
        {
            verdicts.Hold(Rule, place, expression);
            return;
        }

        var about = Math.Abs(value - result.Number) <= Math.Abs(value) * About && AboutWord().IsMatch(where.Of.Plain[where.From..where.To]);
        verdicts.Find(new(Rule, about ? Severity.Note : Severity.Error, place, where.Of.Quote(where.From, where.To, result.Start), expected, result.ToString(), $"按算式得 {expression}，写的是 {result}，相差 {Figures.Print(Math.Abs(value - result.Number))}{result.Unit}{(about ? "，写的是约数" : "")}。"));
    }

    // 9/10=90% and 9/10*100=90% both say it.
    private static int Hundred(Arithmetic.Result calculated, Figure result) => result.IsPercent && Math.Abs((calculated.Value * 100) - result.Number) < Math.Abs(calculated.Value - result.Number) ? 100 : 1;

    [GeneratedRegex(@"= ?(?:约)? ?\d[\d,]*(?:\.\d+)? {0,12}(?:亿元|万元|元|%|[条场篇件次份套人个本节])?", RegexOptions.None, 1000)]
    private static partial Regex Equals();

    [GeneratedRegex(@"(?<total>\d[\d,]*(?:\.\d+)? ?(?:亿元|万元|元)) ?\((?<in>[^()=]{3,80}[*×][^()=]{1,80})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();

    // A comma between digits groups them.
    [GeneratedRegex(@"[，、;；]|,(?!\d{3}(?!\d))", RegexOptions.None, 1000)]
    private static partial Regex Lists();

    [GeneratedRegex("约|左右|近|预计", RegexOptions.None, 1000)]
    private static partial Regex AboutWord();
}
