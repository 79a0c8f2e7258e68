using System.Globalization;
using System.Text.Json;
using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget;

/// <summary>Makes documents of a fact file again (读取目标数据). What does not hold together is thrown as a <see cref="JsonException"/>.</summary>
internal static class FactsReader
{
    public static BudgetFile ToFile(DocumentJson document)
    {
        var family = FormFamily.All.FirstOrDefault(known => known.Template == document.Template) ?? throw new JsonException(document.Template);
        return new(document.File, new BudgetDocument(
            document.Unit, document.Year, document.Template, [.. document.Projects.Select(Present).Select(project => ToProject(project, family))])
        {
            WholeUnit = document.WholeUnit is { } whole ? ToWholeUnit(whole, family) : null,
            UnitBudget = document.Accounts is { } accounts ? AccountsFacts.ToBudget(accounts) : null,
        });
    }

    private static WholeUnit ToWholeUnit(WholeUnitJson whole, FormFamily family) =>
        new([.. whole.Tasks.Select(Present).Select(ToTask)], [.. whole.Indicators.Select(Present).Select(row => ToIndicator(row, family.UnitLevels))])
        {
            Department = whole.Department ?? "",
            Goal = whole.Goal ?? "",
            Key = whole.Key,
        };

    /// <summary>The serializer guards fields against null, and not the elements of a list.</summary>
    public static T Present<T>(T? element)
        where T : class => element ?? throw new JsonException("null");

    private static BudgetProject ToProject(ProjectJson project, FormFamily family)
    {
        var amounts = ToAmounts(project.PrintedAmounts);
        if (amounts.ThisYear.WanYuan != project.AmountWanYuan || (project.Masked && project.Indicators.Count > 0))
            throw new JsonException($"{project.Name}: {project.AmountWanYuan.ToString(CultureInfo.InvariantCulture)}");
        return new BudgetProject
        {
            Name = project.Name,
            Masked = project.Masked,
            Unit = project.Unit,
            Kind = project.Kind,
            FundsUse = project.FundsUse,
            Start = project.Start,
            End = project.End,
            Amounts = amounts,
            Indicators = [.. project.Indicators.Select(Present).Select(row => ToIndicator(row, family.Levels))],
            Attribute = project.Attribute ?? "",
            Texts = project.Texts ?? ProjectTexts.None,
            Plan = project.Plan is { } plan ? ToPlan(plan) : null,
            Purchases = [.. (project.Purchases ?? []).Select(Present).Select(item => new PurchaseItem(item.Name, ToAmount(item.Amount)))],
            Key = project.Key,
        };
    }

    private static BudgetIndicator ToIndicator(IndicatorJson row, LevelList levels)
    {
        if (!levels.Allows(row.Level1, row.Level2)) throw new JsonException($"{row.Level1} {row.Level2}");
        return new BudgetIndicator(row.Level1, row.Level2, row.Name, row.Target, row.TargetSource)
        {
            Code = row.Code,
            CycleTarget = row.CycleTarget,
            Actual = row.Actual,
            Weight = row.Weight,
            Key = row.Key,
        };
    }

    private static PaymentPlan ToPlan(IReadOnlyList<string> quarters) =>
        quarters is [{ } first, { } second, { } third, { } fourth] ? new(ToAmount(first), ToAmount(second), ToAmount(third), ToAmount(fourth)) : throw new JsonException("plan");

    private static UnitTask ToTask(TaskJson task)
    {
        var total = ToAmount(task.Total);
        if (total.WanYuan != task.AmountWanYuan) throw new JsonException(task.Name);
        return new(task.Name, total, ToAmount(task.Fiscal), ToAmount(task.Other)) { Content = task.Content ?? "" };
    }

    private static ProjectAmounts ToAmounts(AmountsJson printed) => new()
    {
        Total = Find(printed.Total),
        ThisYear = ToAmount(printed.ThisYear),
        Fiscal = Find(printed.Fiscal),
        FiscalAccount = Find(printed.FiscalAccount),
        Other = Find(printed.Other),
        CentralTransfer = Find(printed.CentralTransfer),
        GovernmentPurchase = Find(printed.GovernmentPurchase),
        FixedAssets = Find(printed.FixedAssets),
        Spent = Find(printed.Spent),
        SpentGeneral = Find(printed.SpentGeneral),
        SpentFund = Find(printed.SpentFund),
        SpentOther = Find(printed.SpentOther),
    };

    private static BudgetAmount? Find(string? printed) => printed is null ? null : ToAmount(printed);

    public static BudgetAmount ToAmount(string printed) =>
        BudgetAmount.Read(printed).Succeeded(out var amount, out var refused) ? amount : throw new JsonException(refused.Chinese);
}
