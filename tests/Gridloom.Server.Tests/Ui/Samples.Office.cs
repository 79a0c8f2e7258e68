using Gridloom.Domain;
using Gridloom.Server.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Ui;

internal static partial class Samples
{
    private static IEnumerable<Sample> BudgetPages()
    {
        var list = new BudgetListModel
        {
            Year = 2026, Years = [new("2026", "2026"), new("2025", "2025")], CutOff = Now,
            Parts =
            [
                new("龙华区社区网格管理中心", "2026 年部门预算公开文件",
                [
                    new("数字化城管信息系统运行（系统操作员）", "/budget/1", "一般性项目", 166_390_000, new(12, 5, 2, 1, 2, 1, 1)), new("数字化城管信息采集员", "/budget/2", "一般性项目", 1_377_000_000, new(11, 4, 0, 0, 7, 0, 0)) { TotalFen = 1_377_000_000 },
                    new("社区网格管理信息化建设与运行维护（含视频会议、移动终端流量、电子地图更新与安全等级测评）", "/budget/3", "政府投资项目", 45_200_000, new(9, 0, 1, 0, 8, 0, 0)), new("涉密项目", "/budget/4", "", 8_800_000, new(0, 0, 0, 0, 0, 0, 0)) { Masked = true },
                ]) { WholeUnit = new("整体支出", "/budget/5", "", 1_597_390_000, new(20, 3, 1, 2, 10, 2, 2)), Demo = "演示：目标抄自 2021 年文件，用于 2026 年。" },
            ],
        };
        yield return new("budget-list", typeof(BudgetListPage), Frame("绩效", "budget"), list);
        yield return new("budget-list-empty", typeof(BudgetListPage), Frame("绩效", "budget"), list with { Parts = [] });
        var project = Project();
        yield return new("budget-project", typeof(BudgetProjectPage), Frame("绩效目标表", "budget"), project);
        yield return new("budget-project-long", typeof(BudgetProjectPage), Frame("绩效目标表", "budget"), project with { Texts = [("年度绩效目标", LongText)], Kind = "", Period = "", AmountFen = null, Amounts = [], Indicators = [new("效益指标", "", LongText[..80], "重点解决城中村及主次干道环境卫生脏、乱、差问题，群众满意度稳步提升", IndicatorStanding.Judged) { NotMeasurable = "须附整治前后照片与回访" }] });
        yield return new("enter-value", typeof(EnterValuePage), Frame("填报", "budget"), new EnterValueModel
        {
            Action = "/budget/1/enter", Key = "k", Project = project.Name, ProjectHref = "/budget/1", Indicator = "话务坐席数量", Target = "12 席", Unit = "席", Reason = "坐席登记在另一个系统，本系统没有数据",
            Value = "12", AsOf = new("2026-12-40", "日期写作 2026-11-20。"), Kept = new("sha", "坐席验收单.pdf", 2_340_000), Error = new("没有填报：截至日期看不懂。您填的和文件都在。", "budget.day-unreadable"),
            History = [new("12 席", new(2026, 6, 30), "周*", At(7, 2, 9, 40), "/files/1", "半年坐席表.xlsx", "年中监控时填")],
        });
        yield return new("enter-value-blank", typeof(EnterValuePage), Frame("填报", "budget"), new EnterValueModel { Action = "/x", Key = "k", Project = project.Name, ProjectHref = "/budget/1", Indicator = "解决重点地段环境卫生脏、乱、差", Target = "重点解决" });
    }

    private static BudgetProjectModel Project()
    {
        const string output = "产出指标", benefit = "效益指标";
        return new()
        {
            Address = "/budget/1", Title = "项目支出绩效目标表", Name = "数字化城管信息系统运行（系统操作员）", Unit = "区社区网格管理中心", Year = 2026, Kind = "一般性项目", Period = "2026-01-01 至 12-31", AmountFen = 166_390_000, Amounts = [("财政拨款", 166_390_000), ("其他资金", 0)],
            Texts = [("年度绩效目标", "12319 热线 7×24 小时接听；案件审核立案、分派、跟踪、评价与督查，做到应接尽接、应派快派。")], CutOff = Now, DayOfYear = 324, DaysInYear = 365, Annex = "附表 3", Document = "2026 年部门预算公开文件",
            Notes = ["各项指标分值之和印作 90，明细相加为 100。"],
            Indicators =
            [
                new(output, "数量指标", "操作员数量", "17 人", IndicatorStanding.Met) { Entered = new("17 人", new(2026, 6, 30), "周*", At(7, 2, 9, 40), "/files/1", "在册合同.pdf") { Demo = true }, NotMeasurable = "合同登记在另一个系统", EnterHref = "/e/1" },
                new(output, "数量指标", "话务坐席数量", "12 席", IndicatorStanding.Awaited) { NotMeasurable = "坐席登记在另一个系统，本系统没有数据", EnterHref = "/e/2" },
                new(output, "数量指标", "案件操作数", "300,000 次", IndicatorStanding.OnTrack) { Live = new("276,418", "次", "全年累计", [new("立案", "276,418", "/cases")]) { Trend = [20_000, 52_000, null, 110_000, 276_418], TrendWords = "1 月 20,000，5 月 276,418" }, Done = 92.14m },
                new(output, "数量指标", "督查检查", "≥ 2 次／周", IndicatorStanding.Behind) { Live = new("45", "周", "第 33 周 1 次", [new("督查", "45", "/cases"), new("应督查", "46", "/cases")]) { Between = "／" }, Done = 61.2m },
                new(output, "质量指标", "来电接听率", "100 %", IndicatorStanding.Missed) { Live = new("98.61", "%", "接听÷来电", [new("接听", "71,204", "/cases"), new("来电", "72,208", "/cases")]) { Between = "／", Trend = [98.1m, 97.9m, 98.61m], TrendWords = "1 月 98.10" }, Gap = "1.39" },
                new(output, "质量指标", "结案率", "≥ 98 %", IndicatorStanding.Met) { Live = new("98.30", "%", "按结案时间", [new("结案", "127,904", "/cases"), new("应结案", "130,117", "/cases")]) { Between = "／" } },
                new(output, "时效指标", "工作及时完成率", "100 %", IndicatorStanding.Missed) { Live = new("—", "%", "按工作时间", [new("按期", "0", "/cases"), new("应派遣", "0", "/cases")]) { Between = "／" }, Gap = "2.88" },
                new(benefit, "经济效益", "不适用", "", IndicatorStanding.NotApplicable),
                new(benefit, "社会效益", "解决重点地段环境卫生脏、乱、差", "重点解决", IndicatorStanding.Judged) { NotMeasurable = "须附整治前后照片与回访", EnterHref = "/e/3" },
                new("满意度指标", "服务对象", "市民满意度", "100 %", IndicatorStanding.Missed) { Live = new("93.4", "%", "含一般；严格口径 81.2 %", [new("满意", "934", "/cases"), new("评价", "1,000", "/cases")]) { Between = "／" }, Gap = "6.60" },
            ],
        };
    }

    private static IEnumerable<Sample> AccessPages()
    {
        yield return new("sign-in", typeof(SignInPage), Outside("登录"), new SignInModel("/sign-in", Field.Blank) { PublicReportHref = "/report" });
        yield return new("sign-in-refused", typeof(SignInPage), Outside("登录"), new SignInModel("/sign-in", "chen", "/cases", new FormError("账号或密码不对。再错 3 次会锁定 15 分钟。", "access.sign-in-refused")));
        var account = new AccountModel
        {
            Post = "操作员 07席", Login = "chen.operator", Roles = ["操作员"], Scope = "龙华区", Permissions = ["上报案件", "查看案件", "查看上报人", "审看公众上报", "查看绩效"],
        };
        yield return new("account", typeof(AccountPage), Frame("我的账号", "account"), account);
        yield return new("account-refused", typeof(AccountPage), Frame("我的账号", "account"), account with { FirstPassword = true, CurrentPassword = new("", "现在的密码不对。"), RepeatedPassword = new("", "两遍不一样。"), Error = new("密码没有改：有 2 处要改。", "access.password-refused", [("current", "现在的密码不对。"), ("repeat", "两遍不一样。")]) });
        yield return new("accounts", typeof(AccountsPage), Frame("账号与角色", "accounts"), Accounts());
        yield return new("accounts-unlock", typeof(AccountsPage), Frame("账号与角色", "accounts"), Accounts() with { New = null, FirstPassword = null });
        yield return new("accounts-manage", typeof(AccountsPage), Frame("账号与角色", "accounts"), Accounts() with
        {
            New = null, FirstPassword = null, Managed = new("/accounts/1", "chen.operator", "操作员 07席", "k", "s") { Chosen = new HashSet<string> { "operator" }, Disabled = false, Own = false },
        });
        var audit = new AuditModel
        {
            Chain = new(true, "连续，共 1,204 块，28,817 条", "9f3c77a104be", Now, "/audit/verify", "k"), Kinds = [new("case.reported", "上报案件"), new("case.reporter-shown", "查看上报人"), new("access.signed-in", "登录")],
            Conditions = [new("何人", "陈*", "/audit")], Filter = new("", "chen.operator"), NextHref = "/audit?after=1",
            Rows = [.. Enumerable.Range(0, 12).Select(i => new AuditRow(9000 - i, 1204 - i, At(11, 20, 10, 25 - i), i % 3 == 0 ? "系统管理员 · zhou.system" : "操作员 07席 · chen.operator", i % 2 == 0 ? ("case.reported", "上报案件") : ("case.reporter-shown", "查看上报人"), "440309-20261120-00118", "/audit?subject=1",
                i % 2 == 0 ? "{\"class\":\"01-10\",\"source\":\"hotline\",\"address\":\"龙华街道玉翠社区龙观大道与玉翠路口东北侧\"}" : "{\"purpose\":\"核对登记信息\"}") { BodyInLines = "{\n  \"class\": \"01-10\"\n}" })],
            Strangers = [(At(11, 20, 10, 0), 14), (At(11, 20, 3, 0), 3)],
        };
        yield return new("audit", typeof(AuditPage), Frame("审计", "audit"), audit);
        yield return new("audit-broken", typeof(AuditPage), Frame("审计", "audit"), audit with { Rows = [], Chain = new(false, "第 77 块与前一块对不上，第 76 块以前完整", "9f3c77a104be", Now, "/audit/verify", "k") });
        yield return new("problem-404", typeof(ProblemPage), Frame("没有这一页", null), ProblemModel.For(404, "case.unknown", Words.Chinese));
        yield return new("problem-500", typeof(ProblemPage), Outside("系统出了错"), ProblemModel.For(500, "00-4bf92f35", Words.Chinese));
    }

    private static AccountsModel Accounts()
    {
        Choice[] permissions = [new("case.report", "上报案件"), new("case.read", "查看案件"), new("case.read-reporter", "查看上报人"), new("case.moderate", "审看公众上报"), new("budget.read", "查看绩效"), new("budget.enter", "填报指标值"), new("account.manage", "管理账号与角色"), new("account.unlock", "解锁账号"), new("audit.read", "查看审计")];
        RoleRow Role(string code, string name, bool officer, params string[] may) => new(code, name, officer, may.ToHashSet());
        return new()
        {
            Permissions = permissions,
            Roles = [Role("collector", "信息采集员", false, "case.report", "case.read", "budget.read"), Role("operator", "操作员", false, "case.report", "case.read", "case.read-reporter", "case.moderate", "budget.read"), Role("finance", "绩效专员", false, "case.read", "budget.read", "budget.enter"), Role("system-officer", "系统管理员", true, "account.manage"), Role("audit-officer", "审计管理员", true, "audit.read")],
            Accounts =
            [
                new("chen.operator", "操作员 07席", "操作员", "龙华区", new("正常", Tone.Ok), At(11, 20, 7, 58)) { ManageHref = "/accounts?edit=1" }, new("zhang.collector", "采集员 玉翠", "信息采集员", "龙华区 龙华街道 玉翠社区", new("锁定至 10:41", Tone.Warn), At(11, 19, 8, 0)) { Unlock = ("/accounts/2/unlock", "k") },
                new("zhou.finance", "绩效专员", "绩效专员", "龙华区", new("停用", Tone.Stopped), null) { ManageHref = "/accounts?edit=3" },
            ],
            Total = 3,
            New = new("/accounts", "k", new("Chen Operator", "账号只用小写字母、数字、点和短横。"), "", "440309", new HashSet<string> { "operator" }) { Areas = [new("440309", "龙华区"), new("440309003", "龙华区 龙华街道")], RolesError = "操作员与审计管理员不可兼任。" },
            FirstPassword = ("zhang.collector", "Tq7-mber-44-loom"), Error = new("没有建账号：有 2 处要改。", "access.account-refused"),
        };
    }
}
