using System.Globalization;
using Gridloom.Domain.Budget;

namespace Gridloom.Domain.Tests.Budget;

/// <summary>
/// Makes documents of any form family out of a seed, with everything that an import of the family can bring: texts that look like labels, numbers and
/// separators, long ones and such of several paragraphs, amounts in every print, blank and repeated fields.
/// </summary>
internal sealed class ModelMaker(long seed)
{
    public static readonly string[] Templates = ["longhua-project-targets", "longgang-department-budget", "longgang-self-evaluation", "futian-department-budget", "huangpu-project-targets"];

    private static readonly string[] Pieces =
    [
        "巡检", "路灯", "完好率", "98%", "≥95%", "不适用", "项目名称", "主管单位", "数量", "质量指标", "一级指标", "合计", "年度绩效指标", "项目支出绩效目标表", "2031 年度", "单位：万元",
        "12", "1,008.14", "；", "：", "、", ",", ";", ":", "1、", "2. ", "（一）", "（2）", "第四部分", "# ", "|", "=1+1", "'", "\"", "<b>", "&amp;", "_x0041_", "＿", "ＡＢＣ", "１２％", "满意度", "100.00%", "-", "无",
        "目标值", "工作 及时", "abc def", "涉密", "𠮷", "é", "😀", "预算 5 万元", "年", "合计", "其中：财政拨款", "11-数量指标", "不低于", "3 场", "\u200B", "～", "—", "…",
    ];

    private readonly Seeded dice = new(seed);

    public BudgetDocument Document(string template) => template switch
    {
        "longhua-project-targets" => Longhua(),
        "longgang-department-budget" => Longgang(),
        "longgang-self-evaluation" => Evaluation(),
        "futian-department-budget" => Futian(),
        _ => Huangpu(),
    };

    /// <summary>A text that a cell may hold.</summary>
    public string Piece() => dice.Next(4) == 0 ? Money().Printed : Line(2);

    private BudgetDocument Longhua()
    {
        var unit = Line(1);
        var projects = Many(4, at => Named(at) with
        {
            Unit = unit, Kind = Line(1), FundsUse = Line(1), Start = new(2031, 1 + dice.Next(12), 1), End = new(2031 + dice.Next(3), 12, 1 + dice.Next(31)),
            Amounts = new() { Total = Money(), ThisYear = Money(), Fiscal = Money(), Other = Money(), CentralTransfer = Money(), GovernmentPurchase = Money(), FixedAssets = Money() },
            Texts = ProjectTexts.None with { Overview = Text(), Purpose = Text(), Goods = Text(), TermGoal = Text(), YearGoal = Text() },
            Indicators = Rows("产出目标: 数量 质量 时效", "效果目标: 经济效益 社会效益 生态效益 满意度").ConvertAll(row => row with { TargetSource = Maybe(3) ? null : Line(2) }),
        });
        var year = projects.GroupBy(p => p.End!.Value.Year).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return new(unit, Maybe(3) ? year + 1 : year, Templates[0], projects);
    }

    private BudgetDocument Longgang()
    {
        var unit = Line(1);
        var projects = Many(5, at => Named(at) with
        {
            Name = Line(1).Replace('，', '、').Replace('。', '、').Replace('；', '、').Replace("万元", "万", StringComparison.Ordinal) + Serial(at),
            Unit = unit, Texts = ProjectTexts.None with { Overview = Text(), YearGoal = Maybe(3) ? "" : Text() },
        });
        return new(unit, 2031, Templates[1], projects) { WholeUnit = Whole("产出: 数量 质量 时效 成本", "效益: 经济效益 社会效益 可持续影响 生态效益", "满意度: 服务对象满意度 其他满意度") };
    }

    private BudgetDocument Evaluation()
    {
        var unit = Line(1);
        var projects = Many(5, at => Named(at) with
        {
            Unit = unit,
            Amounts = new() { ThisYear = Money(), Spent = Money(), SpentGeneral = MoneyOrNone(), SpentFund = MoneyOrNone(), SpentOther = MoneyOrNone() },
            Texts = ProjectTexts.None with { YearGoal = Text(), Outcome = Text(), Troubles = Text(), Remedies = Text() },
            Indicators = [.. Rows("产出目标: 数量指标 质量指标 时效指标", "效益目标: 经济效益指标 社会效益指标 生态效益指标 满意度指标").Where(_ => !Maybe(6)).Select(row => row with { Actual = Maybe(3) ? null : Line(2) })],
        });
        return new(unit, 2031, Templates[2], projects);
    }

    private BudgetDocument Futian() => new(Line(1), 2031, Templates[3], Many(4, at => Named(at) with
    {
        Unit = Line(1), Kind = Line(1), Attribute = Maybe(3) ? "" : Line(1), Start = new(2031, 1, 1), End = new(2032, 12, 31),
        Amounts = new() { Total = Money(), ThisYear = Money(), Fiscal = Money(), Other = Money(), CentralTransfer = Money(), GovernmentPurchase = Money() },
        Texts = ProjectTexts.None with { Overview = Text(), Purpose = Text(), TermGoal = Text(), YearGoal = Text(), Calculation = Text() },
        Indicators =
        [
            new("投入指标", "资金支出进度", "资金支出进度", Line(3)),
            .. Rows("产出指标: 数量指标 质量指标 工作时效", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响 服务对象满意度指标"),
        ],
    }))
    {
        WholeUnit = Whole("产出指标: 数量指标 质量指标 时效指标 成本指标", "效益指标: 经济效益指标 社会效益指标 生态效益指标 可持续影响指标", "满意度指标: 服务对象满意度指标"),
        UnitBudget = Maybe(3) ? null : new AccountsMaker(dice, Line).Any(),
    };

    private BudgetDocument Huangpu()
    {
        var units = new[] { Line(1), Line(1) };
        var projects = Many(8, at => Maybe(4) ? Named(at) with { Name = "涉密项目", Masked = true, Unit = units[at / 4] } : Named(at) with
        {
            Unit = units[at / 4],
            Amounts = new() { ThisYear = Money(), Fiscal = MoneyOrNone(), FiscalAccount = MoneyOrNone(), Other = MoneyOrNone() },
            Texts = ProjectTexts.None with { YearGoal = Line(2) },
            Indicators = [.. Enumerable.Range(0, 1 + dice.Next(12)).Select(_ => Coded())],
        });
        return new(units[0], Maybe(3) ? 2031 : null, Templates[4], projects);
    }

    private BudgetIndicator Coded()
    {
        string[] firsts = ["产出指标", "效益指标", "满意度指标"], seconds = ["11数量指标", "12质量指标", "13时效指标", "14成本指标", "21经济效益", "22社会效益", "23生态效益", "24可持续影响", "31服务对象满意度"];
        var second = Pick(seconds);
        return new(Pick(firsts), second[2..], "项" + Line(2) + "末", "约" + Line(2) + "止") { Code = second[..2], CycleTarget = Maybe(5) ? "" : "约" + Line(1) + "止" };
    }

    private WholeUnit Whole(params string[] levels)
    {
        var tasks = Enumerable.Range(0, 1 + dice.Next(5)).Select(at => new UnitTask(Line(1) + Serial(at), Money(), Money(), Money()) { Content = Text() });
        return new([.. tasks], Rows(levels)) { Department = Maybe(4) ? "" : Line(1), Goal = Text() };
    }

    private List<BudgetIndicator> Rows(params string[] levels) =>
    [
        .. from level in levels
           let parts = level.Split(": ")
           from second in parts[1].Split(' ')
           from at in Enumerable.Range(0, Maybe(3) ? 2 + dice.Next(3) : 1)
           select Maybe(5) && at == 0 ? new BudgetIndicator(parts[0], second, "不适用", "不适用") : new BudgetIndicator(parts[0], second, Line(2) + Serial(at), Maybe(6) ? "" : Line(2)),
    ];

    private BudgetProject Named(int at) => new() { Name = Line(1) + Serial(at), Unit = "", Amounts = new() { ThisYear = Money() }, Indicators = [] };

    private List<BudgetProject> Many(int most, Func<int, BudgetProject> one) => [.. Enumerable.Range(0, 1 + dice.Next(most)).Select(one)];

    /// <summary>Names differ where a form demands it, and the first ones are often nothing but a label.</summary>
    private static string Serial(int at) => at == 0 ? "" : at.ToString(CultureInfo.InvariantCulture);

    private BudgetAmount? MoneyOrNone() => Maybe(3) ? null : Money();

    private BudgetAmount Money()
    {
        var whole = dice.Between(0, dice.Next(4) switch { 0 => 10, 1 => 1000, 2 => 1_000_000, _ => 1_000_000_000 });
        var part = dice.Next(3) switch { 0 => "", 1 => "." + dice.Between(0, 100).ToString("00", CultureInfo.InvariantCulture), _ => "." + dice.Between(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture)[..(1 + dice.Next(6))] };
        var printed = whole.ToString(Maybe(2) ? "#,##0" : "0", CultureInfo.InvariantCulture) + part;
        BudgetAmount.Read((Maybe(20) && !printed.Contains(',', StringComparison.Ordinal) ? "0" : "") + printed).Succeeded(out var amount, out _).ShouldBeTrue(printed);
        return amount!;
    }

    private string Text() => dice.Next(6) switch
    {
        0 => "",
        1 => string.Join('\n', Enumerable.Range(0, 2 + dice.Next(4)).Select(_ => Line(4))),
        2 => string.Concat(Enumerable.Repeat(Line(3), 60)).Trim(),
        _ => Line(6),
    };

    /// <summary>One line as any reader leaves it: trimmed, with single spaces.</summary>
    private string Line(int most)
    {
        var line = string.Concat(Enumerable.Range(0, 1 + dice.Next(most + 1)).Select(_ => Pick(Pieces)));
        return string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Pick(string[] of) => of[dice.Next(of.Length)];

    private bool Maybe(int one) => dice.Next(one) == 0;
}
