using System.Globalization;
using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The points for what is told in words: 达成 100–80 %, 部分达成 80–60 %, 未达成 60–0 % of what there is, unless the document says otherwise (定性指标得分). 财预〔2020〕10号.</summary>
internal sealed partial class QualitativeScores : IAuditRule
{
    private static readonly (decimal High, decimal Low) Usual = (80, 60);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var (high, low) = subject.Passages.Where(p => p.Plain.Contains("定性", StringComparison.Ordinal)).Select(p => Bands().Match(p.Plain)).FirstOrDefault(m => m.Success) is { } told ? (Percent(told, "high"), Percent(told, "low")) : Usual;
        foreach (var row in subject.Tables.SelectMany(ScoreRow.In).Where(r => !r.IsTotal && !r.IsSubtotal && r.Full.Number > 0))
        {
            if (row.Under("年度指标值", "指标值", "目标值", "年度目标值") is { } target && Figures.In(target.Plain).Count > 0) continue;
            if (row.Under("实际完成值", "完成值", "实际完成", "全年完成值", "实际完成情况", "完成情况") is not { } done) continue;
            if (Partly().IsMatch(done.Plain)) Judge(row, done, (low, high), verdicts);
            else if (NotReached().IsMatch(done.Plain)) Judge(row, done, (0, low), verdicts);
            else if (Reached().IsMatch(done.Plain)) Judge(row, done, (high, 100), verdicts);
        }
    }

    private static void Judge(ScoreRow row, Passage done, (decimal Low, decimal High) band, Verdicts verdicts)
    {
        var (least, most, half) = (row.Full.Number * band.Low / 100, row.Full.Number * band.High / 100, Rounded.Printed(0, row.Scored.Decimals).Half);
        var due = $"{Figures.Print(least)}–{Figures.Print(most)}";
        if (row.Scored.Number >= least - half && row.Scored.Number <= most + half) verdicts.Hold(Scores.EarnedRule, row.Of.Place, $"{done.Text.Trim()}:{row.Scored.Printed}∈{due}");
        else if (row.Scored.Number <= row.Full.Number)
            verdicts.Find(new(Scores.EarnedRule, Severity.Warning, row.Of.Place, row.Of.Text.Trim(), due, row.Scored.Printed, $"完成情况是“{done.Text.Trim()}”，按 {band.Low:0}%–{band.High:0}% 计分应得 {due} 分，写的是 {row.Scored.Printed}。"));
    }

    private static decimal Percent(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"100 ?%[^%\d]{1,8}(?<high>\d{2}) ?%[^%]{0,8}\k<high> ?%[^%\d]{1,8}(?<low>\d{2}) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bands();

    [GeneratedRegex("^ *部分(?:达成|达到|实现|完成)", RegexOptions.None, 1000)]
    private static partial Regex Partly();

    [GeneratedRegex("^ *未(?:达成|达到|实现)", RegexOptions.None, 1000)]
    private static partial Regex NotReached();

    [GeneratedRegex("^ *(?:全部|已)?(?:达成|达到|实现)(?:年度|预期|全部)?(?:指标|目标)", RegexOptions.None, 1000)]
    private static partial Regex Reached();
}
