namespace Gridloom.Server.Ui;

/// <summary>One way in from the rail (导航): two characters under an icon.</summary>
/// <param name="Label">A key of <see cref="Words"/>.</param>
/// <param name="AtFoot">Stands at the lower end, apart from the daily work.</param>
public sealed record RailEntry(string Key, string Label, string Icon, string Href, bool AtFoot = false)
{
    public static readonly RailEntry Home = new("home", "首页", Icons.Home, "/");
    public static readonly RailEntry Cases = new("cases", "案件", Icons.Cases, "/cases");
    public static readonly RailEntry Map = new("map", "地图", Icons.Map, "/map");
    public static readonly RailEntry Figures = new("figures", "指标", Icons.Figures, "/figures");
    public static readonly RailEntry Duties = new("duties", "权责", Icons.Duties, "/duties");
    public static readonly RailEntry Catalogue = new("catalogue", "目录", Icons.Catalogue, "/catalogue");
    public static readonly RailEntry Fieldwork = new("fieldwork", "外业", Icons.Roster, "/shift");
    public static readonly RailEntry Emergency = new("emergency", "应急", Icons.Emergency, "/watch-log");
    public static readonly RailEntry NewCase = new("new-case", "登记", Icons.Plus, "/cases/new");
    public static readonly RailEntry Budget = new("budget", "绩效", Icons.Budget, "/budget");
    public static readonly RailEntry Audit = new("audit", "审计", Icons.Audit, "/audit", AtFoot: true);
    public static readonly RailEntry Accounts = new("accounts", "账号", Icons.Accounts, "/accounts", AtFoot: true);
    public static readonly RailEntry Account = new("account", "我的", Icons.Account, "/account", AtFoot: true);

    /// <summary>Every entry there is; a page shows those that its account may open.</summary>
    public static readonly IReadOnlyList<RailEntry> All = [Home, Cases, Map, Fieldwork, Emergency, Figures, Duties, Catalogue, NewCase, Budget, Audit, Accounts, Account];
}
