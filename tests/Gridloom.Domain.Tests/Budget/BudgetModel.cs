using System.Globalization;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>A document flattened to named values, so that two documents can be compared field by field.</summary>
internal static class BudgetModel
{
    public static List<(string Field, string? Value)> Fields(BudgetDocument document) =>
    [
        ("unit", document.Unit),
        ("year", document.Year?.ToString(CultureInfo.InvariantCulture)),
        ("template", document.Template),
        .. document.Projects.SelectMany((project, index) => Fields(project).Select(field => ($"{index}.{field.Field}", field.Value))),
        .. document.WholeUnit?.Tasks.Select((task, index) => ($"whole.{index}.task", (string?)$"{task.Name}|{task.Total.Printed}|{task.Fiscal.Printed}|{task.Other.Printed}")) ?? [],
        .. document.WholeUnit?.Indicators.SelectMany((row, index) => Fields(row, $"whole.{index}")) ?? [],
    ];

    public static BudgetDocument Read(string text)
    {
        BudgetReading.Read(text).Succeeded(out var document, out var refused)
            .ShouldBeTrue(string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese)));
        return document!;
    }

    public static Problem Refusal(string text)
    {
        BudgetReading.Read(text).Succeeded(out _, out var refused).ShouldBeFalse();
        return refused!;
    }

    private static List<(string Field, string? Value)> Fields(BudgetProject project) =>
    [
        ("name", project.Name),
        ("unit", project.Unit),
        ("kind", project.Kind),
        ("funds use", project.FundsUse),
        ("start", project.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("end", project.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("total", project.Amounts.Total?.Printed),
        ("this year", project.Amounts.ThisYear.Printed),
        ("fiscal", project.Amounts.Fiscal?.Printed),
        ("other", project.Amounts.Other?.Printed),
        ("central transfer", project.Amounts.CentralTransfer?.Printed),
        ("government purchase", project.Amounts.GovernmentPurchase?.Printed),
        ("fixed assets", project.Amounts.FixedAssets?.Printed),
        .. Printed(("masked", project.Masked ? "yes" : null), ("fiscal account", project.Amounts.FiscalAccount?.Printed), ("spent", project.Amounts.Spent?.Printed)),
        .. project.Indicators.SelectMany((row, index) => Fields(row, $"{index}")),
    ];

    private static IEnumerable<(string Field, string? Value)> Fields(BudgetIndicator row, string prefix) =>
    [
        ($"{prefix}.level1", row.Level1),
        ($"{prefix}.level2", row.Level2),
        ($"{prefix}.name", row.Name),
        ($"{prefix}.target", row.Target),
        ($"{prefix}.source", row.TargetSource),
        .. Printed(($"{prefix}.code", row.Code), ($"{prefix}.cycle", row.CycleTarget), ($"{prefix}.actual", row.Actual)),
    ];

    private static IEnumerable<(string Field, string? Value)> Printed(params (string Field, string? Value)[] fields) => fields.Where(field => field.Value is not null);
}
