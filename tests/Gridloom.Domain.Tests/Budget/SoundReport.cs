using Gridloom.Domain.Budget;
using Gridloom.Domain.Budget.Accounts;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>Invented reports of a unit in which everything adds up: what is spent by function, by economy and by project is the same money.</summary>
internal sealed class SoundReport(long seed)
{
    public const string Unit = "安平市云溪区政务服务中心（本级）", Department = "安平市云溪区政务服务中心";

    private const int Year = 2031;

    private static readonly string[] Staff = ["基本工资", "津贴补贴", "奖金", "住房公积金"], Goods = ["办公费", "印刷费", "电费", "差旅费", "工会经费"], Aid = ["退休费", "奖励金"];

    private static readonly string[] Classes = ["购置费", "一般管理事务", "数据规划管理", "政务事项管理", "网格信息管理"];

    private readonly Seeded dice = new(seed);

    public BudgetDocument Document()
    {
        var budget = Budget();
        var projects = budget.Projects.Select(Form).ToList();
        var indicators = Rows("产出指标: 数量指标 质量指标 时效指标 成本指标", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响指标", "满意度指标: 服务对象满意度指标");
        UnitTask[] tasks = [Task("基本支出", budget.BasicMoney), Task("业务工作", budget.ProjectMoney)];
        return new(Unit, Year, "futian-department-budget", projects) { WholeUnit = new(tasks, indicators) { Department = Department, Goal = "保障各项工作。" }, UnitBudget = budget };
    }

    private UnitBudget Budget()
    {
        var (own, fund) = (dice.Next(2) == 0, dice.Next(3) == 0);
        List<BasicLine> basics =
        [
            .. Staff.Select(name => new BasicLine("301", name, Money((Fund.Basic, Some()), (Fund.Service, own ? Some() : 0)))),
            .. Goods.Select(name => new BasicLine("302", name, Money((Fund.Basic, Some())))), .. Aid.Select(name => new BasicLine("303", name, Money((Fund.Basic, Some())))),
        ];
        List<ProjectLine> projects = [.. Classes.Take(3 + dice.Next(3)).Select(name => Line(name, Money((Fund.Duty, Some()), (Fund.GovernmentFund, fund ? Some() : 0), (Fund.Service, own ? Some() : 0))))];
        projects.Add(Line(ProjectLine.Reserve, Money((Fund.Duty, projects.Sum(line => line.Money.Total) / 1_000_000 * 10_000 + 10_000))));
        var (basic, project) = (FundMoney.Sum(basics.Select(line => line.Money)), FundMoney.Sum(projects.Select(line => line.Money)));
        var purchases = projects.Select((line, at) => new PurchaseLine($"C{at + 10}", line.Name + "服务", line.Money.Total / 20_000 * 10_000));
        return new UnitBudget
        {
            Department = dice.Next(3) == 0 ? "" : Department, Income = FundMoney.Sum([basic, project]), Functions = [.. Functions(basic, project)], Basics = basics, Projects = projects,
            Purchases = [new("C", "服务", 0), .. purchases], Transfers = dice.Next(2) == 0 ? [] : [new("2010399", "其他政务支出", "示范项目", Some()), new("2010399", "其他政务支出", "补助项目", Some())],
            ExpensesBefore = new(Some(), Some(), Some(), Some()), Expenses = new(0, Some(), 0, Some()),
        }.Tidied();
    }

    /// <summary>Basic spending on two accounts, projects on one, and a fund's on its own.</summary>
    private IEnumerable<FunctionLine> Functions(FundMoney basic, FundMoney project)
    {
        var part = basic[Fund.Basic] / 10_000 * (1 + dice.Next(8)) / 10 * 10_000;
        return
        [
            new("201", "一般公共服务支出"), new("20103", "政务事务"), new("2010301", "行政运行") { General = new(part, 0) },
            new("2010399", "其他政务支出") { General = new(0, project.Of(Funds.General)), OtherFen = basic[Fund.Service] + project[Fund.Service] },
            new("208", "社会保障和就业支出"), new("20805", "养老支出"), new("2080505", "养老保险缴费支出") { General = new(basic[Fund.Basic] - part, 0) },
            new("212", "城乡社区支出"), new("21208", "收入安排的支出"), new("2120899", "其他收入安排的支出") { GovernmentFund = new(0, project[Fund.GovernmentFund]) },
        ];
    }

    private static BudgetProject Form(ProjectLine line)
    {
        var amount = Amount(line.Money.Total);
        return new()
        {
            Name = line.Name, Unit = Unit, Kind = "经常性项目", Attribute = "延续项目", Start = new(Year, 1, 1), End = new(Year, 12, 31),
            Amounts = new()
            {
                Total = amount, ThisYear = amount, Fiscal = Amount(line.Money.Of(Funds.Appropriated)), Other = Amount(line.Money.Of(Funds.Unappropriated)), CentralTransfer = Amount(0), GovernmentPurchase = Amount(0),
            },
            Texts = ProjectTexts.None with { Overview = "开展工作。", Purpose = "保障工作。", TermGoal = "完成工作。", YearGoal = "完成全年工作。", Calculation = "按实际需要测算。" },
            Indicators = [new("投入指标", "资金支出进度", "资金支出进度", "按计划支付。"), .. Rows("产出指标: 数量指标 质量指标 工作时效", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响 服务对象满意度指标")],
        };
    }

    private static List<BudgetIndicator> Rows(params string[] levels) =>
        [.. from level in levels let parts = level.Split(": ") from second in parts[1].Split(' ') select new BudgetIndicator(parts[0], second, "不适用", "不适用")];

    private static UnitTask Task(string name, FundMoney money) => new(name, Amount(money.Total), Amount(money.Of(Funds.Appropriated)), Amount(money.Of(Funds.Unappropriated))) { Content = "按计划开展。" };

    private ProjectLine Line(string name, FundMoney money) => new(ProjectLine.UsualKind, name, money) { Start = new(Year, 1, 1), End = new(Year, 12, 31) };

    private static FundMoney Money(params (Fund, long)[] parts) => FundMoney.Of(parts.AsEnumerable());

    /// <summary>In whole hundredths of 万元, as such reports print.</summary>
    private long Some() => dice.Between(1_001, 90_000) * 10_000;

    private static BudgetAmount Amount(long fen) => BudgetAmount.Read((fen / 1_000_000m).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)).Succeeded(out var amount, out _) ? amount : throw new ArgumentOutOfRangeException(nameof(fen));
}
