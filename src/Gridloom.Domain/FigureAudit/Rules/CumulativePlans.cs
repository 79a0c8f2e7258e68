using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A plan of payments by quarter is cumulative: it never falls, and its last figure is the year's amount (资金支出进度).</summary>
internal sealed partial class CumulativePlans : IAuditRule
{
    public const string Rule = "cumulative-plan";

    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    internal sealed record Step(int Quarter, Figure Paid);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
            if (form.Text(FormField.Plan) is { } plan) Check(plan, form.Amount(FormField.ThisYear), form.Name, verdicts);
        foreach (var passage in subject.Passages.Where(p => p.Plain.Contains("累计", StringComparison.Ordinal) && !subject.Forms.Any(f => f.Text(FormField.Plan) == p))) Check(passage, null, "", verdicts);
    }

    private static void Check(Passage plan, Figure? amount, string name, Verdicts verdicts)
    {
        var steps = Steps(plan);
        if (steps.Count < 2) return;
        for (var at = 1; at < steps.Count; at++) Falls(plan, steps, at, verdicts);
        if (steps[^1] is not { Quarter: 4 } last) return;
        var place = plan.PlaceOf(last.Paid.Start);
        var whole = last.Paid.IsPercent ? Rounded.Exact(100) : amount is { } given ? given.Value : last.Paid.Value;
        if (whole.Prints(last.Paid.Value) || last.Paid.Value.Prints(whole)) verdicts.Hold(Rule, place, $"{last.Paid}={(amount is { } a && !last.Paid.IsPercent ? a.ToString() : "100%")}");
        else if (steps[^1].Paid.Value.Value >= steps[^2].Paid.Value.Value || !steps.Exists(s => s.Quarter == 3))
            verdicts.Find(new(Rule, Severity.Error, place, Quote(plan, last.Paid), amount is { } due && !last.Paid.IsPercent ? last.Paid.Print(due.Value.Value) : "100%", last.Paid.ToString(), $"“{name}”第四季度累计支付 {last.Paid}，应等于全年金额 {(last.Paid.IsPercent ? "100%" : amount.ToString())}。"));
    }

    private static void Falls(Passage plan, List<Step> steps, int at, Verdicts verdicts)
    {
        var (before, now) = (steps[at - 1].Paid, steps[at].Paid);
        if (before.IsPercent != now.IsPercent || before.IsMoney != now.IsMoney) return;
        var place = plan.PlaceOf(now.Start);
        if (now.Value.Value >= before.Value.Value)
        {
            verdicts.Hold(Rule, place, $"{now}≥{before}");
            return;
        }

        var sum = Rounded.Sum(steps.Take(at + 1).Select(s => s.Paid.Value)).Value;
        verdicts.Find(new(Rule, Severity.Error, place, plan.Quote(Clauses.Start(plan.Plain, before.Start), now.End, now.Start), now.Print(sum), now.ToString(), $"累计支付从 {before} 降到 {now}；累计数不能下降，若写的是当季数，累计应为 {now.Print(sum)}。"));
    }

    // 第一季度、第二季度累计支付 62.3 万元 speaks of the second; 7-9月份累计支付 of the third.
    internal static List<Step> Steps(Passage plan)
    {
        var figures = Figures.In(plan.Plain).FindAll(f => f.IsMoney || f.IsPercent);
        var found = new List<Step>();
        var from = 0;
        foreach (var figure in figures)
        {
            var words = plan.Plain[from..figure.Start];
            from = figure.End;
            if (Quarter().Matches(words) is { Count: > 0 } named) found.Add(new(Number(named[^1]), figure));
        }

        return found.Exists(s => s.Quarter == 0) || found.Zip(found.Skip(1)).Any(p => p.First.Quarter >= p.Second.Quarter) ? [] : found;
    }

    private static int Number(Match named)
    {
        if (named.Groups["q"] is { Success: true, Value: var quarter }) return char.IsAsciiDigit(quarter[0]) ? quarter[0] - '0' : Array.IndexOf(Quarters, quarter) + 1;
        return int.Parse(named.Groups["m"].Value, System.Globalization.CultureInfo.InvariantCulture) is var month && month % 3 == 0 ? month / 3 : 0;
    }

    private static string Quote(Passage plan, Figure figure) => plan.Quote(Clauses.Start(plan.Plain, figure.Start), figure.End, figure.Start);

    [GeneratedRegex(@"第?(?<q>[一二三四1-4])季度|(?:1?\d)[-至到](?<m>1?\d) ?月", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();
}
