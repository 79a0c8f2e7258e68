using Gridloom.Domain.Cases.Versions;

namespace Gridloom.Domain.Cases.Duties;

/// <summary>Why a ruling is not written into the catalogue (裁定成条被拒).</summary>
public static class RulingProblems
{
    public static readonly Problem None = new("case.ruling-none", 409,
        "这宗案件没有裁定过归属，没有可写入的。",
        "Nobody has ruled whose this case is; there is nothing to write.");

    public static readonly Problem AreaElsewhere = new("case.ruling-area", 422,
        "适用区域须包含这宗案件的地点。",
        "The area must hold the place of the case.");

    public static Problem Clash(string clause, string unit) => new("case.ruling-clash", 409,
        $"与草案 {clause} 条冲突：同样的范围，那一条写的是“{unit}”。请先改那一条，或换一个范围。",
        $"It clashes with clause {clause} of the draft, which names '{unit}' for the same range. Change that clause first, or choose another range.");

    internal static Problem Unfit(Problem fault) => new("case.ruling-unfit", 422,
        $"这条裁定写不成条款：{FaultText.Join(fault, p => p.Chinese)}",
        $"This ruling makes no clause: {FaultText.Join(fault, p => p.English)}");
}
