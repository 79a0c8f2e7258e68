using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Budget.Accounts;
using Gridloom.Domain.Budget.Planning;

namespace Gridloom.Server.Budget.Plans;

/// <summary>The unit's own budget as programs read and write it (单位预算数据). What was read may be changed and sent back; what is absent is blank.</summary>
internal sealed record UnitBudgetJson
{
    private static readonly IReadOnlyList<string> AmountNames = [.. AccountInput.All.Except(AccountInput.Lists).Where(field => field != AccountInput.Department)];

    public string? Department { get; init; }

    /// <summary>Single amounts, by the names of the form's fields.</summary>
    public IReadOnlyDictionary<string, decimal?>? WanYuan { get; init; }

    /// <summary>By the names of <see cref="AccountInput.Lists"/>: rows of cells below a head that tells the columns, amounts in 万元.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string?>?>?>? Tables { get; init; }

    public static UnitBudgetJson Of(AccountInput shown) => new()
    {
        Department = shown[AccountInput.Department] is { Length: > 0 } department ? department : null,
        WanYuan = AmountNames.Where(name => shown[name].Length > 0).ToDictionary(name => name, name => (decimal?)decimal.Parse(shown[name], NumberStyles.Number, CultureInfo.InvariantCulture), StringComparer.Ordinal),
        Tables = AccountInput.Lists.ToDictionary(name => name, name => (IReadOnlyList<IReadOnlyList<string?>?>?)PastedRows.Cells(shown[name]), StringComparer.Ordinal),
    };

    /// <summary>As if a person had typed it.</summary>
    /// <returns>The input, or <c>budget.plan-field-unknown</c>: what is misspelt would be lost.</returns>
    public Outcome<AccountInput> ToInput()
    {
        var (amounts, tables) = (WanYuan ?? new Dictionary<string, decimal?>(), Tables ?? new Dictionary<string, IReadOnlyList<IReadOnlyList<string?>?>?>());
        if (amounts.Keys.Except(AmountNames, StringComparer.Ordinal).Concat(tables.Keys.Except(AccountInput.Lists, StringComparer.Ordinal)).FirstOrDefault() is { } stranger) return PlanProblems.FieldUnknown(stranger);
        return new AccountInput(amounts.Select(amount => (Name: amount.Key, Typed: amount.Value?.ToString(CultureInfo.InvariantCulture) ?? ""))
            .Concat(tables.Select(table => (Name: table.Key, Typed: PastedRows.Text((table.Value ?? []).Select(row => (row ?? []).Select(cell => cell ?? ""))))))
            .Append((Name: AccountInput.Department, Typed: Department ?? "")).ToDictionary(field => field.Name, field => field.Typed, StringComparer.Ordinal));
    }
}
