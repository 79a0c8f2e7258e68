using System.Text.Json.Serialization;

namespace Gridloom.Domain.Budget;

/// <summary>The shape of the fact file. In every object the first fields are what other programs rely on; the rest is what loading needs besides.</summary>
internal sealed record FactsJson(IReadOnlyList<DocumentJson> Documents)
{
    public static DocumentJson From(BudgetFile file) => new(
        file.Name,
        file.Document.Unit,
        file.Document.Year,
        file.Document.Template,
        [.. file.Document.Projects.Select(From)],
        file.Document.WholeUnit is { } whole ? From(whole) : null)
    {
        Accounts = file.Document.UnitBudget is { } accounts ? AccountsJson.From(accounts) : null,
    };

    private static WholeUnitJson From(WholeUnit whole) => new([.. whole.Tasks.Select(From)], [.. whole.Indicators.Select(From)])
    {
        Department = whole.Department.Length == 0 ? null : whole.Department,
        Goal = whole.Goal.Length == 0 ? null : whole.Goal,
        Key = whole.Key,
    };

    private static ProjectJson From(BudgetProject project) => new(
        project.Name,
        project.Amounts.ThisYear.WanYuan,
        project.Masked,
        [.. project.Indicators.Select(From)],
        project.Unit,
        project.Kind,
        project.FundsUse,
        From(project.Amounts))
    {
        Start = project.Start,
        End = project.End,
        Attribute = project.Attribute.Length == 0 ? null : project.Attribute,
        Texts = project.Texts == ProjectTexts.None ? null : project.Texts,
        Plan = project.Plan is { } plan ? [.. plan.Quarters.Select(quarter => quarter.Printed)] : null,
        Purchases = project.Purchases.Count == 0 ? null : [.. project.Purchases.Select(item => new PurchaseJson(item.Name, item.Amount.Printed))],
        Key = project.Key,
    };

    private static AmountsJson From(ProjectAmounts amounts) => new(amounts.ThisYear.Printed)
    {
        Total = amounts.Total?.Printed,
        Fiscal = amounts.Fiscal?.Printed,
        FiscalAccount = amounts.FiscalAccount?.Printed,
        Other = amounts.Other?.Printed,
        CentralTransfer = amounts.CentralTransfer?.Printed,
        GovernmentPurchase = amounts.GovernmentPurchase?.Printed,
        FixedAssets = amounts.FixedAssets?.Printed,
        Spent = amounts.Spent?.Printed,
        SpentGeneral = amounts.SpentGeneral?.Printed,
        SpentFund = amounts.SpentFund?.Printed,
        SpentOther = amounts.SpentOther?.Printed,
    };

    private static TaskJson From(UnitTask task) => new(task.Name, task.Total.WanYuan, task.Total.Printed, task.Fiscal.Printed, task.Other.Printed)
    {
        Content = task.Content.Length == 0 ? null : task.Content,
    };

    private static IndicatorJson From(BudgetIndicator row) => new(row.Level1, row.Level2, row.Name, row.Target)
    {
        TargetSource = row.TargetSource,
        Code = row.Code,
        CycleTarget = row.CycleTarget,
        Actual = row.Actual,
        Weight = row.Weight,
        Key = row.Key,
    };
}

internal sealed record DocumentJson(string File, string Unit, int? Year, string Template, IReadOnlyList<ProjectJson> Projects, WholeUnitJson? WholeUnit)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AccountsJson? Accounts { get; init; }
}

internal sealed record ProjectJson(
    string Name,
    decimal AmountWanYuan,
    bool Masked,
    IReadOnlyList<IndicatorJson> Indicators,
    string Unit,
    string Kind,
    string FundsUse,
    AmountsJson PrintedAmounts)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Start { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? End { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Attribute { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProjectTexts? Texts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Plan { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PurchaseJson>? Purchases { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }
}

internal sealed record PurchaseJson(string Name, string Amount);

/// <summary>In 万元, as text, because 1,008.14 and 1008.14 are the same number and not the same print. What the form does not state is left out.</summary>
internal sealed record AmountsJson(string ThisYear)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Total { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fiscal { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FiscalAccount { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Other { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CentralTransfer { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GovernmentPurchase { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FixedAssets { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Spent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SpentGeneral { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SpentFund { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SpentOther { get; init; }
}

internal sealed record IndicatorJson(string Level1, string Level2, string Name, string Target)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TargetSource { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CycleTarget { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Actual { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Weight { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }
}

internal sealed record WholeUnitJson(IReadOnlyList<TaskJson> Tasks, IReadOnlyList<IndicatorJson> Indicators)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Department { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Goal { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }
}

internal sealed record TaskJson(string Name, decimal AmountWanYuan, string Total, string Fiscal, string Other)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Content { get; init; }
}
