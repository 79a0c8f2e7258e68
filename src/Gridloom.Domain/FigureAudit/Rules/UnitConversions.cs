using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>One amount told in two units: 128.50 万元（即 1,285,000 元）; 16,812,933 元，折合 1,681.29 万元 (单位换算).</summary>
internal sealed partial class UnitConversions : IAuditRule
{
    // What is further off, and by no power of ten, is another amount.
    private const decimal Near = 0.2m;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('元', StringComparison.Ordinal)))
            foreach (Match match in Twice().Matches(passage.Plain)) Check(passage, match, verdicts);
    }

    private static void Check(Passage of, Match match, Verdicts verdicts)
    {
        if (Figures.In(match.Value) is not [{ IsMoney: true, Number: > 0 } first, { IsMoney: true, Number: > 0 } again] || first.Unit == again.Unit) return;
        var (one, other) = (first.Value.Value, again.Value.Value);
        again = again with { Start = again.Start + match.Index, End = again.End + match.Index };
        if (first.Value.MayBe(again.Value) || Math.Abs(one - other) <= one * Near || Shifted(one, other))
            new Claim(MoneyUnits.Rule, of, match.Index, again) { Severity = Severity.Error }.Judge(first.Value, first.ToString(), verdicts);
    }

    private static bool Shifted(decimal one, decimal other)
    {
        var (less, more) = (Math.Min(one, other), Math.Max(one, other));
        while (less * 5 < more) less *= 10;
        return Math.Abs(more - less) <= more / 1000;
    }

    [GeneratedRegex(@"(?<![\d.,])\d[\d,.]* ?(?:亿元|万元|元)[，,]? ?\(? ?(?:即|折合|约合)(?:人民币)? ?约? ?\d[\d,.]* ?(?:亿元|万元|元)(?! ?/)", RegexOptions.None, 1000)]
    private static partial Regex Twice();
}
