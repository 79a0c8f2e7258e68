using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Rows one below the other, 第一季度累计支付 to 第四季度累计支付, each with its amount: it never falls (分行的累计支出).</summary>
internal sealed partial class CumulativeColumns : IAuditRule
{
    private const string Order = "一二三四";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables)
        {
            (int Quarter, Figure Paid)? before = null;
            foreach (var row in table.Rows)
            {
                var now = Read(row);
                if (before is { } was && now is { } step && step.Quarter == was.Quarter + 1 && was.Paid.IsPercent == step.Paid.IsPercent) CumulativeRows.Rises(step.Of, was.Paid, step.Paid, verdicts);
                before = now is { } read ? (read.Quarter, read.Paid) : null;
            }
        }
    }

    private static (int Quarter, Passage Of, Figure Paid)? Read(IReadOnlyList<Passage> row)
    {
        foreach (var (at, cell) in row.Index())
            if (cell.Plain.Length < 24 && Quarter().Match(PlainText.Label(cell.Plain)) is { Success: true } match)
                return row.Skip(at + 1).FirstOrDefault(c => !c.IsBlank) is { } of && AuditTable.Number(of) is { } paid ? (Order.IndexOf(match.Groups["q"].Value, StringComparison.Ordinal), of, paid) : null;
        return null;
    }

    [GeneratedRegex("^第?(?<q>[一二三四])季度末?累计(?:支付|支出|执行)?(?:数|金额|进度)?(?:[(:].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();
}
