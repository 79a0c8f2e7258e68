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
        ("access.chain-verified", "核对审计链", "Chain checked"),
    ];

    private static readonly Dictionary<string, (string Chinese, string English)> ByKind = All.ToDictionary(w => w.Kind, w => (w.Chinese, w.English), StringComparer.Ordinal);

    /// <summary>The kind's own name where no words are known: an older version may have written it.</summary>
    public static string Of(string kind, Words t) => ByKind.TryGetValue(kind, out var words) ? t.InEnglish ? words.English : words.Chinese : kind;
}
