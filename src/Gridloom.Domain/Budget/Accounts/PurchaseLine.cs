namespace Gridloom.Domain.Budget.Accounts;

/// <summary>A class of the catalogue of government procurement, and what is bought of it alone (政府采购品目): classes above others hold no money of their own.</summary>
/// <param name="Code">编号: A 货物, A02 通用设备, …; one that begins with another stands below it.</param>
/// <param name="Name">采购品目.</param>
/// <param name="Fen">金额.</param>
public sealed record PurchaseLine(string Code, string Name, long Fen);
