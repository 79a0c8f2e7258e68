using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>How much was spent of what was planned: 决算 98 万元，完成年初预算 100 万元的 98%; 预算 20 万元，执行 19 万元，执行率 95% (完成率与执行率).</summary>
internal sealed partial class Completion : IAuditRule
{
    public const string Rule = "completion-rate";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains('%', StringComparison.Ordinal)))
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                var amounts = sentence.Figures.FindAll(f => f.Role == Role.Plain && f.Figure.IsMoney).ConvertAll(f => f.Figure);
                foreach (Match match in Done().Matches(sentence.Text)) Completed(sentence, match, amounts, verdicts);
                foreach (Match match in Executed().Matches(sentence.Text)) Execution(sentence, match, amounts, verdicts);
            }
    }

    private static void Completed(Sentence sentence, Match match, List<Figure> amounts, Verdicts verdicts)
    {
        var before = amounts.FindAll(a => a.End <= sentence.Start + match.Groups["p"].Index);
        if (before.Count < 2) return;
        // What was planned is named right before the rate, or before what came of it and as a plan.
        var (done, planned) = match.Groups["of"].Success ? (before[^2], [before[^1]]) : (before[^1], before[..^1].FindAll(a => Plan().IsMatch(Label(sentence, a))));
        Judge(sentence, (done, Rate(sentence, match)), planned, verdicts);
    }

    // 年初预算 120 万元，全年预算 115 万元，全年执行 109 万元，执行率 95%: of the two plans the later one counts.
    private static void Execution(Sentence sentence, Match match, List<Figure> amounts, Verdicts verdicts)
    {
        var before = amounts.FindAll(a => a.End <= sentence.Start + match.Index);
        var done = before.FindLast(a => Spent().IsMatch(Label(sentence, a)) && !Plan().IsMatch(Label(sentence, a)) && !Left().IsMatch(Label(sentence, a)));
        if (done.Number <= 0) return;
        var planned = before.FindAll(a => Plan().IsMatch(Label(sentence, a)));
        // 投入 100 万元，其中区级安排 60 万元；支出 65 万元: what is less than was spent is no plan of it.
        if (planned.Count > 0 && planned.TrueForAll(p => p.Value.Value < done.Value.Value) && before.Find(a => a.End <= planned[0].Start && a.Value.Value >= done.Value.Value) is { Number: > 0 } more) planned = [more];
        // What was spent and what is left make up what there was.
        if (planned.Count == 0 && before.FindLast(a => Left().IsMatch(Label(sentence, a))) is { Number: > 0 } left) planned = [left with { Number = (done.Value.Value + left.Value.Value) / left.Yuan, Decimals = Math.Max(done.Decimals, left.Decimals), Printed = $"({done.Printed}+{left.Printed})" }];
        Judge(sentence, (done, Rate(sentence, match)), planned, verdicts);
    }

    private static void Judge(Sentence sentence, (Figure Done, Figure Rate) said, List<Figure> planned, Verdicts verdicts)
    {
        var (done, rate) = said;
        // Nothing of nothing is no rate.
        planned = planned.FindAll(p => p.Number > 0);
        if (planned.Count == 0 || !rate.IsPercent || done.Number <= 0) return;
        var final = planned.FindAll(p => !First().IsMatch(Label(sentence, p)));
        var usual = final.Count > 0 ? final[^1] : planned[^1];
        PercentOf.Judge((Rule, sentence.Of), (done, rate, PercentOf.Best(done, rate, final.Count > 0 ? final : planned, usual)), verdicts);
    }

    private static string Label(Sentence sentence, Figure amount) => sentence.Of.Plain[Math.Max(sentence.Start, Clauses.Start(sentence.Of.Plain, amount.Start))..amount.Start];

    private static Figure Rate(Sentence sentence, Match match) =>
        Figures.In(match.Value).FindLast(f => f.IsPercent) is var rate ? rate with { Start = rate.Start + match.Index + sentence.Start, End = rate.End + match.Index + sentence.Start } : default;

    [GeneratedRegex(@"(?:完成|占)(?:了)?(?:年初|全年|调整后?的?|当年)?预算(?:数)?(?<of> ?\d[\d,.]* ?(?:亿元|万元|元))?的 ?(?<p>\d[\d.]*) ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done();

    [GeneratedRegex(@"(?:预算|资金|支出)?(?:执行率|使用率|支出率|支出进度|执行进度)(?:为|达到?|是|:)? ?(?<p>\d[\d.]*) ?%(?! ?(?:以上|以下|的))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Executed();

    [GeneratedRegex("预算|计划|安排|下达", RegexOptions.None, 1000)]
    private static partial Regex Plan();

    [GeneratedRegex("执行|支出|支付|使用|决算", RegexOptions.None, 1000)]
    private static partial Regex Spent();

    [GeneratedRegex("结余|结转|剩余|未支出|未使用", RegexOptions.None, 1000)]
    private static partial Regex Left();

    [GeneratedRegex("年初", RegexOptions.None, 1000)]
    private static partial Regex First();
}
