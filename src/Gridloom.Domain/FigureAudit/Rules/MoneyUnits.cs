using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A head that says 元 over amounts that are 万元, as the line above the table or another table of the document tells (金额单位).</summary>
internal sealed partial class MoneyUnits : IAuditRule
{
    public const string Rule = "money-unit";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var table in subject.Tables.Where(t => t.SaysUnit))
            foreach (var row in table.Rows.Take(table.Head + 1))
                foreach (var cell in row)
                    if (Said().Match(PlainText.Label(cell.Plain)) is { Success: true } said && said.Groups["u"].Value is var unit && unit != table.MoneyUnit && !Own(table, unit))
                        verdicts.Find(new(Rule, Severity.Error, cell.Place, cell.Text.Trim(), table.MoneyUnit, unit, $"表上写的单位是{table.MoneyUnit}，这一栏写的是{unit}；其中的数与别处以{table.MoneyUnit}写的相同。"));
    }

    // A table may say its unit in its head alone; then it said no other.
    private static bool Own(AuditTable table, string unit) => table.Rows.SelectMany(r => r).Any(c => UnitLine().IsMatch(PlainText.Label(c.Plain)) && PlainText.Label(c.Plain).EndsWith(unit, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\u4e00-\u9fff]*(?:金额|数|经费|资金|合计)\((?<u>万元|元|亿元)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex("单位:(?:万元|元)$", RegexOptions.None, 1000)]
    private static partial Regex UnitLine();
}
