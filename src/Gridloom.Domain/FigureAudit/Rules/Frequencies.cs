using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How often something is to happen, in the goal or beside the target, against the target's number: each quarter once is four a year (频次与次数).</summary>
internal sealed partial class Frequencies : IAuditRule
{
    public const string Rule = "frequency-target";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
            foreach (var indicator in form.Indicators.Where(i => i.Level2 == "数量"))
                if (Figures.Alone(indicator.Of.Plain) is { Decimals: 0, IsPercent: false, IsMoney: false } target)
                {
                    Source(indicator, target, verdicts);
                    if (form.Text(FormField.YearGoal) is { } goal) Events(indicator, target, goal, verdicts);
                }
    }

    private static void Source(AuditIndicator indicator, Figure target, Verdicts verdicts)
    {
        if (indicator.Source is not { } source || Period().Match(source.Plain) is not { Success: true } match) return;
        var times = Numerals.Read(match.Groups["n"].Value) * match.Groups["period"].Value switch { "季度" => 4, "季" => 4, "月" => 12, "周" => 52, _ => 1 };
        if (times == target.Number) verdicts.Hold(Rule, indicator.Of.Place, $"{match.Value}={times}");
        else verdicts.Find(new(Rule, Severity.Warning, indicator.Of.Place, indicator.Quote, $"{times}", target.ToString(), $"“{indicator.Name}”的指标值是 {target}，来源写的是“{match.Value}”，一年应为 {times}。"));
    }

    // 信息采集员业务培训一期，操作员培训一期: what the goal counts under the indicator's word.
    private static void Events(AuditIndicator indicator, Figure target, Passage goal, Verdicts verdicts)
    {
        var word = Suffix().Replace(indicator.Name, "");
        if (word.Length < 2) return;
        var told = Happenings().Matches(goal.Plain).Where(m => Suffix().Replace(m.Groups["name"].Value, "").EndsWith(word, StringComparison.Ordinal) && (target.Unit.Length == 0 || target.Unit == m.Groups["unit"].Value)).ToList();
        if (told.Count == 0 || (told.Count == 1 && word.Length < 4 && !Suffix().IsMatch(indicator.Name))) return;
        var sum = told.Sum(m => Numerals.Read(m.Groups["n"].Value));
        var expression = $"{string.Join('+', told.Select(m => Numerals.Read(m.Groups["n"].Value)))}={sum}";
        if (sum == target.Number) verdicts.Hold(Rule, indicator.Of.Place, $"{indicator.Name}:{expression}");
        else verdicts.Find(new(Rule, Severity.Warning, indicator.Of.Place, indicator.Quote, $"{sum}", target.ToString(), $"“{indicator.Name}”的指标值是 {target}，年度目标里数得 {expression}（{string.Join("；", told.Select(m => goal.Quote(m.Index, m.Index + m.Length, m.Index)))}）。"));
    }

    [GeneratedRegex("每(?<period>季度|季|月|周|年)(?:至少)? ?(?<n>[一两二三四五六七八九十]|\\d{1,3}) ?[次期场份]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,20}?) ?(?<n>[一两二三四五六七八九十]|\d{1,3}) ?(?<unit>[次期场])(?!/|[\u4e00-\u9fff]{0,2}每)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Happenings();

    [GeneratedRegex("(?:工作|活动|次数|场次|数量|情况)$", RegexOptions.None, 1000)]
    private static partial Regex Suffix();
}
