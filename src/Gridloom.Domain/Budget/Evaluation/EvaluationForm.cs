using System.Globalization;
using Gridloom.Domain.Budget.Execution;
using Gridloom.Domain.Budget.Families;
using static Gridloom.Domain.Budget.Families.SheetCellKind;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>A self-evaluation and what was given on top of it, as it is printed (自评成文).</summary>
/// <param name="Review">Null before the department evaluated it.</param>
/// <param name="Demo">True when its targets stand in for real ones; the print says so.</param>
public sealed record PrintedEvaluation(EvaluationSheet Sheet, DepartmentEvaluation? Review, bool Demo);

/// <summary>
/// Prints self-evaluations (项目支出绩效自评表): one form for each project, behind it why it has its points, and before them all a table of
/// the unit's projects.
/// </summary>
public sealed class EvaluationForm(ScoreBook book)
{
    private const string FormTitle = "项目支出绩效自评表", Note = "（演示：目标和部分数值是演示数据，不是真实的自评）";

    private static readonly int[] Widths = [8, 9, 12, 11, 11, 12, 9, 9, 19];

    /// <summary>All of a unit's year.</summary>
    public FamilySheet Whole(string unit, long year, IReadOnlyList<PrintedEvaluation> evaluations) => new(
        Text($"{unit}{year}年项目支出绩效自评表"), SheetPage.Portrait, [Summary(unit, year, evaluations), .. evaluations.SelectMany(Parts)]);

    /// <summary>One project's.</summary>
    public FamilySheet One(PrintedEvaluation evaluation) => new(evaluation.Sheet.Project + FormTitle, SheetPage.Portrait, [.. Parts(evaluation)]);

    private SheetPart Summary(string unit, long year, IReadOnlyList<PrintedEvaluation> evaluations)
    {
        var rows = new List<SheetRow> { Row(Label("序号"), Label("项目名称"), Label("全年预算数"), Label("全年执行数"), Label("执行率"), Label("自评得分"), Label("等次"), Label("部门评价")) };
        foreach (var (index, (sheet, review, _)) in evaluations.Index())
            rows.Add(Row(
                Mid(Text($"{index + 1}")), Say(sheet.Project), Money(sheet.Funds.BudgetFen), Money(sheet.Funds.PaidFen), Mid(Rate(sheet.Funds)), Mid(Points(sheet.Total)), Mid(BandOf(sheet.Band)),
                Mid(review is null ? "—" : $"{Points(review.Total)} {BandOf(review.Band)}")));
        var (budget, paid) = (evaluations.Sum(e => e.Sheet.Funds.BudgetFen), evaluations.Sum(e => e.Sheet.Funds.PaidFen));
        rows.Add(Row(Label("合计", 2), Money(budget), Money(paid), Mid(Rate(budget, paid)), Mid(""), Mid(""), Mid("")));
        return new("汇总", [.. Head($"{year}年项目支出绩效自评汇总表", $"单位名称：{unit}", evaluations.Any(e => e.Demo)), new SheetBlock.Table([6, 31, 12, 12, 10, 9, 8, 12], 1, rows)]);
    }

    private IEnumerable<SheetPart> Parts(PrintedEvaluation of)
    {
        var sheet = of.Sheet;
        yield return new("自评表", [.. Head(FormTitle, Text($"（{sheet.Year}年度，数据截至{sheet.CutOff:yyyy年M月d日}）"), of.Demo), new SheetBlock.Table(Widths, 0, [.. Funds(sheet), .. Goals(sheet)]), new SheetBlock.Table(Widths, 1, [.. Lines(of)])]);
        yield return new("得分说明", [.. Why(of)]);
    }

    private static IEnumerable<SheetRow> Funds(EvaluationSheet sheet)
    {
        var (funds, execution) = (sheet.Funds, sheet.Execution);
        yield return Row(Label("项目名称", 2), new(sheet.Project, Centre, 7));
        yield return Row(Label("主管部门", 2), new(sheet.Unit, Centre, 3), Label("实施单位"), new(sheet.Unit, Centre, 3));
        yield return Row(Label("项目资金（万元）", 2), Label(""), Label("年初预算数"), Label("全年预算数"), Label("全年执行数"), Label("分值"), Label("执行率"), Label("得分"));
        yield return Row(new("", Down, 2), Label("年度资金总额"), Money(funds.FirstFen), Money(funds.BudgetFen), Money(funds.PaidFen), Mid(Points(execution.Weight)), Mid(Rate(funds)), Mid(Points(execution.Points)));
        foreach (var (source, at) in Payment.Sources.Where(source => funds.Sources.ContainsKey(source.Code) || source.Source == PaymentSource.General).Select((source, at) => (source, at)))
            yield return Row(new("", Down, 2), Label((at == 0 ? "其中：" : "") + source.Name.Chinese), Mid("—"), Mid("—"), Money(funds.Sources.GetValueOrDefault(source.Code)), Mid("—"), Mid("—"), Mid("—"));
    }

    private static IEnumerable<SheetRow> Goals(EvaluationSheet sheet)
    {
        yield return Row(Label("年度总体目标"), Label("预期目标", 4), Label("实际完成情况", 4));
        yield return Row(new("", Down, 1), Say(sheet.Texts.Goal.Length > 0 ? sheet.Texts.Goal : "—", 4), Say(sheet.Texts.Outcome, 4));
    }

    private IEnumerable<SheetRow> Lines(PrintedEvaluation of)
    {
        var sheet = of.Sheet;
        yield return Row(Label("一级指标"), Label("二级指标"), Label("三级指标", 2), Label("年度指标值"), Label("实际完成值"), Label("分值"), Label("得分"), Label("偏差原因分析及改进措施"));
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            var (line, above) = (sheet.Lines[at], at > 0 ? sheet.Lines[at - 1] : null);
            var sameFirst = above?.Level1 == line.Level1;
            yield return Row(
                sameFirst ? new("", Down, 1) : Label(line.Level1), sameFirst && above?.Level2 == line.Level2 ? new("", Down, 1) : Label(line.Level2),
                Say(line.Name, 2), Mid(line.Target.Length > 0 ? line.Target : "—"), Mid(line.Actual + (line.Demo ? "（演示数据）" : "")),
                Mid(line.Score is { } weight ? Points(weight.Weight) : "—"), Mid(line.Score is { } score ? Points(score.Points) : "—"), Say(line.Reason));
        }
        yield return Row(Label("总分", 6), Mid("100.00"), Mid(Points(sheet.Total)), Mid($"等次：{BandOf(sheet.Band)}"));
        foreach (var (label, text) in new[] { ("存在的问题", sheet.Texts.Troubles), ("改进措施", sheet.Texts.Remedies) })
            if (text.Length > 0) yield return Row(Label(label, 2), Say(text, 7));
        if (of.Review is { } review) yield return Row(Label("部门评价", 2), Say($"得分 {Points(review.Total)}，等次：{BandOf(review.Band)}。{review.Opinion}", 7));
    }

    /// <summary>Why each line has its points: where the value comes from, and the sum.</summary>
    private IEnumerable<SheetBlock> Why(PrintedEvaluation of)
    {
        var sheet = of.Sheet;
        var scheme = book.Find(sheet.Scheme);
        yield return new SheetBlock.Line($"{sheet.Project}得分说明", SheetLineKind.Heading);
        yield return new SheetBlock.Line($"评分方案：{scheme?.Name.Chinese ?? sheet.Scheme}（{sheet.Book}）。依据：{scheme?.Source}。", SheetLineKind.Prose);
        var rows = new List<SheetRow> { Row(Label("指标"), Label("取数"), Label("得分说明")), Row(Say("预算执行率"), Say("系统登记的支付"), Say(sheet.Execution.Why.Chinese)) };
        foreach (var line in sheet.Lines.Where(line => line.Score is not null))
        {
            var given = of.Review?.Given.FirstOrDefault(points => points.Indicator == line.Indicator);
            rows.Add(Row(Say(line.Name), Say(line.Source.Chinese), Say(line.Score!.Why.Chinese + (given is null ? "" : $"；部门评价改为 {Points(given.Points)}：{given.Cause}"))));
        }
        yield return new SheetBlock.Table([28, 32, 40], 1, rows);
    }

    private static IEnumerable<SheetBlock> Head(string title, string under, bool demo)
    {
        yield return new SheetBlock.Line(title, SheetLineKind.Title);
        yield return new SheetBlock.Line(under, SheetLineKind.Under);
        if (demo) yield return new SheetBlock.Line(Note, SheetLineKind.Under);
        yield return new SheetBlock.Line("单位：万元", SheetLineKind.Money);
    }

    private string BandOf(string code) => book.Bands.FirstOrDefault(band => band.Code == code)?.Name.Chinese ?? code;

    private static SheetRow Row(params SheetCell[] cells) => new(cells);

    private static SheetCell Label(string text, int columns = 1) => new(text, SheetCellKind.Label, columns);

    private static SheetCell Say(string text, int columns = 1) => new(text, SheetCellKind.Text, columns);

    private static SheetCell Mid(string text) => new(text, Centre, 1);

    private static SheetCell Money(long fen) => new(BudgetAmount.InWanYuan(fen), Amount, 1);

    private static string Rate(EvaluationFunds funds) => Rate(funds.BudgetFen, funds.PaidFen);

    private static string Rate(long budget, long paid) => budget == 0 ? "—" : (paid * 100m / budget).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    private static string Points(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
