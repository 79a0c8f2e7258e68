namespace Gridloom.Domain.Budget.Accounts;

/// <summary>
/// An account of the classification by function (支出功能分类科目) and the money that stands on it alone: accounts above others hold none of their own,
/// since theirs follows.
/// </summary>
/// <param name="Code">类 of three digits, 款 of five or 项 of seven.</param>
/// <param name="Name">科目名称.</param>
public sealed record FunctionLine(string Code, string Name)
{
    /// <summary>Out of 一般公共预算.</summary>
    public SpendingSplit General { get; init; }

    /// <summary>Out of 政府性基金预算.</summary>
    public SpendingSplit GovernmentFund { get; init; }

    /// <summary>Out of 国有资本经营预算.</summary>
    public SpendingSplit StateCapital { get; init; }

    /// <summary>Out of money that is not appropriated, in 分: no table splits it.</summary>
    public long OtherFen { get; init; }

    /// <summary>Out of appropriations, in 分.</summary>
    public long AppropriatedFen => General.Total + GovernmentFund.Total + StateCapital.Total;

    /// <summary>In 分.</summary>
    public long TotalFen => AppropriatedFen + OtherFen;

    /// <summary>Three, five or seven digits.</summary>
    public static bool IsCode(string code) => code.Length is 3 or 5 or 7 && code.All(char.IsAsciiDigit);
}

/// <summary>Spending in its two kinds, in 分 (基本支出与项目支出).</summary>
/// <param name="Basic">基本支出.</param>
/// <param name="Project">项目支出.</param>
public readonly record struct SpendingSplit(long Basic, long Project)
{
    public long Total => Basic + Project;

    public static SpendingSplit operator +(SpendingSplit one, SpendingSplit other) => new(one.Basic + other.Basic, one.Project + other.Project);
}
