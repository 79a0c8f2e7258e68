using System.Globalization;
using Gridloom.Domain.Budget.Families;
using static Gridloom.Domain.Budget.Families.SheetCellKind;

namespace Gridloom.Domain.Budget.Monitoring;

/// <summary>Prints sheets of mid-year monitoring (项目支出绩效目标执行监控表), one for each project.</summary>
/// <param name="outlooks">Codes and names of how the year may end.</param>
public sealed class MonitoringForm(IReadOnlyDictionary<string, string> outlooks)
{
    private const string FormTitle = "项目支出绩效目标执行监控表";

    private static readonly int[] Widths = [7, 9, 20, 11, 11, 9, 6, 9, 18];

    public FamilySheet Of(string title, IReadOnlyList<(MonitoringSheet Sheet, bool Demo)> sheets) => new(title, SheetPage.Landscape, [.. sheets.Select(of => Part(of.Sheet, of.Demo))]);

    private SheetPart Part(MonitoringSheet sheet, bool demo)
    {
        List<SheetBlock> blocks = [new SheetBlock.Line(FormTitle, SheetLineKind.Title), new SheetBlock.Line(Text($"（{sheet.Year}年度，数据截至{sheet.CutOff:yyyy年M月d日}）"), SheetLineKind.Under)];
        if (demo) blocks.Add(new SheetBlock.Line("（演示：目标和部分数值是演示数据）", SheetLineKind.Under));
        return new("监控表", [.. blocks, new SheetBlock.Line("单位：万元", SheetLineKind.Money), new SheetBlock.Table(Widths, 0, [.. Money(sheet), .. Lines(sheet)])]);
    }

    private static IEnumerable<SheetRow> Money(MonitoringSheet sheet)
    {
        var money = sheet.Money;
        yield return Row(Label("项目名称", 2), new(sheet.Project, Centre, 3), Label("实施单位"), new(sheet.Unit, Centre, 3));
        yield return Row(Label("资金", 2), Label("全年预算数"), Label("应支付"), Label("执行数"), Label("支出进度"), Label("灯"), Label("全年预计"), Label("偏差原因和纠偏措施"));
        yield return Row(
            new("", Down, 2), Amount(money.BudgetFen), Amount(money.PlannedFen), Amount(money.PaidFen), Mid(Percent(money.Pace)), Mid(NameOf(money.Light)), Amount(money.ForecastFen),
            Say(Join(money.Reason, money.Measures)));
    }

    private IEnumerable<SheetRow> Lines(MonitoringSheet sheet)
    {
        yield return Row(Label("一级指标"), Label("二级指标"), Label("三级指标"), Label("年度指标值"), Label("目前值"), Label("进度"), Label("灯"), Label("全年完成可能性"), Label("偏差原因和纠偏措施"));
        for (var at = 0; at < sheet.Lines.Count; at++)
        {
            var (line, above) = (sheet.Lines[at], at > 0 ? sheet.Lines[at - 1] : null);
            var same = above?.Level1 == line.Level1;
            yield return Row(
                same ? new("", Down, 1) : Label(line.Level1), same && above?.Level2 == line.Level2 ? new("", Down, 1) : Label(line.Level2), Say(line.Name),
                Mid(line.Target), Mid(line.Actual), Mid(Percent(line.Pace)), Mid(line.Pace is null ? "—" : NameOf(line.Light)), Mid(outlooks.GetValueOrDefault(line.Outlook, "—")), Say(Join(line.Reason, line.Measures)));
        }
        if (sheet.Opinion.Length > 0) yield return Row(Label("问题与建议", 2), Say(sheet.Opinion, 7));
    }

    private static string Join(string reason, string measures) => string.Join('\n', new[] { reason, measures }.Where(text => text.Length > 0));

    private static string NameOf(Light light) => light switch { Light.Green => "绿", Light.Yellow => "黄", _ => "红" };

    private static SheetRow Row(params SheetCell[] cells) => new(cells);

    private static SheetCell Label(string text, int columns = 1) => new(text, SheetCellKind.Label, columns);

    private static SheetCell Say(string text, int columns = 1) => new(text, SheetCellKind.Text, columns);

    private static SheetCell Mid(string text) => new(text, Centre, 1);

    private static SheetCell Amount(long fen) => new(BudgetAmount.InWanYuan(fen), SheetCellKind.Amount, 1);

    private static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) + "%" : "—";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
