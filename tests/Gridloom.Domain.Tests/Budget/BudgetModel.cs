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
    ];

    public static BudgetDocument Read(string text)
    {
        LonghuaProjectTargets.Read(text).Succeeded(out var document, out var refused)
            .ShouldBeTrue(string.Join('\n', (refused?.Errors ?? []).Select(error => error.Chinese)));
        return document!;
    }

    public static Problem Refusal(string text)
    {
        LonghuaProjectTargets.Read(text).Succeeded(out _, out var refused).ShouldBeFalse();
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
        .. project.Indicators.SelectMany((row, index) => new (string, string?)[]
        {
            ($"{index}.level1", row.Level1),
            ($"{index}.level2", row.Level2),
            ($"{index}.name", row.Name),
            ($"{index}.target", row.Target),
            ($"{index}.source", row.TargetSource),
        }),
    ];
}
