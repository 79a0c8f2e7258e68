using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Items of the details that say in which quarter they are paid, against the plan of payments (测算明细与支出进度).</summary>
internal sealed partial class PlanDetails : IAuditRule
{
    public const string Rule = "plan-detail";

    private const string Quarters = "一二三四";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
            if (form.Text(FormField.Details) is { } details && form.Text(FormField.Plan) is { } plan && form.Amount(FormField.ThisYear) is { } year && Paid(details) is { Count: > 1 } paid && Rounded.Sum(paid.Select(p => p.Amount.Value)).Prints(year.Value))
                Compare(plan, paid, verdicts);
    }

    // Each item with the amount before its quarter; none when one has no quarter.
    private static List<(int Quarter, Figure Amount)> Paid(Passage details)
    {
        var found = new List<(int, Figure)>();
        foreach (var item in Items.In(details.Plain))
        {
            var text = details.Plain[item.Start..item.End];
            if (InQuarter().Matches(text) is not [var match] || Figures.In(text[..match.Index]).FindLast(f => f.IsMoney) is not { IsMoney: true } amount) return [];
            found.Add((Quarters.IndexOf(match.Groups["q"].Value, StringComparison.Ordinal) + 1, amount));
        }

        return found;
    }

    // A plan that falls has told each quarter for itself.
    private static void Compare(Passage plan, List<(int Quarter, Figure Amount)> paid, Verdicts verdicts)
    {
        var steps = CumulativePlans.Steps(plan).FindAll(s => s.Paid.IsMoney);
        var single = steps.Zip(steps.Skip(1)).Any(s => s.Second.Paid.Value.Value < s.First.Paid.Value.Value);
        foreach (var (quarter, told) in steps)
        {
            var due = paid.FindAll(p => single ? p.Quarter == quarter : p.Quarter <= quarter);
            var sum = Rounded.Sum(due.Select(p => p.Amount.Value));
            var expression = $"{(due.Count == 0 ? "0" : string.Join('+', due.Select(d => d.Amount.Printed)))}={told.Print(sum.Value)}";
            var place = plan.PlaceOf(told.Start);
            if (sum.Prints(told.Value)) verdicts.Hold(Rule, place, expression);
            else verdicts.Find(new(Rule, Severity.Warning, place, plan.Quote(Clauses.Start(plan.Plain, told.Start), told.End, told.Start), Figures.Print(sum.Value / told.Yuan) + told.Unit, told.ToString(), $"按测算明细，{(single ? "" : "到")}第{Quarters[quarter - 1]}季度{(single ? "" : "末")}应付 {string.Join('+', due.Select(d => d.Amount.Printed))}={Figures.Print(sum.Value / told.Yuan)}{told.Unit}，写的是 {told}。"));
        }
    }

    [GeneratedRegex(@"\(第?(?<q>[一二三四])季度\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InQuarter();
}
