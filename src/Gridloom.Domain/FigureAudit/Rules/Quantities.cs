using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number of things against the things told one by one: 购置办公设备 10 台 against 4 台…3 台…2 台…2 台 (数量与明细).</summary>
internal sealed partial class Quantities : IAuditRule
{
    public const string Rule = "count-total";

    /// <summary>五个系统 against the five that are named.</summary>
    public const string ListRule = "count-listed";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var lists = subject.Passages.SelectMany(Bought).ToList();
        foreach (var indicator in subject.Forms.SelectMany(f => f.Indicators).Concat(subject.Tables.SelectMany(t => IndicatorRows.In(t.Rows))))
            if (indicator.Name.Contains("数量", StringComparison.Ordinal) && Figures.In(indicator.Of.Plain) is [{ Unit.Length: > 0 } target]) Against(indicator, target, lists, verdicts);
        foreach (var passage in subject.Passages)
            foreach (Match match in Named().Matches(passage.Plain)) Listed(passage, match, verdicts);
    }

    /// <summary>Clauses that each begin with a number of things and end with their price.</summary>
    private static IEnumerable<(Passage Of, List<Figure> Things)> Bought(Passage passage)
    {
        foreach (Match match in Purchases().Matches(passage.Plain))
        {
            var things = Figures.In(match.Value).Where(f => !f.IsMoney && f.Unit.Length > 0).Select(f => f with { Start = f.Start + match.Index, End = f.End + match.Index }).ToList();
            if (things.Count > 1 && things.Select(t => t.Unit).Distinct().Count() == 1) yield return (passage, things);
        }
    }

    private static void Against(AuditIndicator indicator, Figure target, List<(Passage Of, List<Figure> Things)> lists, Verdicts verdicts)
    {
        if (lists.Find(l => l.Things[0].Unit == target.Unit) is not { Things: { } things } list) return;
        var sum = things.Sum(t => t.Number);
        var expression = $"{string.Join('+', things.Select(t => t.Printed))}={Figures.Print(sum)}{target.Unit}";
        if (sum == target.Number) verdicts.Hold(Rule, indicator.Of.Place, expression);
        else verdicts.Find(new(Rule, Severity.Error, indicator.Of.Place, indicator.Quote, Figures.Print(sum) + target.Unit, target.ToString(), $"“{indicator.Name}”写的是 {target}，明细是 {expression}，相差 {Figures.Print(Math.Abs(sum - target.Number))}{target.Unit}（明细：{list.Of.Quote(things[0].Start, things[^1].End, things[0].Start)}）。"));
    }

    private static void Listed(Passage of, Match match, Verdicts verdicts)
    {
        var listed = match.Groups["list"].Value.Split(['、', '。', ';', '；'], StringSplitOptions.RemoveEmptyEntries).SelectMany(part => And().Split(part)).Count(part => part.Trim().Length > 0);
        var said = Numerals.Read(match.Groups["n"].Value);
        if (listed < 2) return;
        var place = of.PlaceOf(match.Index);
        if (said == listed) verdicts.Hold(ListRule, place, $"{said}={listed}");
        else verdicts.Find(new(ListRule, Severity.Warning, place, of.Quote(match.Index, match.Index + match.Length, match.Index), $"{listed}", match.Groups["n"].Value, $"写的是 {match.Groups["n"].Value}，列出的有 {listed}。"));
    }

    [GeneratedRegex(@"\d+ ?[台套辆件个部张把][^，,、;；。\d]{1,20}\d[\d.,]* ?(?:万元|元)(?:[，,、;；] ?\d+ ?[台套辆件个部张把][^，,、;；。\d]{1,20}\d[\d.,]* ?(?:万元|元))+", RegexOptions.None, 1000)]
    private static partial Regex Purchases();

    // Only where the list is closed on both sides: in brackets right behind the number, or before 等六大….
    [GeneratedRegex(@"(?<![\d一二三四五六七八九十第])(?<n>[二三四五六七八九十]|[2-9]|1\d)个[\u4e00-\u9fff]{1,8}\((?<list>[^()\d]{4,200})\)|(?<![\d一二三四五六七八九十第])(?<n>[二三四五六七八九十]|[2-9]|1\d) ?[个家][，,]?(?:分别是|分别为|即):? ?(?<list>[^，,;；。\d]{4,160})(?=[。；;])|(?:包含|包括)(?<list>[^，,;；。()\d]{4,160})等(?<n>[二三四五六七八九十])大(?:功能区域|类|板块|模块|系统|平台|任务)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("[及和与](?=[^、]{2,}$)", RegexOptions.None, 1000)]
    private static partial Regex And();
}
