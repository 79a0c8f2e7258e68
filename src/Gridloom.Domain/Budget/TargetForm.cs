using Gridloom.Domain.Budget.Families;

namespace Gridloom.Domain.Budget;

/// <summary>One form 项目支出绩效目标表 as read: the project, and the two cells that the document compares between forms.</summary>
/// <param name="Project">Null when anything in the form was not understood.</param>
internal sealed record TargetForm(BudgetProject? Project, FormCell? Name, FormCell? Unit)
{
    /// <summary>The year below the title; null where, as mostly, none is printed.</summary>
    public int? Year { get; private init; }

    private const string Title = "项目支出绩效目标表";
    private static readonly string[] TableLabels = ["一级指标", "二级指标", "指标内容", "目标值", "目标值来源"];

    /// <summary>A form begins at its title, or, should that be lost, at a second project name.</summary>
    /// <param name="above">The lines of the form above, at least one.</param>
    public static bool Begins(FormLine line, List<FormLine> above) =>
        (IsTitle(line) && !above.TrueForAll(IsTitle)) || (IsName(line) && above.Exists(IsName));

    public static bool IsTitle(FormLine line) => line[0] == Title && line.IsBlankFrom(1);

    public static bool IsName(FormLine line) => line.Label(0) == FormHeading.Name;

    /// <param name="lines">At least one: the title, or the project's name when the title is lost.</param>
    public static TargetForm Read(IReadOnlyList<FormLine> lines, FormFaults faults)
    {
        var before = faults.Count;
        var titles = lines.TakeWhile(IsTitle).Count();
        if (titles == 0) faults.Add(lines[0].Gap, BudgetProblems.MissingTitle);
        if (titles > 1) faults.Add(FormPlace.Lines(lines[0].Number, lines[titles - 1].Number), BudgetProblems.RepeatedTitle);
        var body = lines.Skip(titles).ToList();
        var table = body.FindIndex(IsTableHead);
        var rows = table < 0 ? null : HeadColumns.Align(body[table], body[(table + 1)..]);
        if (rows is null) table = -1;
        var head = table < 0 ? body : body[..table];
        var heading = Heading(head, faults);
        heading.End(table < 0 ? lines[^1] : body[table]);
        var facts = Facts(heading, faults);
        var indicators = LonghuaSheet.FindIndicators(rows ?? []) ?? IndicatorTable.Read(rows ?? [], faults);
        if (indicators.Count == 0) faults.Add(FormPlace.Lines(lines[0].Number, lines[^1].Number), BudgetProblems.NoIndicators);

        var understood = faults.Count == before && facts is not null;
        return new TargetForm(understood ? facts! with { Indicators = indicators } : null, heading.FindCell(FormHeading.Name), heading.FindCell(FormHeading.Unit))
        {
            Year = head.Select(WholeUnitForm.YearOf).FirstOrDefault(year => year is not null),
        };
    }

    private static bool IsTableHead(FormLine line) => FilledCell.Of(line).Select(cell => cell.Label).SequenceEqual(TableLabels);

    private static FormHeading Heading(List<FormLine> lines, FormFaults faults)
    {
        var heading = new FormHeading(faults);
        ForeignText.Report(lines.Where(line => WholeUnitForm.YearOf(line) is null && !heading.Take(line)), faults);
        return heading;
    }

    private static BudgetProject? Facts(FormHeading heading, FormFaults faults)
    {
        var (name, unit) = (heading.Text(FormHeading.Name), heading.Text(FormHeading.Unit));
        var (kind, use) = (heading.Text("项目类型"), heading.Text("资金用途"));
        var (start, end) = (heading.Date("计划开始日期"), heading.Date("计划完成日期"));
        if (end < start) faults.Add(heading.FindCell("计划完成日期")!.Place, BudgetProblems.DatesReversed);
        var amounts = Amounts(heading);
        if (name is null || unit is null || kind is null || use is null || start is null || end is null || amounts is null) return null;
        return new BudgetProject
        {
            Name = name,
            Unit = unit,
            Kind = kind,
            FundsUse = use,
            Start = start.Value,
            End = end.Value,
            Amounts = amounts,
            Indicators = [],
            Texts = new()
            {
                Overview = heading.Paragraphs("项目概况"),
                Purpose = heading.Paragraphs("项目用途"),
                Goods = heading.Paragraphs("采购品目"),
                TermGoal = heading.Paragraphs("项目总(中期)目标"),
                YearGoal = heading.Paragraphs("年度绩效目标"),
            },
        };
    }

    private static ProjectAmounts? Amounts(FormHeading heading)
    {
        var (total, thisYear) = (heading.Amount("项目总金额(万元)"), heading.Amount("本年度项目金额(万元)"));
        var (fiscal, other) = (heading.Amount("财政拨款资金(万元)"), heading.Amount("其他资金(万元)"));
        var (transfer, purchase) = (heading.Amount("中央转移支付资金(万元)"), heading.Amount("政府购买服务资金(万元)"));
        var assets = heading.Amount("固定资产采购金额");
        if (total is null || thisYear is null || fiscal is null || other is null || transfer is null || purchase is null || assets is null) return null;
        return new ProjectAmounts
        {
            Total = total,
            ThisYear = thisYear,
            Fiscal = fiscal,
            Other = other,
            CentralTransfer = transfer,
            GovernmentPurchase = purchase,
            FixedAssets = assets,
        };
    }
}
