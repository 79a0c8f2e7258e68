using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;
using Gridloom.Domain.FigureAudit.Tables;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>
/// Reads the indicator rows of a table by the words of their cells and not by their columns, which page breaks shift (识别指标行). A row that
/// can be read in two ways is left out.
/// </summary>
internal static partial class IndicatorRows
{
    private static readonly string[] First = ["产出", "效果", "效益", "投入", "绩效"];
    private static readonly string[] Second = ["数量", "质量", "时效", "工作时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度", "其他满意度", "测算明细", "资金支出进度", "经济成本", "社会成本", "生态环境成本", "社会公众满意度指标", "公众满意度指标", "社会满意度指标", "帮扶对象满意度指标", "受益对象满意度指标"];
    // Behind the sum of the points stand troubles, remedies and who filled it in.
    private static readonly string[] Totals = ["总分", "合计", "总计", "总得分"];
    private static readonly string[] Sides = ["年度绩效指标", "绩效指标"];

    public static List<AuditIndicator> In(IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        var found = new List<AuditIndicator>();
        if (IndicatorHead.Of(rows) is not { HasTargets: true } head) return found;
        var (first, second) = ("", "");
        foreach (var row in rows.Skip(head.At + 1))
        {
            var (cells, begins) = (Cells(row, head), IndicatorHead.Begins(row));
            if (cells.Exists(c => Totals.Contains(PlainText.Label(c.Plain)))) break;
            // Another form begins, or the head stands there again.
            if (begins) (first, second) = ("", "");
            if (begins || ScoreRow.SumsSome(cells)) continue;
            var before = cells.Count;
            if (head.LevelsOf(row) is { } levels) Drop(cells, levels, ref first, ref second);
            Take(cells, First, ref first);
            if (Take(cells, ["满意度"], ref second) && cells.Count > 0 && (Take(cells, Second, ref second) || (cells.Count > 2 && Take(cells, ["满意度"], ref second)))) first = "满意度";
            else Take(cells, Second, ref second);
            // Levels with nothing but their points behind name no indicator.
            if (second is "测算明细" or "资金支出进度" || cells.Count > head.Most || (cells.Count > 0 && cells.TrueForAll(c => Figures.Alone(c.Plain) is not null))) continue;
            Add(found, cells, (first, second, cells.Count < before), head);
        }

        return found;
    }

    private static List<Passage> Cells(IReadOnlyList<Passage> row, IndicatorHead head) =>
        [.. row.Where((c, at) => !c.IsBlank && (at != head.Owner || IsLevel(c)) && !head.IsBeside(row, at) && !head.IsPoints(row, at) && !Sides.Contains(PlainText.Label(c.Plain)))];

    private static void Add(List<AuditIndicator> found, List<Passage> cells, (string First, string Second, bool Told) level, IndicatorHead head)
    {
        // A name alone beside its level has lost its target; alone without a level it is the rest of the row above.
        if (cells is [var rest] && !level.Told && found.Count > 0 && IsRest(rest)) found[^1] = found[^1] with { Name = found[^1].Name + PlainText.Label(rest.Plain) };
        if (cells is [var alone] && level.Told) found.Add(new(level.First, level.Second, PlainText.Label(alone.Plain), "", alone) { NameOf = alone });
        if (cells.Count >= (head.HasSource ? 3 : 2)) found.Add(new(level.First, level.Second, PlainText.Label(cells[0].Plain), PlainText.Label(cells[1].Plain), cells[1]) { NameOf = cells[0], Source = head.HasSource ? cells[2] : null, Done = head.HasDone && cells.Count > 2 ? cells[2] : null });
    }

    // 决策 or 产出数量 is no level that is known here, and no indicator either.
    private static void Drop(List<Passage> cells, (Passage First, Passage Second) levels, ref string first, ref string second)
    {
        // A second level in the first column: the row was moved to the left.
        if (Second.Contains(Bare(PlainText.Label(levels.First.Plain)))) return;
        if (!levels.First.IsBlank && !IsLevel(levels.First) && cells.Remove(levels.First)) (first, second) = ("", "");
        if (!levels.Second.IsBlank && !IsLevel(levels.Second) && cells.Remove(levels.Second)) second = "";
    }

    // Under 项目名称 stands whose indicators they are; a level that a page break moved there is one.
    private static bool IsLevel(Passage cell) => Bare(PlainText.Label(cell.Plain)) is var label && (First.Contains(label) || Second.Contains(label) || Second.Contains(PlainText.Label(cell.Plain)) || label == "满意度");

    private static bool IsRest(Passage cell) => PlainText.Label(cell.Plain) is { Length: < 16 } label && !label.AsSpan().ContainsAnyInRange('0', '9') && label is not ("不适用" or "及时" or "有效");

    // The level stands before the name; taken away, it stands for this row and those that follow.
    private static bool Take(List<Passage> cells, string[] levels, ref string level)
    {
        if (cells.Count == 0) return false;
        // 社会公众满意度 alone may be an indicator; with 指标 behind it it is a level.
        var (full, label) = (PlainText.Label(cells[0].Plain), Bare(PlainText.Label(cells[0].Plain)));
        if (!levels.Contains(label) && !levels.Contains(full)) return false;
        level = label;
        cells.RemoveAt(0);
        return true;
    }

    // 产出指标(50分) tells its points as well.
    private static string Bare(string label) => BareOf(Points().Replace(label, ""));

    [GeneratedRegex(@"\(\d[\d.]*[分%]?\)$", RegexOptions.None, 1000)]
    private static partial Regex Points();

    private static string BareOf(string label) => label.EndsWith("指标", StringComparison.Ordinal) || label.EndsWith("目标", StringComparison.Ordinal) ? label[..^2] : label;

}
