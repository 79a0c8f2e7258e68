namespace Gridloom.Domain.Budget.Accounts;

/// <summary>Basic spending on an account of the classification by economy (基本支出, 经济分类款级科目).</summary>
/// <param name="Class">The 类 above it, three digits: one of <see cref="EconomicClass.All"/>.</param>
/// <param name="Name">款级科目名称, as 基本支出总表 prints it: without its code.</param>
public sealed record BasicLine(string Class, string Name, FundMoney Money);

/// <summary>A 类 of the classification by economy (经济分类类级科目). 基本支出总表 prints no codes, so that a row which bears such a name begins its class.</summary>
public sealed record EconomicClass(string Code, string Name)
{
    /// <summary>By code: the classes of 部门预算支出经济分类.</summary>
    public static IReadOnlyList<EconomicClass> All { get; } =
    [
        new("301", "工资福利支出"), new("302", "商品和服务支出"), new("303", "对个人和家庭的补助"), new("307", "债务利息及费用支出"), new("309", "资本性支出（基本建设）"),
        new("310", "资本性支出"), new("311", "对企业补助（基本建设）"), new("312", "对企业补助"), new("313", "对社会保障基金补助"), new("399", "其他支出"),
    ];

    /// <summary>Null when no class has the code.</summary>
    public static EconomicClass? Find(string code) => All.FirstOrDefault(known => known.Code == code);

    /// <summary>Null when no class bears the name; spaces and kinds of brackets do not count.</summary>
    public static EconomicClass? Named(string name) => All.FirstOrDefault(known => Families.Prose.Label(known.Name) == Families.Prose.Label(name));
}
