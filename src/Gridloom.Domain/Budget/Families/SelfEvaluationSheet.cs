using System.Globalization;
using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// What 部门预算项目绩效自评表 looks like: one row a project, two cells a second level (自评表样). It has no place for kinds, dates, funding sources,
/// weights and keys; the execution rate follows from the money.
/// </summary>
internal static class SelfEvaluationSheet
{
    private const string Name = "自评表", TitleEnd = "部门预算项目绩效自评表", YearSign = "年", NoAmount = "-";
    private const int YearDigits = 4, Pairs = 11;

    /// <summary>The columns up to the indicators, two columns a level, and what is said of troubles.</summary>
    private static readonly int[] Widths = [16, 46, 48, 36, 34, 34, 34, 34, 38, 66, 76, .. Enumerable.Repeat(36, 14), 40, 40];

    private static readonly LevelList Levels = FormFamily.LonggangEvaluation.Levels;

    public static BudgetDocument Fill(FormPass pass, BudgetDocument? given)
    {
        pass.Begin(Name);
        var title = pass.Ask("", given is null ? null : $"{FormValues.Year(given.Year)}{YearSign}{given.Unit}", TitleEnd, SheetLineKind.Title);
        if (title.Length <= YearDigits || title[YearDigits] != YearSign[0]) throw new ShapeDiffers(title);
        pass.Say("单位：万元", SheetLineKind.Money);
        var projects = Rows(pass, given?.Projects);
        return new(projects[0].Unit, FormValues.Year(title[..YearDigits]), SelfEvaluationReader.Template, projects);
    }

    /// <summary>The rows of a table whose head is whole, so that every cell stands in its column; null when it is not, or anything in them is amiss.</summary>
    /// <param name="lines">From the first line of the head on.</param>
    public static List<BudgetProject>? FindRows(IReadOnlyList<FormLine> lines)
    {
        try
        {
            var pass = FormPass.Reading(lines);
            var rows = Rows(pass, null);
            return pass.AtEnd ? rows : null;
        }
        catch (ShapeDiffers)
        {
            return null;
        }
    }

    private static List<BudgetProject> Rows(FormPass pass, IReadOnlyList<BudgetProject>? given)
    {
        pass.Table(Widths, 3);
        Head(pass);
        var number = 0;
        var projects = pass.Each(given, _ => true, project => Project(pass, (++number).ToString(CultureInfo.InvariantCulture), project));
        if (projects.Count == 0 || projects.Exists(project => project.Unit != projects[0].Unit)) throw new ShapeDiffers("单位名称不一致");
        FormValues.Distinct(projects.Select(project => project.Name));
        return projects;
    }

    private static void Head(FormPass pass)
    {
        pass.Row(
            Label("序号"), Label("单位名称"), Label("项目名称"), Label("项目年度预算金额"), Label("实际支出金额", 4), Label("预算支出执行率"), Label("年初绩效目标"),
            Label("绩效目标整体完成情况"), Label("产出目标", 6), Label("效益目标", 8), Label("项目执行中存在的问题"), Label("整改情况"));
        var levels = Enumerable.Range(0, Levels.Count).Select(place => Label(Levels[place].Second, 2));
        pass.Row([Down(), Down(), Down(), Down(), Label("合计"), Label("其中：财政拨款", 2), Label("非财政资金"), Down(), Down(), Down(), .. levels, Down(), Down()]);
        var pairs = Enumerable.Range(0, Levels.Count).SelectMany(_ => (FormSlot[])[Label("年度指标内容"), Label("完成情况")]);
        pass.Row([Down(), Down(), Down(), Down(), Down(), Label("一般公共预算"), Label("政府性基金"), Down(), Down(), Down(), Down(), .. pairs, Down(), Down()]);
    }

    private static BudgetProject Project(FormPass pass, string number, BudgetProject? given)
    {
        var (amounts, texts) = (given?.Amounts, given?.Texts);
        var pairs = Enumerable.Range(0, Levels.Count).SelectMany(place => Cells(given, place));
        var values = pass.Row([
            Centre(number), Of(given?.Unit), Of(given?.Name), Amount(amounts?.ThisYear), Spent(amounts?.Spent), Spent(amounts?.SpentGeneral), Spent(amounts?.SpentFund),
            Spent(amounts?.SpentOther), Sum(Rate(amounts)), Of(texts?.YearGoal), Of(texts?.Outcome), .. pairs, Of(texts?.Troubles), Of(texts?.Remedies)]);
        if (values[0] != number) throw new ShapeDiffers(values[0]);
        var rows = Enumerable.Range(0, Levels.Count).SelectMany(place => EvaluatedCells.Read(Levels[place], values[Pairs + 2 * place], values[Pairs + 2 * place + 1])).ToList();
        if (given is not null) FormValues.Same(given.Indicators.OrderBy(row => Levels.PlaceOf(row.Level2)).Select(Told), rows.Select(Told));
        return new()
        {
            Unit = FormValues.Name(values[1]),
            Name = FormValues.Name(values[2]),
            Amounts = new() { ThisYear = FormValues.Money(values[3]), Spent = Spent(values[4]), SpentGeneral = Spent(values[5]), SpentFund = Spent(values[6]), SpentOther = Spent(values[7]) },
            Texts = ProjectTexts.None with { YearGoal = values[9], Outcome = values[10], Troubles = values[^2], Remedies = values[^1] },
            Indicators = rows,
        };
    }

    private static string Told(BudgetIndicator row) =>
        $"{FormValues.Plain(row.Name)}：{FormValues.Plain(row.Target)}；{FormValues.Plain(row.Actual)}（{row.Level1} {row.Level2}）";

    private static FormSlot[] Cells(BudgetProject? given, int place)
    {
        var (content, outcome) = EvaluatedCells.Write([.. (given?.Indicators ?? []).Where(row => row.Level2 == Levels[place].Second)]);
        return [Of(content), Of(outcome)];
    }

    private static FormSlot Spent(BudgetAmount? amount) => FormSlot.Sum(amount?.Printed ?? NoAmount);

    private static BudgetAmount? Spent(string text) => text == NoAmount ? null : FormValues.Amount(text);

    private static string Rate(ProjectAmounts? amounts) => amounts is { ThisYear: { WanYuan: > 0 } budget, Spent: { } spent }
        ? (spent.WanYuan / budget.WanYuan).ToString("0.00%", CultureInfo.InvariantCulture) : NoAmount;
}
