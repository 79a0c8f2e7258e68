using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>What a form 预算项目支出绩效目标申报表 looks like below its title and year (福田项目申报表).</summary>
internal static class FutianProjectSheet
{
    private const string Inputs = "投入指标", Calculation = "测算明细", Progress = "资金支出进度", PeriodSign = "~";
    private const int InputLevels = 2;

    private static readonly int[] Widths = [14, 14, 14, 18, 14, 26];
    private static readonly LeveledSheet Indicators = new(FormFamily.FutianBudget.Levels, InputLevels, Margin: true, TargetColumns: 2, Sourced: false);

    public static BudgetProject Fill(FormPass pass, BudgetProject? given)
    {
        pass.Table(Widths, 0);
        var first = pass.Row(Label("项目名称"), Of(given?.Name), Label("项目属性名称"), Of(given?.Attribute), Label("项目起止时间"), Centre(Period(given)));
        var second = pass.Row(Label("项目主管部门"), Of(given?.Unit, 3), Label("项目类型"), Of(given?.Kind));
        var amounts = Amounts(pass, given?.Amounts);
        var texts = Texts(pass, given?.Texts);
        pass.Row(Label("年度绩效指标"), Label("一级指标"), Label("二级指标"), Label("指标内容"), Label("目标值", 2));
        var calculation = pass.Row(Down(), Label(Inputs), Label(Calculation), Of(given?.Texts.Calculation, 3))[0];
        var progress = Payments(pass, given);
        var (start, end) = Period(first[2]);
        return new()
        {
            Name = FormValues.Name(first[0]),
            Attribute = Prose.OneLine(first[1]),
            Start = start,
            End = end,
            Unit = FormValues.Name(second[0]),
            Kind = Prose.OneLine(second[1]),
            Amounts = amounts,
            Texts = texts with { Calculation = calculation },
            Indicators = [.. progress, .. Indicators.Fill(pass, given?.Indicators.Where(row => row.Level1 != Inputs).ToList())],
        };
    }

    /// <summary>资金支出进度 is an indicator without a name of its own. Where nobody wrote it, the plan by quarters says it.</summary>
    private static IReadOnlyList<BudgetIndicator> Payments(FormPass pass, BudgetProject? given)
    {
        var rows = given?.Indicators.Where(row => row.Level1 == Inputs).ToList() ?? [];
        if (rows.Exists(row => row.Level2 != Progress || row.Name != Progress) || rows.Count > 1) throw new ShapeDiffers(rows[^1].Name);
        var text = rows is [var row] ? row.Target : given?.Plan is { } plan ? Told(plan) : "";
        return [new(Inputs, Progress, Progress, Prose.OneLine(pass.Row(Down(), Down(), Label(Progress), Of(text, 3))[0]))];
    }

    private static string Told(PaymentPlan plan) =>
        $"第一季度累计支付 {plan.First.Printed} 万元；第二季度累计支付 {plan.Second.Printed} 万元；第三季度累计支付 {plan.Third.Printed} 万元；第四季度累计支付 {plan.Fourth.Printed} 万元。";

    private static ProjectAmounts Amounts(FormPass pass, ProjectAmounts? given)
    {
        var above = pass.Row(
            Label("项目总金额（万元）"), Amount(given?.Total), Label("本年预算金额（万元）"), Amount(given?.ThisYear), Label("其中：财政拨款资金（万元）"), Amount(given?.Fiscal));
        var below = pass.Row(
            Label("其他资金（万元）"), Amount(given?.Other), Label("转移支付资金（万元）"), Amount(given?.CentralTransfer), Label("政府购买服务资金（万元）"), Amount(given?.GovernmentPurchase));
        return new()
        {
            Total = FormValues.Amount(above[0]),
            ThisYear = FormValues.Money(above[1]),
            Fiscal = FormValues.Amount(above[2]),
            Other = FormValues.Amount(below[0]),
            CentralTransfer = FormValues.Amount(below[1]),
            GovernmentPurchase = FormValues.Amount(below[2]),
        };
    }

    private static ProjectTexts Texts(FormPass pass, ProjectTexts? given)
    {
        string Long(string label, string? text) => pass.Row(Label(label), Of(text, 5))[0];
        return new()
        {
            Overview = Long("项目概况", given?.Overview),
            Purpose = Long("项目用途", given?.Purpose),
            TermGoal = Long("项目中期目标", given?.TermGoal),
            YearGoal = Long("项目年度目标", given?.YearGoal),
        };
    }

    private static string? Period(BudgetProject? given) =>
        given is null or { Start: null, End: null } ? null : FormValues.Printed(given.Start) + PeriodSign + FormValues.Printed(given.End);

    private static (DateOnly? Start, DateOnly? End) Period(string text)
    {
        if (text.Length == 0) return (null, null);
        if (text.Split(PeriodSign) is not [var from, var to]) throw new ShapeDiffers(text);
        var (start, end) = (FormValues.Date(from), FormValues.Date(to));
        return end < start ? throw new ShapeDiffers(text) : (start, end);
    }
}
