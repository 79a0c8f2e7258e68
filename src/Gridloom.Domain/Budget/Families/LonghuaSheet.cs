using static Gridloom.Domain.Budget.Families.FormSlot;

namespace Gridloom.Domain.Budget.Families;

/// <summary>
/// What a document of 项目支出绩效目标表 looks like: one form a project (龙华表样). The form has no place for weights, keys, payments, purchases
/// and what came of the goals; it prints no year, so that one which does not follow from the plans stands below the title.
/// </summary>
internal static class LonghuaSheet
{
    private const string Title = "项目支出绩效目标表", YearEnd = " 年度";

    private static readonly int[] Widths = [15, 12, 27, 17, 29];
    private static readonly LeveledSheet Indicators = new(FormFamily.LonghuaTargets.Levels, 0, Margin: false, TargetColumns: 1, Sourced: true);

    public static BudgetDocument Fill(FormPass pass, BudgetDocument? given)
    {
        int? year = null;
        var unfollowed = given is not null && given.Year != LonghuaProjectTargets.YearOf(given.Projects) ? given.Year : null;
        var projects = pass.Each(given?.Projects, TargetForm.IsTitle, project =>
        {
            pass.Begin(Title);
            pass.Say(Title, SheetLineKind.Title);
            if (pass.Has(unfollowed is not null, line => WholeUnitForm.YearOf(line) is not null)) year = FormValues.Year(pass.Ask("", unfollowed is { } known ? FormValues.Year(known) : null, YearEnd, SheetLineKind.Under));
            return Form(pass, project);
        });
        if (projects.Count == 0 || projects.Exists(project => project.Unit != projects[0].Unit)) throw new ShapeDiffers("主管单位不一致");
        FormValues.Distinct(projects.Select(project => project.Name));
        return new(projects[0].Unit, year ?? LonghuaProjectTargets.YearOf(projects), LonghuaProjectTargets.Template, projects);
    }

    /// <summary>The rows below the head of a table whose cells stand in their columns; null where they may have been moved, or anything in them is amiss.</summary>
    public static IReadOnlyList<BudgetIndicator>? FindIndicators(IReadOnlyList<FormLine> lines)
    {
        if (lines.Count == 0 || lines.Any(line => !line.IsPlaced)) return null;
        try
        {
            var pass = FormPass.Reading(lines);
            var rows = Indicators.Fill(pass, null);
            return pass.AtEnd ? rows : null;
        }
        catch (ShapeDiffers)
        {
            return null;
        }
    }

    private static BudgetProject Form(FormPass pass, BudgetProject? given)
    {
        pass.Table(Widths, 0);
        var (name, unit) = Pair(pass, ("项目名称", Of(given?.Name, 2)), ("主管单位", Of(given?.Unit)));
        var (kind, use) = Pair(pass, ("项目类型", Of(given?.Kind, 2)), ("资金用途", Of(given?.FundsUse)));
        var (start, end) = Pair(pass, ("计划开始日期", Of(FormValues.Printed(given?.Start), 2)), ("计划完成日期", Of(FormValues.Printed(given?.End))));
        if (FormValues.Date(end) < FormValues.Date(start)) throw new ShapeDiffers(end);
        var amounts = Amounts(pass, given?.Amounts);
        var texts = Texts(pass, given?.Texts, ref amounts, given?.Amounts.FixedAssets);
        // A table of its own, so that its head is repeated on the next page.
        pass.Table(Widths, 1);
        pass.Row(Label("一级指标"), Label("二级指标"), Label("指标内容"), Label("目标值"), Label("目标值来源"));
        return new()
        {
            Name = FormValues.Name(name),
            Unit = FormValues.Name(unit),
            Kind = Prose.OneLine(kind),
            FundsUse = Prose.OneLine(use),
            Start = FormValues.Date(start),
            End = FormValues.Date(end),
            Amounts = amounts,
            Texts = texts,
            Indicators = Indicators.Fill(pass, given?.Indicators),
        };
    }

    private static ProjectAmounts Amounts(FormPass pass, ProjectAmounts? given)
    {
        var (total, thisYear) = Pair(pass, ("项目总金额（万元）", Amount(given?.Total, 2)), ("本年度项目金额（万元）", Amount(given?.ThisYear)));
        var (fiscal, other) = Pair(pass, ("财政拨款资金（万元）", Amount(given?.Fiscal, 2)), ("其他资金（万元）", Amount(given?.Other)));
        var (transfer, purchase) = Pair(pass, ("中央转移支付资金（万元）", Amount(given?.CentralTransfer, 2)), ("政府购买服务资金（万元）", Amount(given?.GovernmentPurchase)));
        return new()
        {
            Total = FormValues.Amount(total),
            ThisYear = FormValues.Money(thisYear),
            Fiscal = FormValues.Amount(fiscal),
            Other = FormValues.Amount(other),
            CentralTransfer = FormValues.Amount(transfer),
            GovernmentPurchase = FormValues.Amount(purchase),
        };
    }

    private static ProjectTexts Texts(FormPass pass, ProjectTexts? given, ref ProjectAmounts amounts, BudgetAmount? assets)
    {
        var (overview, purpose) = (Long(pass, "项目概况", given?.Overview), Long(pass, "项目用途", given?.Purpose));
        var (fixedAssets, goods) = Pair(pass, ("固定资产采购金额", Amount(assets, 2)), ("采购品目", Of(given?.Goods)));
        amounts = amounts with { FixedAssets = FormValues.Amount(fixedAssets) };
        return new()
        {
            Overview = overview,
            Purpose = purpose,
            Goods = Prose.Clean(goods),
            TermGoal = Long(pass, "项目总（中期）目标", given?.TermGoal),
            YearGoal = Long(pass, "年度绩效目标", given?.YearGoal),
        };
    }

    private static (string Left, string Right) Pair(FormPass pass, (string Label, FormSlot Value) left, (string Label, FormSlot Value) right)
    {
        var values = pass.Row(Label(left.Label), left.Value, Label(right.Label), right.Value);
        return (values[0], values[1]);
    }

    private static string Long(FormPass pass, string label, string? given) => Prose.Clean(pass.Row(Label(label), Of(given, 4))[0]);
}
