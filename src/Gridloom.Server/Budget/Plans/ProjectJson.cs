using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Server.Budget.Plans;

/// <summary>A project of targets, or the unit as a whole, as programs read and write it (项目数据). What was read may be changed and sent back; what is absent is blank.</summary>
internal sealed record ProjectJson
{
    /// <param name="Key">Of the row that it continues; absent for a new one.</param>
    /// <param name="Sign">A direction of <see cref="TargetInput.Signs"/>; blank for a target in words, or a plain number.</param>
    /// <param name="Target">98%, 90-95%, or words.</param>
    public sealed record Indicator(string? Key, string? Level1, string? Level2, string? Name, string? Sign, string? Target, string? Source, decimal? Weight, string? Cycle);

    /// <param name="AmountWanYuan">In 万元, as all amounts here.</param>
    public sealed record Purchase(string? Name, decimal? AmountWanYuan);

    public sealed record Task(string? Name, string? Content, decimal? TotalWanYuan, decimal? FiscalWanYuan, decimal? OtherWanYuan);

    private static readonly string[] TextNames = [.. PlanEditing.Lines.Concat(PlanEditing.Sentences).Select(line => line.Name)];

    /// <summary>By the names of <see cref="PlanEditing.Lines"/> and <see cref="PlanEditing.Sentences"/>.</summary>
    public IReadOnlyDictionary<string, string?>? Texts { get; init; }

    /// <summary>The first and the last day of the plan, yyyy-MM-dd.</summary>
    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>By the names of <see cref="PlanEditing.Amounts"/>.</summary>
    public IReadOnlyDictionary<string, decimal?>? WanYuan { get; init; }

    public IReadOnlyList<Indicator?>? Indicators { get; init; }

    public IReadOnlyList<Purchase?>? Purchases { get; init; }

    /// <summary>Of the unit as a whole.</summary>
    public IReadOnlyList<Task?>? Tasks { get; init; }

    public static ProjectJson Of(ProjectInput shown) => new()
    {
        Texts = TextNames.Where(name => shown[name].Length > 0).ToDictionary(name => name, name => (string?)shown[name], StringComparer.Ordinal),
        Start = Filled(shown["start"]), End = Filled(shown["end"]),
        WanYuan = PlanEditing.Amounts.Where(name => shown[name].Length > 0).ToDictionary(name => name, name => Number(shown[name]), StringComparer.Ordinal),
        Indicators = [.. shown.Indicators.Select(Of)],
        Purchases = [.. shown.Purchases.Select(row => new Purchase(row.Name, Number(row.Amount)))],
        Tasks = [.. shown.Tasks.Select(row => new Task(row.Name, row.Content, Number(row.Total), Number(row.Fiscal), Number(row.Other)))],
    };

    /// <summary>As if a person had typed it.</summary>
    /// <param name="before">What was looked at; an amount that did not change keeps its separators. Null for none.</param>
    /// <returns>The input, or <c>budget.plan-field-unknown</c>: what is misspelt would be lost.</returns>
    public Outcome<ProjectInput> ToInput(ProjectInput? before)
    {
        var (texts, amounts) = (Texts ?? new Dictionary<string, string?>(), WanYuan ?? new Dictionary<string, decimal?>());
        if (texts.Keys.Except(TextNames, StringComparer.Ordinal).Concat(amounts.Keys.Except(PlanEditing.Amounts, StringComparer.Ordinal)).FirstOrDefault() is { } stranger) return PlanProblems.FieldUnknown(stranger);
        var prints = Prints(before);
        string Print(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) is { } digits ? prints.GetValueOrDefault(digits, digits) : "";
        var fields = texts.Select(text => (Name: text.Key, Typed: text.Value ?? "")).Concat(amounts.Select(amount => (Name: amount.Key, Typed: Print(amount.Value))))
            .Append((Name: "start", Typed: Start ?? "")).Append((Name: "end", Typed: End ?? ""));
        return new ProjectInput
        {
            Fields = fields.ToDictionary(field => field.Name, field => field.Typed, StringComparer.Ordinal),
            Indicators = [.. (Indicators ?? []).Select(ToInput)],
            Purchases = [.. (Purchases ?? []).Select(row => new PurchaseInput(row?.Name ?? "", Print(row?.AmountWanYuan)))],
            Tasks = [.. (Tasks ?? []).Select(row => new TaskInput(row?.Name ?? "", row?.Content ?? "", Print(row?.TotalWanYuan), Print(row?.FiscalWanYuan), Print(row?.OtherWanYuan)))],
        };
    }

    private static Indicator Of(IndicatorInput row)
    {
        var (level1, level2) = row.Level.Split('|') is [var first, var second] ? (first, second) : (row.Level, "");
        return new(row.Key, level1, level2, row.Name, row.Target.Sign, row.Target.Text, row.Source, Number(row.Weight), row.Cycle);
    }

    private static IndicatorInput ToInput(Indicator? row) => row is null ? new() : new()
    {
        Key = row.Key ?? "", Level = row.Level1 is null && row.Level2 is null ? "" : PlanEditing.LevelCode(new(row.Level1 ?? "", row.Level2 ?? "")), Name = row.Name ?? "",
        Target = new(row.Sign ?? "", (row.Target ?? "").Trim()), Source = row.Source ?? "", Weight = row.Weight?.ToString(CultureInfo.InvariantCulture) ?? "", Cycle = row.Cycle ?? "",
    };

    private static Dictionary<string, string> Prints(ProjectInput? before) => before is null ? [] : PlanEditing.Amounts.Select(name => before[name])
        .Concat(before.Purchases.Select(row => row.Amount)).Concat(before.Tasks.SelectMany(row => (string[])[row.Total, row.Fiscal, row.Other]))
        .Where(print => print.Contains(',', StringComparison.Ordinal)).DistinctBy(Digits, StringComparer.Ordinal).ToDictionary(Digits, print => print, StringComparer.Ordinal);

    private static string Digits(string print) => print.Replace(",", "", StringComparison.Ordinal);

    private static decimal? Number(string print) => print.Length == 0 ? null : decimal.Parse(Digits(print), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
