using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What was spent so far against what the year may cost and what it is expected to cost (超预算支出).</summary>
internal sealed partial class Overspending : IAuditRule
{
    public const string Rule = "over-budget";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            var columns = Numbers.Columns(table).Where(c => !Rate().IsMatch(table.Heading(c))).ToList();
            var spent = columns.FindAll(c => Spent().IsMatch(table.Heading(c)) && !Expected().IsMatch(table.Heading(c)));
            if (spent.Count != 1) continue;
            // Of several plans the last counts.
            if (columns.FindLast(c => c != spent[0] && Budget().IsMatch(table.Heading(c)) && !Expected().IsMatch(table.Heading(c))) is var budget && Budget().IsMatch(table.Heading(budget))) Check(table, (spent[0], budget), Severity.Warning, verdicts);
            foreach (var expected in columns.FindAll(c => Expected().IsMatch(table.Heading(c)))) Check(table, (spent[0], expected), Severity.Error, verdicts);
        }
    }

    private static void Check(AuditTable table, (int Spent, int Most) columns, Severity severity, Verdicts verdicts)
    {
        foreach (var row in table.Body)
        {
            if (AuditTable.Number(row, columns.Spent) is not { Number: > 0 } spent || AuditTable.Number(row, columns.Most) is not { } most) continue;
            var of = row[columns.Spent];
            var (head, other) = (table.Heading(columns.Spent).Split('/')[^1], table.Heading(columns.Most).Split('/')[^1]);
            if (spent.Number <= most.Number) verdicts.Hold(Rule, of.Place, $"{spent.Printed}≤{most.Printed}");
            else verdicts.Find(new(Rule, severity, of.Place, of.Text.Trim(), $"≤{most.Printed}", spent.Printed, $"{table.Named}{head} {spent.Printed} 多于{other} {most.Printed}。"));
        }
    }

    [GeneratedRegex("(?:累计|全年|月|季度)?(?:执行数|实际支出|支出数|支付数|执行金额)", RegexOptions.None, 1000)]
    private static partial Regex Spent();

    [GeneratedRegex("预计|预测", RegexOptions.None, 1000)]
    private static partial Regex Expected();

    [GeneratedRegex("(?:全年|年度|年初|调整后?)预算(?:数|金额)?|项目年度预算", RegexOptions.None, 1000)]
    private static partial Regex Budget();

    [GeneratedRegex("率|比例|%", RegexOptions.None, 1000)]
    private static partial Regex Rate();
}
