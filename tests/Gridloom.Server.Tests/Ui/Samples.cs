using Gridloom.Domain;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Access;
using Gridloom.Server.Budget;
using Gridloom.Server.Cases;
using Gridloom.Server.Lists;

using Gridloom.Server.Ui;

namespace Gridloom.Server.Tests.Ui;

/// <summary>One page with one kind of content: rich, empty, refused or very long.</summary>
internal sealed record Sample(string Name, Type Page, PageFrame Frame, object Model);

/// <summary>Invented people, cases and figures for looking at every page.</summary>
internal static partial class Samples
{
    public static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 11, 20, 10, 26, 8, TimeSpan.FromHours(8)));

    private static readonly string LongText = string.Concat(Enumerable.Repeat("人行道地砖大面积塌陷，雨天积水没过脚踝，老人和推婴儿车的居民只能绕到机动车道上走。", 12));
    private static readonly string LongWord = new('W', 160);
    private static readonly StageMark Reported = new("报", "已上报", SealState.Now);
    private static readonly StageMark Waiting = new("核", "待审看");

    public static IEnumerable<Sample> All() => [.. CasePages(), .. MapPages(), .. PublicPages(), .. BudgetPages(), .. AccessPages()];

    public static PageFrame Frame(string title, string? active, string? notice = null) => new()
    {
        Title = title,
        CentreName = "龙华区社区网格管理中心",
        Now = Now,
        AntiforgeryToken = "token-of-this-form",
        Active = active,
        AccountName = "陈*",
        AccountRole = "操作员",
        Rail = RailEntry.All,
        NewCaseHref = "/cases/new",
        Searches = true,
        Notice = notice,
    };

    public static PageFrame Outside(string title) => new() { Title = title, CentreName = "龙华区社区网格管理中心", Now = Now, AntiforgeryToken = "token-of-this-form" };

    private static Instant At(int month, int day, int hour, int minute) => Instant.From(new DateTimeOffset(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    private static readonly Choice[] Sources = [new("collector", "采集员"), new("grid-worker", "网格员"), new("hotline", "12319 热线"), new("snap", "随手拍")];

    private static readonly ChoiceGroup[] Classes =
    [
        new("部件 · 公用设施", [new("0101", "0101 上水井盖"), new("0103", "0103 雨水井盖"), new("0118", "0118 路灯")]),
        new("事件 · 市容环境", [new("01-02", "01-02 暴露垃圾"), new("01-03", "01-03 积存垃圾渣土"), new("01-10", "01-10 道路破损"), new("01-16", "01-16 油烟污染")]),
        new("事件 · 街面秩序", [new("05-04", "05-04 店外经营"), new("05-07", "05-07 乱堆物堆料")]),
    ];

    private static readonly Choice[] Purposes = [new("check", "核对登记信息"), new("request", "办理本人申请"), new("handle", "处置案件"), new("rescue", "紧急救助")];

    private static readonly (string Code, string Name, string Place, string Source, string Reporter, Remark? Remark)[] Lines =
    [
        ("01-16", "油烟污染", "龙华街道 景乐社区 景乐新村北区 12 栋首层", "12319 热线", "李**", null),
        ("05-04", "店外经营", "龙华街道 清湖社区 三联路 88 号", "采集员", "王*", null),
        ("01-10", "道路破损", "龙华街道 河背社区 人民路公交站", "随手拍", "", new Remark("待审看", Tone.Brand)),
        ("0103", "雨水井盖", "龙华街道 富康社区 东环一路", "采集员", "张*", new Remark("紧急", Tone.Late)),
        ("01-03", "积存垃圾渣土", "龙华街道 上油松社区 尚游公馆旁", "采集员", "张*", null),
        ("01-02", "暴露垃圾", "龙华街道 墩背社区 和平路", "网格员", "周*", null),
        ("05-07", "乱堆物堆料", "龙华街道 老围社区 老围路 5 巷", "12319 热线", "欧**", null),
        ("0118", "路灯", "龙华街道 狮头岭社区 华园道", "12319 热线", "赵*", new Remark("群众 3 人")),
        ("01-10", "道路破损", "龙华街道 玉翠社区 龙观大道与玉翠路口东北侧，公交站台往东约四十米、便利店门前的人行道上", "12319 热线", "刘*", null),
    ];

    private static IReadOnlyList<CaseRow> Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(i =>
        {
            var (code, name, place, source, reporter, remark) = Lines[i % Lines.Length];
            var number = $"440309-202611{20 - i / 3:00}-{417 - i * 13:00000}";
            var stage = source == "随手拍" ? Waiting : new StageMark("报", "已上报");
            return new CaseRow(number, "/cases/" + number, code, name, place, stage, source, At(11, 20 - i / 3, 10 - i % 3, 5 + i), reporter) { Grid = i % 2 == 0 ? "玉翠社区 003 网格" : "", Remarks = remark is null ? [] : [remark] };
        })];

    private static IEnumerable<Sample> CasePages()
    {
        var frame = Frame("案件", "cases");
        var rich = new CaseListModel
        {
            Rows = Rows(18), Total = 12846, Columns = [.. CaseListColumns.Usual.Select(c => new ColumnHead(c.Code, c.Heading, c.Kind))], Classes = Classes, Sources = Sources, Areas = [new("440309003", "龙华街道"), new("440309003011", "　玉翠社区居委会")], Moderations = [new("waiting", "待审看"), new("accepted", "已采纳"), new("put-aside", "未采纳")],
            NextHref = "/cases?after=x", NewCaseHref = "/cases/new", Filter = new("", "", "hotline", "2026-11-01"),
            Conditions = [new("来源", "12319 热线", "/cases?from=2026-11-01"), new("上报自", "2026-11-01", "/cases?source=hotline")],
        };
        yield return new("case-list", typeof(CaseListPage), frame with { Notice = "已登记 440309-20261120-00118 道路破损。" }, rich);
        yield return new("case-list-proof", typeof(CaseListPage), frame, rich with { Conditions = [], Proves = new("这些是“案件上报数”276,418 所数的案件，截至 11-20 10:26:08。", "/budget/1") });
        yield return new("case-list-empty", typeof(CaseListPage), frame, rich with { Rows = [], Total = 0, Filter = new(LongWord), Conditions = [new("文字", LongWord, "/cases")], Error = new("“2026-13-40”不是日期，这个条件没有用上。日期写作 2026-11-20。", "case.day-unreadable") });

        yield return new("case-page", typeof(CasePage), frame with { Title = "道路破损 20261113-00417" }, CaseOf("人行道地砖塌陷约 1.5 平方米，晚上看不清，有老人绊倒过。\n旁边是公交站，早晚人多。"));
        yield return new("case-page-clear", typeof(CasePage), frame, CaseOf("井盖缺失，已放警示桩。") with { Reporter = new(new("张*　138****1234", "示例张　00000000000", 42), null, Purposes) });
        yield return new("case-page-long", typeof(CasePage), frame, CaseOf(LongText + LongWord) with
        {
            Address = string.Concat(Enumerable.Repeat("龙观大道与玉翠路口东北侧公交站台往东约四十米便利店门前", 6)), Attachments = AttachmentsModel.None, Course = [], Acts = [], Reporter = new(new("张*　138****1234"), null, [], "须有“查看上报人”权限"), Position = null,
            Error = new("没有采纳：陈* 在 10:24 已审看此案。您写的理由还在。", "case.already-moderated"),
        });

        var blank = new NewCaseModel { Action = "/cases/new", Key = "01J", Classes = Classes, Sources = Sources };
        yield return new("new-case", typeof(NewCasePage), Frame("登记案件", "new-case"), blank);
        yield return new("new-case-refused", typeof(NewCasePage), Frame("登记案件", "new-case"), blank with
        {
            Class = new("", "选一个小类。"), Source = "hotline", Description = new(LongText, "描述有 2,031 字，最多 2,000 字。"), Address = "", Longitude = new("113.2", "这个位置在龙华区以外。"), Latitude = "22.68",
            ReporterName = "示例", ReporterPhone = new("1381234", "电话写 11 位手机号，或区号加号码。"), PhotosError = "现场.pdf 不是照片，没有加入。其余照片都在。", Kept = [new("sha", "IMG_20261120_102233.jpg", 3_400_000), new("sha2", "IMG_2.jpg", 640_000)],
            Error = new("没有登记：有 4 处要改。您填的内容和照片都在。", "case.report-refused", [("class", "小类：选一个小类。"), ("description", "描述：最多 2,000 字。"), ("longitude", "坐标：这个位置在龙华区以外。"), ("reporterPhone", "电话：写 11 位手机号，或区号加号码。")]),
        });
    }

    private static readonly MapView Ground = new([113.96, 22.59, 114.11, 22.79], ["district", "street", "community", "base-grid"], Synthetic: true);

    private static IEnumerable<Sample> MapPages()
    {
        var rich = new MapModel
        {
            Area = "龙华区", View = Ground, Open = 12_846, Placed = 12_031, By = "按街道",
            Rows = [new("民治街道", 12_840, 12_030, "/cases?area=440309005"), new("观湖街道", 0, 0, null), new(LongWord[..60], 5, 1, "/cases?area=440309001"), new("只知道在这一带", 1, 0, null)],
        };
        yield return new("map", typeof(MapPage), Frame("地图", "map"), rich);
        yield return new("map-empty", typeof(MapPage), Frame("地图", "map"), rich with { View = Ground with { Layers = [], Synthetic = false }, Open = 0, Placed = 0, Rows = [] });
    }

    private static AttachmentsModel Attached()
    {
        static Photo Before(int i) => new($"/photo/{i}.jpg", $"/photo/{i}.jpg", $"上报照片 {i}", $"11-13 16:3{i} 随报") { Facts = ["张*（采集员）于 11-13 16:40 上传", "拍摄位置 114.034512, 22.681203"] };
        var after = new Photo("/photo/6.jpg", "/photo/6.jpg", "处置后，照片 6", "拍摄于 11-19 16:09") { Used = new("疑似重复使用照片：已用于 20261101-00012（处置后），共 3 次", "/cases/1") };
        return new(9, [new("处置前（上报）", [.. Enumerable.Range(1, 5).Select(Before)], [new(AttachedAs.Sound, "/photo/7", "录音 7", "M4A　1.2 MB", ["群众 于 11-13 16:40 上传"], null)]), new("处置后", [after], [new(AttachedAs.Film, "/photo/8", "视频 8", "MP4　19.8 MB", [LongWord], new("疑似重复使用照片：已用于您范围外的一宗案件", null)), new(AttachedAs.Download, "/photo/9", "文档 9", "PDF　640 KB", ["道路养护 01 于 11-19 16:10 上传"], null)]),
            ], [new(Before(1), after, ["拍摄点相距 3 米", "相隔 5天23时30分"], []), new(Before(2), after, ["拍摄点相距 1,240 米", "相隔 2时02分"], ["两处相距超过 100 米", "处置后的照片早于处置前的照片", "前后是同一张照片"])]);
    }

    private static CaseModel CaseOf(string description) => new()
    {
        Number = "440309-20261113-00417", Stage = Reported, ClassCode = "01-10", ClassName = "道路破损", ClassKind = "事件 · 市容环境", Description = description, Source = "12319 热线", ReportedAt = At(11, 13, 16, 38),
        Address = "龙观大道与玉翠路口东北侧", Area = "龙华街道 玉翠社区", Position = "114.034512, 22.681203", Catalogue = "2026.2", EnteredBy = "陈*（操作员）", Map = Ground with { Pin = [114.034512, 22.681203] }, Remarks = [new("待审看", Tone.Brand), new("群众 3 人")],
        Attachments = Attached(),
        Way = [new("报", "上报", SealState.Passed), new("退", "退回", SealState.Refused), new("处", "处置", SealState.Now), new("查", "核查", SealState.ToCome), new("结", "结案", SealState.ToCome)],
        Holder = "龙华区市政道路养护中心（样例）", Since = At(11, 19, 17, 5), Terms = "01-10/1 人行道塌陷 >1 m²，4 工作日（样例值）", CalendarIncomplete = true,
        Clock = new("单位时限", ClockState.Near, 90.7m, "余 2时58分", "已用 29时02分 / 时限 32时00分", At(11, 16, 9, 41), At(11, 20, 15, 24)) { OnTime = true },
        Clocks =
        [
            new("案件时限", ClockState.Overdue, 118m, "超 5时46分", "已用 37时46分 / 时限 32时00分", At(11, 13, 17, 31), At(11, 19, 17, 31)),
            new("单位时限", ClockState.Near, 90.7m, "余 2时58分", "已用 29时02分 / 时限 32时00分", At(11, 16, 9, 41), At(11, 20, 15, 24)) { OnTime = true },
            new("受理时限", ClockState.Stopped, 40m, "按期", "已用 12分 / 时限 30分", At(11, 13, 16, 38), At(11, 13, 17, 8)) { OnTime = true },
        ],
        Ledger = Ledger(),
        Course =
        [
            new(At(11, 20, 9, 40), new("看", "查看上报人"), "查看上报人", "用途：核对登记信息。依据：20261113-00417", "陈*"),
            new(At(11, 19, 17, 5), new("核", "审看", SealState.Passed), "采纳公众上报", "描述与照片相符", "陈*"),
            new(At(11, 18, 10, 0), new("退", "未采纳", SealState.Refused), "不采纳", "同一位置已有案件", "李*"),
            new(At(11, 13, 16, 38), new("报", "上报", SealState.Passed), "上报", "12319 热线登记，照片 5 张", "陈*"),
        ],
        Acts =
        [
            new("handle", "处置完成", "/cases/1/acts/handle", "k", "7") { Fields = [new(ActControl.Note, "note", "怎样办的", new("", "请写一句说明。")) { MaxLength = 500 }], TakesPhotos = true, Open = true, Primary = true },
            new("file", "立案", "/cases/1/acts/file", "k", "7") { Fields = [new(ActControl.Select, "condition", "立案条件", Field.Blank) { Groups = [new("上报的小类：道路破损", [new("01-10/1", "01-10/1 人行道塌陷 >1 m²（4 工作日）")])], Search = "找条件" }] },
            new("dispatch", "派遣", "/cases/1/acts/dispatch", "k", "7") { Fields = [new(ActControl.Select, "unit", "处置单位", Field.Blank) { Groups = [new("", [new("roads", "市政道路养护中心（市政道路养护）")])] }] },
            new("check", "核查", "/cases/1/acts/check", "k", "7") { Fields = [new(ActControl.Select, "answer", "看到的", Field.Blank) { Groups = [new("", [new("yes", "已办好"), new("no", "没有办好，返工")])] }, new(ActControl.Note, "note", "现场情况", Field.Blank)], TakesPhotos = true },
            new("ask-extension", "申请延期", "/cases/1/acts/ask-extension", "k", "7")
            {
                Fields =
                [
                    new(ActControl.Amount, "extension", "延长多久", new("两", "请写延长多久。")) { Groups = [new("", [new("working-days", "工作日"), new("working-hours", "工作时")])], Hint = "首次延期由值班长批准。" },
                    new(ActControl.Tick, "engineering", "工程类", Field.Blank) { Hint = "须附签字盖章的申请表，由领导批准。" }, new(ActControl.Note, "note", "理由", Field.Blank),
                ],
                TakesPhotos = true,
            },
            new("ask-suspension", "申请挂账", "/cases/1/acts/ask-suspension", "k", "7") { Fields = [new(ActControl.Day, "until", "挂账到哪一天", Field.Blank), new(ActControl.Line, "clause", "依据权责清单第几条", new("3.2.7", "没有这一条。"))] },
            new("evaluate", "评价", "/cases/1/acts/evaluate", "k", "7") { Fields = [new(ActControl.Select, "satisfaction", "上报人满意吗", Field.Blank) { Groups = [new("", [new("satisfied", "满意")])] }] },
            new("receive", "接收", "/cases/1/acts/receive", "k", "7"),
        ],
        Reporter = new(new("张*　138****1234"), "/cases/1/reporter", Purposes), PreviousHref = "/cases/0", NextHref = "/cases/2", PlaceInList = "第 14 / 57 宗",
    };

    private static LedgerModel Ledger()
    {
        HolderMark desk = new("席", "desk"), unit = new("养", "unit-2"), rest = new("挂", "suspended");
        return new(
            [
                new(new("民", "resident"), "受理队列", "上报，等受理", At(11, 13, 16, 38), "–", "8分", "–", "–", "8分"),
                new(unit, "龙华区市政道路养护中心（样例）", "派遣，依据权责清单 3.2.7 条", At(11, 16, 9, 41), "11时19分", "–", "18时00分", "–", "1天05时19分"),
                new(rest, "龙华区市政道路养护中心（样例）（挂账）", "批准挂账", At(11, 17, 15, 0), "–", "–", "14时00分", "5时00分", "19时00分"),
            ],
            new(new("", ""), "", "", At(11, 20, 10, 26), "29时02分", "1时46分", "5天06时00分", "5时00分", "6天17时48分"), "6天17时48分", true,
            new([new(0, 5, desk, "8分"), new(5, 600, unit, "1天05时19分"), new(605, 395, rest, "19时00分")], [new(100, 200)], [new(50, 120)], [new(0, "11-13", "day"), new(90, "11-14 休", "day")], [new(940, "现在", "now"), new(990, "截止", "due")]),
            new([new(0, 300, unit, "11时19分"), new(300, 500, unit, "12时12分")], 800, 1000, "时限 32时00分", "余 2时58分", 800));
    }

    private static IEnumerable<Sample> PublicPages()
    {
        var blank = new PublicReportModel { Action = "/report", Key = "01J", Kinds = [new("01-10", "道路破损"), new("0103", "井盖"), new("01-02", "垃圾"), new("0118", "路灯不亮"), new("05-04", "占道摆卖")] };
        yield return new("portal-report", typeof(PublicReportPage), Outside("随手报"), blank);
        yield return new("portal-report-refused", typeof(PublicReportPage), Outside("随手报"), blank with { Description = new("", "写一句是什么事。"), Address = new("", "写地址，或取当前位置。"), Phone = new("1381234", "手机号是 11 位数字。"), Kept = [new("sha", "IMG_1.jpg", 3_400_000)], Error = new("还没有提交：有 3 处要改。您填的和照片都在。", "intake.report-refused") });
        yield return new("portal-done", typeof(PublicReportDonePage), Outside("已收到"), new PublicReportDoneModel("20261120-00118", "https://wg.example.cn/report/7f3kq9x2m4p8v6t1", ["今天 17:00 前有人看您报的事，需要时到现场核实。", "属实就派给管这件事的单位去修。", "修好后我们到现场查，再告诉您。"]));
        yield return new("portal-follow", typeof(PublicFollowPage), Outside("我报的事"), new PublicFollowModel("20261113-00417", "人行道地砖塌陷，已经核实", "区道路养护中心应在今天 15:24 前修好。",
            [new(new("结", "办结", SealState.ToCome), "修好后我们会到现场查，再告诉您", "", null), new(new("修", "返工中", SealState.Now), "返工中", "区道路养护中心", At(11, 19, 17, 5)), new(new("查", "没通过", SealState.Refused), "现场查过，没通过：砖缝没有勾", "采集员拍了 2 张照片", At(11, 19, 16, 52)), new(new("收", "收到", SealState.Passed), "收到您的上报", "", At(11, 13, 16, 38))])
        { Description = "人行道地砖塌了一块，晚上看不清，怕老人绊倒。", Photos = [new("/photo/1.jpg", "/photo/1.jpg", "您拍的照片 1", "您拍的")] });
    }
}
