using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A result with its division in brackets: 8.09 元（327.24 万元÷404,309 通）, 92.31%（在职 24 人/编制 26 人） (括注算式).</summary>
internal sealed partial class Quotients : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.AsSpan().IndexOfAny('÷', '/') >= 0))
            foreach (Match match in Divided().Matches(passage.Plain)) Check(passage, match, verdicts);
    }

    private static void Check(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value) is not [var result, var upper, var lower] || upper.Unit is "" or "年" || lower.Unit is "" or "年" || lower.Number == 0) return;
        result = result with { Start = result.Start + match.Index, End = result.End + match.Index };
        var due = new Rounded(upper.Value.Value / lower.Value.Value, upper.Value.Half / lower.Value.Value) * (result.IsPercent ? 100 : 1);
        var printed = Rounded.Printed(result.Number, result.Decimals) * (result.IsMoney ? result.Yuan : 1);
        var expression = $"{upper}/{lower}={result.Print(due.Value)}";
        var place = of.PlaceOf(result.Start);
        if (Rounded.Exact(due.Value).Prints(printed)) verdicts.Hold(PrintedExpressions.Rule, place, expression);
        else verdicts.Find(new(PrintedExpressions.Rule, due.MayBe(printed) ? Severity.Note : Severity.Error, place, of.Quote(match.Index, match.Index + match.Length, result.Start), result.Print(due.Value), result.ToString(), $"按算式得 {expression}，写的是 {result}{(due.MayBe(printed) ? "，取整可以解释" : "")}。"));
    }

    // A slash alone may stand between two names; beside a per cent it divides.
    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)? ?(?:(?:亿元|万元|元) ?\([^()=÷/\d]{0,12}\d[\d,.]* ?[\u4e00-\u9fff]{1,4}÷|% ?\([^()=÷/\d]{0,12}\d[\d,.]* ?[\u4e00-\u9fff]{1,4}[÷/])[^()=÷/\d]{0,12}\d[\d,.]* ?[\u4e00-\u9fff]{1,4}\)", RegexOptions.None, 1000)]
    private static partial Regex Divided();
}
