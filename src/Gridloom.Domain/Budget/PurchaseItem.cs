namespace Gridloom.Domain.Budget;

/// <summary>Something that a project is to buy through government procurement (采购项目).</summary>
/// <param name="Name">What is bought, such as a service or 10 台电脑.</param>
/// <param name="Amount">金额, of this year.</param>
public sealed record PurchaseItem(string Name, BudgetAmount Amount);
