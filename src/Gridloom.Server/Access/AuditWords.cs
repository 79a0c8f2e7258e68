using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>What each kind of event is called on the audit page (事项名称), in the order in which the filter offers them.</summary>
internal static class AuditWords
{
    public static readonly IReadOnlyList<(string Kind, string Chinese, string English)> All =
    [
        ("case.reported", "上报案件", "Case reported"),
        ("case.moderation-cleared", "审看公众上报", "Public report looked at"),
        ("case.verification-sent", "发核实", "Sent for verification"),
        ("case.verified", "核实", "Verified on the spot"),
        ("case.accepted", "受理", "Case accepted"),
        ("case.rejected", "不予受理", "Case not accepted"),
        ("case.self-handled", "自行处置", "Fixed on the spot"),
        ("case.filed", "立案", "Case filed"),
        ("case.not-filed", "不予立案", "Case not filed"),
        ("case.closed-directly", "直接办结", "Case closed directly"),
        ("case.dispatched", "派遣", "Case dispatched"),
        ("case.received", "接收", "Case received"),
        ("case.returned", "退回", "Case returned"),
        ("case.handled", "处置完成", "Case handled"),
        ("case.check-sent", "发核查", "Sent for checking"),
        ("case.checked", "核查", "Checked on the spot"),
        ("case.closed", "结案", "Case closed"),
        ("case.evaluated", "评价", "Case evaluated"),
        ("case.void-asked", "申请作废", "Voiding asked for"),
        ("case.voided", "批准作废", "Case voided"),
        ("case.void-refused", "不批准作废", "Voiding refused"),
        ("case.extension-asked", "申请延期", "More time asked for"),
        ("case.extended", "批准延期", "More time granted"),
        ("case.extended-by-leader", "领导批准延期", "More time granted by a leader"),
        ("case.suspension-asked", "申请挂账", "A rest asked for"),
        ("case.suspended", "批准挂账", "Case suspended"),
        ("case.resumption-asked", "申请恢复", "Resumption asked for"),
        ("case.resumed", "恢复办理", "Case resumed"),
        ("case.request-refused", "不批准申请", "Request refused"),
        ("case.reclassified", "改类", "Class changed"),
        ("case.disputed", "提请裁定", "Ruling asked for"),
        ("case.ruled", "裁定", "Ruled whose it is"),
        ("case.urged", "催办", "Case urged"),
        ("case.supervised", "督办", "Case supervised"),
        ("case.supervision-answered", "答复督办", "Supervision answered"),
        ("case.reopened", "重新开办", "Case reopened"),
        ("case.reopened-again", "再次重开", "Case reopened again"),
        ("case.deadline-recomputed", "重算时限", "Deadline recomputed"),
        ("duty.drafted", "新建权责清单草案", "Responsibility draft begun"),
        ("duty.saved", "修改权责条款", "Clause of a draft saved"),
        ("duty.removed", "删除权责条款", "Clause of a draft removed"),
        ("duty.imported", "导入权责清单", "Clauses imported into a draft"),
        ("duty.discarded", "删除权责清单草案", "Responsibility draft discarded"),
        ("duty.forced", "权责清单定生效日", "Responsibility catalogue put in force"),
        ("case.reporter-shown", "查看上报人", "Reporter seen in clear"),
        ("case.reporter-searched", "按电话查找案件", "Cases looked up by phone"),
        ("budget.targets-loaded", "导入绩效目标", "Targets loaded"),
        ("budget.value-entered", "填报指标值", "Indicator value entered"),
        ("territory.layer-loaded", "导入边界", "Boundaries loaded"),
        ("case.reporter-denied", "查看上报人被拒", "Reporter denied"),
        ("access.signed-in", "登录", "Signed in"),
        ("access.sign-in-refused", "登录被拒", "Sign-in refused"),
        ("access.signed-out-everywhere", "全部退出", "Signed out everywhere"),
        ("account.added", "新建账号", "Account added"),
        ("account.roles-set", "更改角色", "Roles set"),
        ("account.disabled", "停用账号", "Account disabled"),
        ("account.enabled", "启用账号", "Account enabled"),
        ("account.unlocked", "解锁账号", "Account unlocked"),
        ("account.password-changed", "修改密码", "Password changed"),
        ("account.password-reset", "重设密码", "Password reset"),
        ("export.asked", "申请导出", "Export asked for"),
        ("export.cancelled", "取消导出", "Export cancelled"),
        ("export.downloaded", "下载导出", "Export downloaded"),
        ("list.filter-saved", "保存常用筛选", "Filter saved"),
        ("list.filter-changed", "更改常用筛选", "Saved filter changed"),
        ("list.filter-deleted", "删除常用筛选", "Saved filter deleted"),
        ("list.columns-chosen", "选列", "Columns chosen"),
        ("access.chain-verified", "核对审计链", "Chain checked"),
    ];

    private static readonly Dictionary<string, (string Chinese, string English)> ByKind = All.ToDictionary(w => w.Kind, w => (w.Chinese, w.English), StringComparer.Ordinal);

    /// <summary>The kind's own name where no words are known: an older version may have written it.</summary>
    public static string Of(string kind, Words t) => ByKind.TryGetValue(kind, out var words) ? t.InEnglish ? words.English : words.Chinese : kind;
}
