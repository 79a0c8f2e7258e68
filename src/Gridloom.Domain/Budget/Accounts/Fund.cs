namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Where a unit's money comes from (预算资金来源), in the order in which 收入总表 prints it.</summary>
public enum Fund
{
    /// <summary>一般公共预算：基本支出拨款.</summary>
    Basic,

    /// <summary>一般公共预算：履职类项目拨款.</summary>
    Duty,

    /// <summary>一般公共预算：财政专项资金拨款.</summary>
    Special,

    /// <summary>一般公共预算：政府投资项目拨款.</summary>
    Investment,

    /// <summary>政府性基金预算拨款.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算拨款.</summary>
    StateCapital,

    /// <summary>财政专户管理资金.</summary>
    FiscalAccount,

    /// <summary>事业收入.</summary>
    Service,

    /// <summary>事业单位经营收入.</summary>
    Business,

    /// <summary>上级补助收入.</summary>
    FromAbove,

    /// <summary>附属单位上缴收入.</summary>
    FromBelow,

    /// <summary>其他收入.</summary>
    Other,

    /// <summary>上年结余、结转.</summary>
    BroughtForward,
}

/// <summary>The funds in groups, and their names (资金分组).</summary>
public static class Funds
{
    private static readonly string[] Names =
    [
        "基本支出拨款", "履职类项目拨款", "财政专项资金拨款", "政府投资项目拨款", "政府性基金预算拨款", "国有资本经营预算拨款", "财政专户管理资金", "事业收入", "事业单位经营收入",
        "上级补助收入", "附属单位上缴收入", "其他收入", "上年结余、结转",
    ];

    public static IReadOnlyList<Fund> All { get; } = Enum.GetValues<Fund>();

    /// <summary>一般公共预算拨款.</summary>
    public static IReadOnlyList<Fund> General { get; } = [Fund.Basic, Fund.Duty, Fund.Special, Fund.Investment];

    /// <summary>政府预算拨款.</summary>
    public static IReadOnlyList<Fund> Appropriated { get; } = [.. General, Fund.GovernmentFund, Fund.StateCapital];

    /// <summary>单位资金.</summary>
    public static IReadOnlyList<Fund> Own { get; } = [Fund.Service, Fund.Business, Fund.FromAbove, Fund.FromBelow, Fund.Other];

    /// <summary>All that no appropriation pays.</summary>
    public static IReadOnlyList<Fund> Unappropriated { get; } = [Fund.FiscalAccount, .. Own, Fund.BroughtForward];

    /// <summary>What may pay for basic spending.</summary>
    public static IReadOnlyList<Fund> OfBasics { get; } = [Fund.Basic, Fund.GovernmentFund, Fund.StateCapital, .. Unappropriated];

    /// <summary>What may pay for projects.</summary>
    public static IReadOnlyList<Fund> OfProjects { get; } = [Fund.Duty, Fund.Special, Fund.Investment, Fund.GovernmentFund, Fund.StateCapital, .. Unappropriated];

    /// <summary>As 收入总表 prints it.</summary>
    public static string NameOf(Fund fund) => Names[(int)fund];

    /// <summary>The stable name in files and form fields: <c>governmentFund</c>.</summary>
    public static string CodeOf(Fund fund) => char.ToLowerInvariant($"{fund}"[0]) + $"{fund}"[1..];
}
