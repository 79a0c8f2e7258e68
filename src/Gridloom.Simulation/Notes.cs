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
    public static readonly string[] Apart = ["不是同一处，分开办理。", "现场看是两处，解除并案。"];
    public static readonly string[] Ruled = ["按权责清单，由该单位办理。", "经与两家核对，归该单位管。", "现场踏勘后定，由该单位处置。"];
    public static readonly string[] Reclassified = ["按现场情形改用另一条立案条件。", "程度与原条件不符，改类。"];
    public static readonly string[] Reopened = ["回访不满意，问题仍在，重新办理。", "上报人反映没有办好，重开。"];
    public static readonly string[] HandedDown = ["在你社区范围内，请社区工作站处置。", "就近处置，办完拍照。", "请社区先到场处置。"];
    public static readonly string[] Raised = ["社区没有车辆和设备，请街道处置。", "涉及两个社区，请街道统筹。", "需要街道执法队到场。"];
    public static readonly string[] RaisedToDesk = ["涉及两个街道，请区里统筹。", "需要区级单位的设备，街道办不了。"];
    public static readonly string[] AskedAgain = ["办完第二天又是老样子。", "只弄了一半，请再来看看。", "照片拍的不是我说的地方。"];
    public static readonly string[] Declined = ["现场复看已符合要求，附照片说明。", "您说的是另一处，已另行登记。"];
    public static readonly string[] MoreTime = ["需采购配件，申请延期。", "连日下雨，不能施工，申请延期。", "涉及多处管线，需要交底，申请延期。"];
    public static readonly string[] ToRest = ["待管线权属单位交底后施工，申请挂账。", "列入下月养护计划，申请挂账。", "等材料到场，申请挂账。"];
    public static readonly string[] Resumed = ["条件已具备，恢复办理。", "材料已到场，恢复办理。", "交底完成，恢复办理。"];
    public static readonly string[] NoReason = ["理由不足，请按期办理。", "可先作临时处置，不予批准。"];
    public static readonly string[] Urged = ["已近时限，请抓紧办理。", "上报人再次来电，请尽快处置。", "已超时，请说明原因并尽快办结。"];
    public static readonly string[] Supervised = ["请说明进展和办结时间。", "超时较长，请主管负责人过问。"];
    public static readonly string[] Answered = ["已安排人员进场，今日办结。", "正在处置，预计明日完成。", "已协调权属单位，正在办理。"];
}
