using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>So many, so much in each, so much in all: 培训 3 天，每天 6 学时，共 18 学时; 每季度 2 次，全年共 8 次 (次数乘积).</summary>
internal sealed partial class TimesEach : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('每', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                foreach (Match match in Each().Matches(sentence.Text)) Judge(sentence, match, sentence.At(match.Groups["n"]).Number, verdicts);
                foreach (Match match in Often().Matches(sentence.Text)) Judge(sentence, match, match.Groups["p"].Value switch { "月" => 12, "季度" => 4, _ => 2 }, verdicts);
            }
    }

    private static void Judge(Sentence sentence, Match match, decimal times, Verdicts verdicts)
    {
        var (each, all) = (sentence.At(match.Groups["m"]), sentence.At(match.Groups["k"]));
        if (string.IsNullOrEmpty(each.Unit) || each.Unit != all.Unit || times <= 0) return;
        new Claim(PerPeriod.Rule, sentence.Of, sentence.Start + match.Index, all).Judge(each.Value * times, $"{Figures.Print(times)}×{each.Printed}", verdicts);
    }

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,4}) ?(?<of>[天日期场次班])[，,、] ?每\k<of> ?(?<m>\d{1,4}) ?(?:学时|课时|小时|节|课)[，,、] ?(?:共计|合计|累计|总计|共) ?(?<k>\d[\d,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Each();

    [GeneratedRegex(@"每个?(?<p>季度|月|半年)(?:开展|组织|召开|举办|检查|通报)? ?(?<m>\d{1,3}) ?[次场期][，,、] ?(?:全年|一年)(?:共计|合计|累计|总计|共)?(?:开展|组织|召开|举办|检查|通报)? ?(?<k>\d{1,4}) ?[次场期]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Often();
}
