using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The months that a monitoring report says it looks at, against those over the columns of its tables: 1-7 月执行数 (监控期间).</summary>
internal sealed partial class MonitoringPeriods : IAuditRule
{
    public const string Rule = "monitoring-period";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var months = subject.Tables.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => Column().Match(PlainText(c))).Where(m => m.Success).Select(m => Month(m)).Distinct().ToList();
        if (months is not [var month]) return;
        foreach (var passage in subject.Passages)
            foreach (Match match in Period().Matches(passage.Plain))
            {
                var place = passage.PlaceOf(match.Groups["m"].Index);
                if (Month(match) == month) verdicts.Hold(Rule, place, $"1-{month}月");
                else verdicts.Find(new(Rule, Severity.Warning, place, passage.Quote(match.Index, match.Index + match.Length, match.Index), $"{month}月", $"{Month(match)}月", $"表中是 1-{month} 月的执行情况，这里写到 {Month(match)} 月。"));
            }
    }

    private static string PlainText(Passage cell) => cell.Plain.Length <= 20 ? Reading.PlainText.Label(cell.Plain) : "";

    private static int Month(Match match) => int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^1(?:月)?[-至到~](?<m>1?\d)月(?:份)?(?:预算)?(?:执行|完成|支出)(?:数|情况|率)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"对 ?(?:20\d\d ?年)? ?1 ?月 ?1 ?日 ?[-至到~] ?(?:20\d\d ?年)? ?(?<m>1?\d) ?月 ?\d{1,2} ?日的?[^。；;，,]{0,12}(?:执行|完成|实现|实施|监控)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();
}
