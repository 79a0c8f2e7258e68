namespace Gridloom.Simulation;

/// <summary>What people write beside an act (办理意见).</summary>
internal static class Notes
{
    public static readonly string[] True = ["现场与上报一致。", "属实，位置准确。", "现场核实，情况属实。", "属实，已拍照。", "问题存在，程度与描述相符。"];
    public static readonly string[] Untrue = ["现场没有看到所报的情况。", "到场时已恢复正常。", "按地址未找到该问题。"];
    public static readonly string[] Done = ["已办好。", "现场已恢复，符合要求。", "核查通过，无残留。", "问题已解决，周边整洁。"];
    public static readonly string[] Undone = ["没有办到位，仍有残留。", "只处理了一部分。", "现场仍有同样问题。", "修补处又松动。"];
    public static readonly string[] Rejected = ["现场核实不属实。", "核实未见问题，不予受理。"];
    public static readonly string[] NotFiled = ["未达到立案条件。", "情形轻微，已当场提醒。", "不在管理范围内。"];
    public static readonly string[] Direct = ["电话联系后已当场解决。", "值班人员已就近处理。", "责任单位接电话后当即办结。"];
    public static readonly string[] SelfHandled = ["现场已随手处理。", "已扶正、清扫，拍照留存。", "已劝导，当场改正。"];
    public static readonly string[] NotOurs = ["经核对，不属本单位职责。", "该处权属其他单位，请另派。", "不在我单位管养范围。"];
    public static readonly string[] Twice = ["与另一宗案件为同一件事。", "重复上报，请求作废。"];
    public static readonly string[] KeepIt = ["不是同一处，继续办理。", "位置不同，不予作废。"];
}
