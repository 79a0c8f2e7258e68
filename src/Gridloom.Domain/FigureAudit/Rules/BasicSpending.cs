using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>基本支出 100 万元，其中： against the paragraphs below it, 人员经费 80 万元，… and 公用经费 20 万元，… (基本支出的构成).</summary>
internal sealed partial class BasicSpending : IAuditRule
{
    // The two may share a paragraph, or have one each.
    private const int Below = 2;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var (at, paragraph) in subject.Paragraphs.Index())
        {
            if (Whole().Match(paragraph.Plain) is not { Success: true } whole) continue;
            var below = subject.Paragraphs.Skip(at + 1).Take(Below).ToList();
            if (Amount(below, People()) is { } people && Amount(below, Office()) is { } office)
                Sums.Judge(new(NumberedParagraphs.Rule, paragraph, Figures.In(whole.Value)[^1] is var total ? total with { Start = total.Start + whole.Index, End = total.End + whole.Index } : default, [people, office]) { What = "人员经费与公用经费" }, verdicts);
        }
    }

    private static Figure? Amount(List<Passage> below, Regex named) =>
        below.Select(p => named.Match(p.Plain)).FirstOrDefault(m => m.Success) is { } match ? Figures.In(match.Value)[^1] : null;

    [GeneratedRegex(@"基本支出(?:预算|决算)? ?\d[\d,.]* ?(?:亿元|万元|元)(?=[，,。；;]? ?其中:\s*$)", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?:\([一二\d]\)|[12][.、])? ?人员经费 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex People();

    [GeneratedRegex(@"(?:^|[;；。\n])\s*(?:\([一二\d]\)|[12][.、])? ?(?:日常)?公用经费 ?\d[\d,.]* ?(?:亿元|万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Office();
}
