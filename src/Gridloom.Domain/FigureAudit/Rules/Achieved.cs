using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How much of a target was reached: 上报 34,860 件，完成年度目标 60,000 件的 58.1% (目标完成率). A target that the sentence leaves out stands among the indicators.</summary>
internal sealed partial class Achieved : IAuditRule
{
    // What the indicators say is only meant when it comes as near as this.
    private const decimal Near = 15;

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
                foreach (var match in Done().Matches(sentence.Text).Concat(Beyond().Matches(sentence.Text))) Check(subject, sentence, match, verdicts);
    }

    private static void Check(AuditSubject subject, Sentence sentence, Match match, Verdicts verdicts)
    {
        var at = sentence.Start + match.Index;
        var rate = sentence.Figures.Find(f => f.Figure.Start == sentence.Start + match.Groups["p"].Index).Figure;
        var done = sentence.Figures.FindLast(f => f.Role == Role.Plain && f.Figure is { IsPercent: false, Unit.Length: > 0 } && f.Figure.End <= at).Figure;
        if (!rate.IsPercent || done.Number <= 0 || done.Unit is "年" or "月" or "日") return;
        var told = match.Groups["of"].Success ? sentence.Figures.Find(f => f.Figure.Start == sentence.Start + match.Groups["of"].Index).Figure : default;
        List<Figure> targets = told.Number > 0 ? [told] : [.. Targets(subject, done).Where(t => Math.Abs((done.Number / t.Number * 100) - rate.Number) <= Near).Distinct()];
        if (targets.Count == 0 || (told.Number > 0 && told.Unit != done.Unit && told.IsMoney != done.IsMoney)) return;
        PercentOf.Judge((Completion.Rule, sentence.Of), (done, rate, PercentOf.Best(done, rate, targets, targets[0])), verdicts);
    }

    private static IEnumerable<Figure> Targets(AuditSubject subject, Figure done) =>
        subject.Indicators.SelectMany(s => s.Indicators).SelectMany(i => Figures.In(i.Target)).Where(t => t.Unit == done.Unit && t.Number > 0);

    [GeneratedRegex(@"(?:完成|占)(?:了|率为)?(?:年度|全年|年初|计划|当年)?(?:目标|任务|计划)(?:任务)?(?:数|量|值|总数)?(?<of>\d[\d,.]*)?[^\d，,。；;%]{0,4}的? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();

    // 巡查 25.92 万次，较目标 24 万次超额 1.92 万次，完成率 108%.
    [GeneratedRegex(@"(?:比|较)(?:年度|年初|全年)?(?:目标|计划|任务)(?:数|值)? ?(?<of>\d[\d,.]*)[^\d，,。；;%]{0,4}(?:超额|超出|超过|多|增加)(?:完成)?[^，,。；;%]{0,14}[，,]完成率(?:为|达)? ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beyond();
}
