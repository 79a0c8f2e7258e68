using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Forms;

/// <summary>
/// Reads the indicator rows of a table by the words of their cells and not by their columns, which page breaks shift (识别指标行). A row that
/// can be read in two ways is left out.
/// </summary>
internal static partial class IndicatorRows
{
    private const int MostCells = 9;

    private static readonly string[] First = ["产出", "效果", "效益", "投入", "绩效"];
    private static readonly string[] Second = ["数量", "质量", "时效", "工作时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度", "其他满意度", "测算明细", "资金支出进度", "经济成本", "社会成本", "生态环境成本", "社会公众满意度指标", "公众满意度指标", "社会满意度指标", "帮扶对象满意度指标", "受益对象满意度指标"];
    // Behind the sum of the points stand troubles, remedies and who filled it in.
    private static readonly string[] Totals = ["总分", "合计", "总计", "总得分"];
    private static readonly string[] Sides = ["年度绩效指标", "绩效指标"];

    public static List<AuditIndicator> In(IReadOnlyList<IReadOnlyList<Passage>> rows)
    {
        var found = new List<AuditIndicator>();
        var head = rows.Index().FirstOrDefault(r => Labels(r.Item).Contains("一级指标") && Labels(r.Item).Contains("二级指标"));
        if (head.Item is null) return found;
        var source = Labels(head.Item).Any(l => l.Contains("来源", StringComparison.Ordinal));
        // A self-evaluation has its results, its points and its reasons behind the target.
        var most = Labels(head.Item).Exists(l => l is "分值" or "得分" || Results().IsMatch(l)) ? MostCells : 3;
        var done = Labels(head.Item) is var heads && heads.FindIndex(l => l.StartsWith("实际完成", StringComparison.Ordinal)) is > 0 and var column && heads[column - 1].Contains('值', StringComparison.Ordinal);
        var (first, second, owner) = ("", "", Labels(head.Item).FindIndex(l => l is "项目名称" or "项目" or "单位名称"));
        foreach (var row in rows.Skip(head.Index + 1))
        {
            var cells = row.Where((c, at) => !c.IsBlank && (at != owner || IsLevel(c)) && !Sides.Contains(PlainText.Label(c.Plain))).ToList();
            if (cells.Exists(c => Totals.Contains(PlainText.Label(c.Plain)))) break;
            if (cells.Exists(c => PlainText.Label(c.Plain) == "小计")) continue;
            var before = cells.Count;
            Take(cells, First, ref first);
            if (Take(cells, ["满意度"], ref second) && cells.Count > 0 && Take(cells, Second, ref second)) first = "满意度";
            else Take(cells, Second, ref second);
            var leveled = cells.Count < before;
            // Levels with nothing but their points behind name no indicator.
            if (second is "测算明细" or "资金支出进度" || cells.Count > most || (cells.Count > 0 && cells.TrueForAll(c => Figures.Alone(c.Plain) is not null))) continue;
            // A name alone beside its level has lost its target; alone without a level it is the rest of the row above.
            if (cells is [var rest] && !leveled && found.Count > 0 && IsRest(rest)) found[^1] = found[^1] with { Name = found[^1].Name + PlainText.Label(rest.Plain) };
            if (cells is [var alone] && leveled) found.Add(new(first, second, PlainText.Label(alone.Plain), "", alone) { NameOf = alone });
            if (cells.Count >= (source ? 3 : 2)) found.Add(new(first, second, PlainText.Label(cells[0].Plain), PlainText.Label(cells[1].Plain), cells[1]) { NameOf = cells[0], Source = source ? cells[2] : null, Done = done && cells.Count > 2 ? cells[2] : null });
        }

        return found;
    }

    // Under 项目名称 stands whose indicators they are; a level that a page break moved there is one.
    private static bool IsLevel(Passage cell) => Bare(PlainText.Label(cell.Plain)) is var label && (First.Contains(label) || Second.Contains(label) || label == "满意度");

    [GeneratedRegex("^实际完成|执行情况|完成情况|完成值|预计完成|偏差", RegexOptions.None, 1000)]
    private static partial Regex Results();

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

    private static List<string> Labels(IReadOnlyList<Passage> row) => [.. row.Select(c => PlainText.Label(c.Plain))];
}
