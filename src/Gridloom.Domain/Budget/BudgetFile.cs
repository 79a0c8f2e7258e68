namespace Gridloom.Domain.Budget;

/// <summary>A document together with the name of the file it was read from.</summary>
/// <param name="Name">The file's name without its folders (文件名).</param>
public sealed record BudgetFile(string Name, BudgetDocument Document);
