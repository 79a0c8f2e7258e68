using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>What each kind of event is called on the audit page (事项名称), in the order in which the filter offers them.</summary>
internal static class AuditWords
{
    public static readonly IReadOnlyList<(string Kind, string Chinese, string English)> All =
    [
        ("case.reported", "上报案件", "Case reported"),
        ("case.reporter-shown", "查看上报人", "Reporter seen in clear"),
        ("case.reporter-searched", "按电话查找案件", "Cases looked up by phone"),
        ("budget.targets-loaded", "导入绩效目标", "Targets loaded"),
        ("budget.value-entered", "填报指标值", "Indicator value entered"),
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
