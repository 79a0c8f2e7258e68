namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Money that a level above transfers for a project (上级专项转移支付).</summary>
/// <param name="Code">科目编码, by function.</param>
/// <param name="Name">科目名称.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Fen">项目金额.</param>
public sealed record TransferLine(string Code, string Name, string Project, long Fen);
