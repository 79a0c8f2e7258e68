using Gridloom.Domain;

namespace Gridloom.Server.Access;

/// <summary>What accounts, sessions and the audit refuse.</summary>
internal static class AccessProblems
{
    public static readonly Problem SignInRefused = new("access.sign-in-refused", 401,
        "登录名或密码不对，或账号已停用、已锁定。连续 5 次不对，账号锁定 15 分钟。",
        "The login or the password is wrong, or the account is disabled or locked. Five wrong tries lock it for 15 minutes.");

    public static readonly Problem UnknownRole = new("access.unknown-role", 422,
        "请至少选择一个角色，且须是目录里有的角色。",
        "Choose at least one role, out of those that exist.") { Field = "roles" };

    public static readonly Problem OfficersApart = new("access.officers-apart", 422,
        "系统、安全、审计三员各自独立，不能与其他角色合在一个账号里。",
        "The system, security and audit officers are kept apart: such a role stands alone in an account.") { Field = "roles" };

    public static readonly Problem LoginTaken = new("access.login-taken", 409,
        "这个登录名已有人用，请换一个。",
        "This login is taken; choose another.") { Field = "login" };

    public static readonly Problem LoginUnreadable = new("access.login-unreadable", 422,
        "登录名为 3 至 32 个小写字母、数字、点或短横，以字母开头。",
        "A login has 3 to 32 lower-case letters, digits, dots or hyphens, and begins with a letter.") { Field = "login" };

    public static readonly Problem PostMissing = new("access.post-missing", 422,
        "请写岗位名称，最多 40 字，不写个人姓名。",
        "Write the name of the post, at most 40 characters, without a person's name.") { Field = "post" };

    public static readonly Problem AreaUnknown = new("access.area-unknown", 422,
        "数据范围应是本区、街道或社区的代码。",
        "The scope must be the code of this district, one of its streets or its communities.") { Field = "area" };

    public static readonly Problem UnitUnknown = new("access.unit-unknown", 422,
        "本区没有这个处置单位。",
        "The district has no such handling unit.") { Field = "unit" };

    public static readonly Problem PasswordWeak = new("access.password-weak", 422,
        "密码至少 10 位，含大写字母、小写字母、数字、符号中的三种，且不含登录名。",
        "A password has at least 10 characters of three kinds among upper case, lower case, digits and signs, and does not contain the login.") { Field = "password" };

    public static readonly Problem PasswordWrong = new("access.password-wrong", 422,
        "原密码不对，没有修改。",
        "The present password is wrong; nothing was changed.") { Field = "current" };

    public static readonly Problem PasswordSame = new("access.password-same", 422,
        "新密码与原密码相同，没有修改。",
        "The new password equals the present one; nothing was changed.") { Field = "password" };

    public static readonly Problem NoAccount = new("access.no-account", 404,
        "没有这个账号。",
        "There is no such account.");

    public static readonly Problem NotYourself = new("access.not-yourself", 422,
        "不能停用自己的账号。",
        "You cannot disable your own account.");

    public static readonly Problem NotYourOwnRoles = new("access.not-your-own-roles", 422,
        "不能改自己的角色，请由另一位系统管理员来改。",
        "You cannot change your own roles; another system officer does that.") { Field = "roles" };

    public static readonly Problem NotYourOwnPassword = new("access.not-your-own-password", 422,
        "自己的密码请在“我的账号”里改。",
        "Change your own password under “My account”.");

    public static readonly Problem LastOfficer = new("access.last-officer", 422,
        "这是本区最后一个在用的系统管理员账号，不能停用，也不能去掉这个角色。",
        "This is the district's last active system officer; it can neither be disabled nor lose the role.");

    public static readonly Problem PasswordsDiffer = new("access.passwords-differ", 422,
        "两遍输入的新密码不一样，没有修改。",
        "The two new passwords differ; nothing was changed.") { Field = "repeat" };

    public static readonly Problem CheckUnderWay = new("access.check-under-way", 409,
        "本区的审计链正在核对，请等它完成。",
        "This district's chain is being checked already; wait for it to finish.");

    public static readonly Problem Stale = new("access.stale", 409,
        "这个账号刚被别人改过，请看过最新的再改。",
        "Somebody has just changed this account; look at it again before you change it.");
}
