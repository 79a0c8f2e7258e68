using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>机关运行经费 buys goods and services: it is no more than what the unit spends on them, and no pay is in it (机关运行经费口径).</summary>
internal sealed partial class RunningCosts : IAuditRule
{
    public const string Rule = "running-cost";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        var told = subject.Paragraphs.SelectMany(p => Amounts(p, Goods())).FirstOrDefault();
        if (told.Of is null) return;
        foreach (var (of, running) in subject.Paragraphs.SelectMany(p => Amounts(p, Running())))
        {
            var place = of.PlaceOf(running.Start);
            if (running.Value.Value <= told.Figure.Value.Most) verdicts.Hold(Rule, place, $"{running}≤{told.Figure}");
            else verdicts.Find(new(Rule, Severity.Warning, place, of.Quote(Clauses.Start(of.Plain, running.Start), running.End, running.Start), $"≤{told.Figure}", running.ToString(), $"机关运行经费 {running} 多于公用支出 {told.Figure}；它只用于购买货物和服务，不含人员支出。"));
        }
    }

    private static IEnumerable<(Passage Of, Figure Figure)> Amounts(Passage of, Regex words) =>
        words.Matches(of.Plain).Select(m => (Of: of, Figure: Figures.In(m.Value).FindLast(f => f.IsMoney) is var f ? f with { Start = f.Start + m.Index, End = f.End + m.Index } : default)).Where(f => f.Figure.Number > 0);

    [GeneratedRegex(@"机关运行经费(?:财政拨款)?(?:预算|支出)?(?:数|安排|决算)?(?:为|共)? ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Running();

    [GeneratedRegex(@"(?:^|[，,、。；;:)\s])(?:日常)?公用(?:支出|经费)(?:预算|支出)?(?:为|共)? ?\d[\d,.]* ?(?:万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Goods();
}
