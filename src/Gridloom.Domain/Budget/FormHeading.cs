using System.Globalization;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget;

/// <summary>
/// The upper half of a form: eleven rows of labels and values, in a fixed order. Faults are collected as the fields are asked for;
/// a field that could not be read answers null, and the form is refused with everything else that is wrong in it.
/// </summary>
internal sealed class FormHeading(FormFaults faults)
{
    public const string Name = "项目名称";
    public const string Unit = "主管单位";

    private static readonly (string Left, string? Right)[] Rows =
    [
        (Name, Unit),
        ("项目类型", "资金用途"),
        ("计划开始日期", "计划完成日期"),
        ("项目总金额(万元)", "本年度项目金额(万元)"),
        ("财政拨款资金(万元)", "其他资金(万元)"),
        ("中央转移支付资金(万元)", "政府购买服务资金(万元)"),
        ("项目概况", null),
        ("项目用途", null),
        ("固定资产采购金额", "采购品目"),
        ("项目总(中期)目标", null),
        ("年度绩效目标", null),
    ];

    private static readonly string[] DateShapes = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private readonly Dictionary<string, FormCell> fields = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Takes the line if it is a row that may stand here; false when it is none.</summary>
    public bool Take(FormLine line)
    {
        var at = Array.FindIndex(Rows, next, row => Matches(line, row));
        if (at < 0) return false;
        ReportMissing(at, line);
        next = at + 1;
        return true;
    }

    /// <param name="line">The line at which the heading ends.</param>
    public void End(FormLine line) => ReportMissing(Rows.Length, line);

    public FormCell? FindCell(string label) => fields.GetValueOrDefault(label);

    public string? Text(string label) => FindFilled(label)?.Text;

    /// <summary>What the form tells in sentences; blank where it is left so.</summary>
    public string Paragraphs(string label) => Prose.Clean(FindCell(label)?.Text ?? "");

    public DateOnly? Date(string label)
    {
        if (FindFilled(label) is not { } cell) return null;
        if (DateOnly.TryParseExact(cell.Text, DateShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        faults.Add(cell.Place, BudgetProblems.DateUnreadable(cell.Text));
        return null;
    }

    public BudgetAmount? Amount(string label)
    {
        if (FindFilled(label) is not { } cell) return null;
        if (BudgetAmount.Read(cell.Text).Succeeded(out var amount, out var refused)) return amount;
        faults.Add(cell.Place, refused);
        return null;
    }

    private FormCell? FindFilled(string label)
    {
        if (FindCell(label) is not { } cell) return null;
        if (cell.Text.Length > 0) return cell;
        faults.Add(cell.Place, BudgetProblems.BlankField(label));
        return null;
    }

    private void ReportMissing(int until, FormLine line)
    {
        foreach (var (left, right) in Rows[next..until])
            faults.Add(line.Gap, BudgetProblems.MissingField(right is null ? left : $"{left}、{right}"));
        next = until;
    }

    /// <summary>A value is the one filled cell between its label and the next, wherever the columns are.</summary>
    private bool Matches(FormLine line, (string Left, string? Right) row)
    {
        if (line.Label(0) != row.Left) return false;
        var right = row.Right is null ? line.Cells.Count : Enumerable.Range(1, line.Cells.Count).FirstOrDefault(column => line.Label(column) == row.Right);
        if (right == 0 || FindValue(line, 0, right) is not { } left) return false;
        var last = row.Right is null ? left : FindValue(line, right, line.Cells.Count);
        if (last is null) return false;

        fields[row.Left] = left;
        if (row.Right is not null) fields[row.Right] = last;
        return true;
    }

    /// <summary>Null when more than one cell is filled.</summary>
    private static FormCell? FindValue(FormLine line, int label, int end)
    {
        var filled = Enumerable.Range(label + 1, Math.Max(0, end - label - 1)).Where(column => line[column].Length > 0).ToList();
        return filled.Count > 1 ? null : new(line, filled is [var only] ? only : label + 1);
    }
}

/// <summary>A value of the heading and where it stands.</summary>
internal sealed record FormCell(FormLine Line, int Column)
{
    public string Text => Line[Column];

    public FormPlace Place => FormPlace.At(Line.Number, Column);
}
