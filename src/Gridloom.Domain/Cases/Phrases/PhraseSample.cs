using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Phrases;

/// <summary>Phrases to begin with (样例常用语): the demo has them, and an office changes them to its own.</summary>
public static class PhraseSample
{
    public static readonly IReadOnlyList<(CaseActKind Act, string Wording)> All =
    [
        (CaseActKind.Reject, "{编号} 反映的事项不属于数字化城市管理受理范围，已告知上报人向主管部门反映。"),
        (CaseActKind.Reject, "同一地点同一事项已有案件在办，不重复受理。"),
        (CaseActKind.NotFile, "现场不符合“{类别}”的立案条件，予以记录，不予立案。"),
        (CaseActKind.Return, "{地址} 不在本单位管养范围内，请改派。"),
        (CaseActKind.Handle, "已到 {地址} 现场处置完毕，恢复原状，见处置后照片。"),
        (CaseActKind.Check, "现场核查：问题已消除，周边清理干净。"),
        (CaseActKind.Check, "现场核查：问题仍在，请返工。"),
        (CaseActKind.AskExtension, "需采购材料，原期限 {期限} 前不能完成，申请延期。"),
        (CaseActKind.AskSuspension, "须待其他单位施工结束后方可处置，申请挂账。"),
        (CaseActKind.Urge, "{编号} 将于 {期限} 到期，请 {单位} 抓紧办理。"),
        (CaseActKind.Supervise, "{编号}（{类别}）请 {单位} 说明办理情况和完成时间。"),
        (CaseActKind.AnswerSupervision, "已安排人员到场，预计 {期限} 前完成。"),
    ];
}
