using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>Finds the project forms among a document's tables (识别项目表单).</summary>
internal static partial class ProjectForms
{
    private static readonly Dictionary<string, FormField> Labels = new(StringComparer.Ordinal)
    {
        ["项目名称"] = FormField.Name,
        ["项目总金额"] = FormField.Total,
        ["项目总预算"] = FormField.Total,
        ["本年度项目金额"] = FormField.ThisYear,
        ["本年预算金额"] = FormField.ThisYear,
        ["本年度预算金额"] = FormField.ThisYear,
        ["年度资金总额"] = FormField.ThisYear,
        ["财政拨款资金"] = FormField.Fiscal,
        ["其中:财政拨款资金"] = FormField.Fiscal,
        ["其中:财政拨款"] = FormField.Fiscal,
        ["其他资金"] = FormField.Other,
        ["上年结转资金"] = FormField.Carried,
        ["上年结转"] = FormField.Carried,
        ["政府购买服务资金"] = FormField.Purchase,
        ["固定资产采购金额"] = FormField.Assets,
        ["采购品目"] = FormField.Items,
        ["项目属性"] = FormField.Kind,
        ["项目属性名称"] = FormField.Kind,
        ["计划开始日期"] = FormField.Start,
        ["计划完成日期"] = FormField.End,
        ["项目起止时间"] = FormField.Span,
        ["项目概况"] = FormField.Survey,
        ["项目用途"] = FormField.Use,
        ["项目中期目标"] = FormField.CycleGoal,
        ["项目总(中期)目标"] = FormField.CycleGoal,
        ["项目年度目标"] = FormField.YearGoal,
        ["年度绩效目标"] = FormField.YearGoal,
        ["年度总体目标"] = FormField.YearGoal,
        ["测算明细"] = FormField.Details,
        ["资金支出进度"] = FormField.Plan,
    };

    public static List<ProjectForm> In(IReadOnlyList<AuditTable> tables) => [.. tables.SelectMany(In)];

    private static IEnumerable<ProjectForm> In(AuditTable table)
    {
        var starts = table.Rows.Index().Where(r => Begins(table, r.Index)).Select(r => r.Index).ToList();
        foreach (var (order, start) in starts.Index())
            yield return Read(table, table.Rows[start..(order + 1 < starts.Count ? starts[order + 1] : table.Rows.Count)]);
    }

    // A name begins a form when money follows soon; the head of a list of projects has the same word and no such label below.
    private static bool Begins(AuditTable table, int row) =>
        Has(table.Rows[row], FormField.Name) && table.Rows.Skip(row).Take(8).Any(r => Has(r, FormField.ThisYear) || Has(r, FormField.Total));

    private static bool Has(IReadOnlyList<Passage> row, FormField field) => row.Any(c => Field(c) == field);

    private static ProjectForm Read(AuditTable table, IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        var fields = new Dictionary<FormField, Passage>();
        var blank = new HashSet<FormField>();
        var unit = table.MoneyUnit;
        foreach (var row in rows)
            for (var at = 0; at < row.Count; at++)
            {
                if (row[at].Plain.Length <= 40 && UnitIn().Match(row[at].Plain) is { Success: true } said) unit = said.Groups["u"].Value;
                if (Field(row[at]) is not { } field) continue;
                if (row.Skip(at + 1).FirstOrDefault(c => !c.IsBlank) is { } value && Field(value) is null) fields.TryAdd(field, value);
                else blank.Add(field);
            }

        Below(rows, fields);
        return new(fields, IndicatorRows.In(rows), unit) { Blank = blank };
    }

    // 预期目标 and 实际完成情况 stand above their texts.
    private static void Below(IReadOnlyList<IReadOnlyList<Passage>> rows, Dictionary<FormField, Passage> fields)
    {
        foreach (var (row, next) in rows.Zip(rows.Skip(1)))
            for (var at = 0; at < Math.Min(row.Count, next.Count); at++)
                if (!next[at].IsBlank && PlainText.Label(row[at].Plain) is "预期目标" or "年初设定目标" or "实际完成情况" or "目标实际完成情况" && PlainText.Label(row[at].Plain) is var head)
                    fields[head.EndsWith("完成情况", StringComparison.Ordinal) ? FormField.DoneGoal : FormField.YearGoal] = next[at];
    }

    private static FormField? Field(Passage cell) =>
        cell.Plain.Length <= 40 && Labels.TryGetValue(Bare().Replace(PlainText.Label(cell.Plain), ""), out var field) ? field : null;

    [GeneratedRegex(@"\((?:万元|元)\)$|:$", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\((?<u>万元|元)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitIn();
}
