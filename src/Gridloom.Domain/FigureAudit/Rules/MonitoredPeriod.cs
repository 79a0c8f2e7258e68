using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The period that a monitoring report says it covers, against the months over its tables: 1月1日至9月30日 and 1-7月执行数 (监控期间).</summary>
internal sealed partial class MonitoredPeriod : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var heads = subject.Tables.SelectMany(t => Enumerable.Range(0, t.Width).SelectMany(c => Months().Matches(t.Heading(c)))).Select(m => m.Groups["m"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (heads is not [var month]) return;
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("监控", StringComparison.Ordinal)))
            foreach (Match match in Periods().Matches(passage.Plain))
            {
                var place = passage.PlaceOf(match.Index);
                var day = DateTime.DaysInMonth(2023, Math.Clamp(int.Parse(month, CultureInfo.InvariantCulture), 1, 12));
                if (match.Groups["m"].Value == month) verdicts.Hold(Dates.TwiceRule, place, $"1-{month}月");
                else verdicts.Find(new(Dates.TwiceRule, Severity.Warning, place, passage.Quote(match.Index, match.Index + match.Length, match.Index), $"{month}月{day}日", $"{match.Groups["m"].Value}月{match.Groups["d"].Value}日", $"表中是 1-{month} 月的数，这里说监控到 {match.Groups["m"].Value} 月。"));
            }
    }

    [GeneratedRegex(@"(?<!\d)1 ?月?-(?<m>1?\d) ?月", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Months();

    // What is monitored follows in the same clause.
    [GeneratedRegex(@"(?<!\d)1 ?月 ?1 ?日 ?(?:至|到|-) ?(?:20\d\d ?年 ?)?(?<m>1?\d) ?月 ?(?<d>\d{1,2}) ?日的[^。;，]{0,40}(?=执行|监控|实现)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Periods();
}
