using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>So many each time and so many in all: 培训 12 期，每期 50 人，共 600 人次; 全年 2400 件，平均每月 200 件 (按次按月计数).</summary>
internal sealed partial class CountsPerEvent : IAuditRule
{
    private const int Months = 12;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('每', StringComparison.Ordinal)))
        {
            foreach (Match match in Times().Matches(passage.Plain)) Judge(passage, match, (Number(match, "n"), Rounded.Exact(Number(match, "each"))), verdicts);
            foreach (var match in Monthly().Matches(passage.Plain).Where(m => !PartOfYear().IsMatch(m.Value))) Judge(passage, match, (Months, Rounded.Printed(Number(match, "each"), 0)), verdicts);
        }
    }

    private static void Judge(Passage of, Match match, (decimal Times, Rounded Each) said, Verdicts verdicts)
    {
        var (times, each) = said;
        var (due, total) = (each * times, match.Groups["total"]);
        var place = of.PlaceOf(total.Index);
        var (printed, unit) = (Number(match, "total"), match.Groups["unit"].Value);
        var expression = $"{Figures.Print(times)}*{Figures.Print(each.Value)}={Figures.Print(due.Value)}{unit}";
        if (Math.Abs(due.Value - printed) <= due.Half) verdicts.Hold(PerPeriod.Rule, place, expression);
        else verdicts.Find(new(PerPeriod.Rule, Severity.Warning, place, of.Quote(match.Index, match.Index + match.Length, total.Index), $"{Figures.Print(due.Value)}{unit}", of.Quote(total.Index, total.Index + total.Length, total.Index) + unit, $"{expression}，写的是 {total.Value}{unit}。"));
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,5}) ?(?<of>[期场次批组个家队])[，,、]每\k<of>(?:约)? ?(?<each>\d{1,3}(?:,\d{3})+|\d{1,6}) ?(?<unit>[人份件套户小课])(?:时|次)?[，,、；;] ?(?:累计|合计|共计|总计|共)[^\d，,。；;]{0,6}(?<total>\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d.]) ?\k<unit>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();

    // Half a year has other months.
    [GeneratedRegex(@"半年|季度|\d ?月|个月", RegexOptions.None, 1000)]
    private static partial Regex PartOfYear();

    // An average hides what it was rounded by.
    [GeneratedRegex(@"[^\d。；;，,]{2,20}(?<![\d.,])(?<total>\d{1,3}(?:,\d{3})+|\d{2,7}) ?(?<unit>人次|件|宗|条|次|场)[，,] ?(?:平均)每月(?:约)? ?(?<each>\d{1,3}(?:,\d{3})+|\d{1,6}) ?\k<unit>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Monthly();
}
