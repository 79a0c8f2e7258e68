using System.Globalization;
using System.Text.RegularExpressions;

namespace Gridloom.Domain.Budget.Families;

/// <summary>One form 预算项目支出绩效目标申报表 as read.</summary>
/// <param name="Project">Null when anything in the form was not understood.</param>
internal sealed partial record FutianProjectForm(BudgetProject? Project, FormCell? Name)
{
    public const string Title = "预算项目支出绩效目标申报表";

    private const string NameLabel = "项目名称", Department = "项目主管部门", Kind = "项目类型", Period = "项目起止时间";

    private static readonly string[][] Rows =
    [
        [NameLabel, "项目属性名称", Period],
        [Department, Kind],
        ["项目总金额(万元)", "本年预算金额(万元)", "其中:财政拨款资金(万元)"],
        ["其他资金(万元)", "转移支付资金(万元)", "政府购买服务资金(万元)"],
        ["项目概况"],
        ["项目用途"],
        ["项目中期目标"],
        ["项目年度目标"],
    ];

    private static readonly string[] IndicatorLabels = ["年度绩效指标", "一级指标", "二级指标", "指标内容", "目标值"];

    public static bool IsTitle(FormLine line) => FamilyMarks.TitleOf(line) == Title;

    /// <summary>A form begins at its title, or, should that be lost, at a project name where none may stand.</summary>
    /// <param name="above">The lines of the form above, at least one.</param>
    public static bool Begins(FormLine line, List<FormLine> above) =>
        IsTitle(line) || (IsName(line) && (!IsTitle(above[0]) || above.Exists(IsName)));

    /// <param name="lines">At least one: the title, or the project's name when the title is lost.</param>
    public static FutianProjectForm Read(IReadOnlyList<FormLine> lines, int? year, FormFaults faults)
    {
        var before = faults.Count;
        if (!IsTitle(lines[0])) faults.Add(lines[0].Gap, ReadingProblems.MissingPart(Title));
        var body = lines.Skip(IsTitle(lines[0]) ? 1 : 0).ToList();
        var table = body.FindIndex(line => FilledCell.Of(line).Select(cell => cell.Label).SequenceEqual(IndicatorLabels));
        var head = table < 0 ? body : body[..table];
        CheckYear(head, year, lines[0], faults);
        var heading = new HeadingRows(Rows, faults);
        ForeignText.Report(head.Where(line => WholeUnitForm.YearOf(line) is null && !heading.Take(line)), faults);
        heading.End(table < 0 ? lines[^1] : body[table]);
        var facts = Facts(heading, faults);
        if (table < 0) faults.Add(FormPlace.Lines(lines[0].Number, lines[^1].Number), BudgetProblems.MissingField(string.Join('、', IndicatorLabels)));
        var (rows, calculation) = table < 0 ? ([], "") : LeveledTable.Read(body[(table + 1)..], FormFamily.FutianBudget.Levels, faults);
        if (faults.Count > before || facts is null) return new(null, heading.FindCell(NameLabel));
        return new(facts with { Indicators = rows, Texts = Texts(heading) with { Calculation = calculation } }, heading.FindCell(NameLabel));
    }

    private static bool IsName(FormLine line) => FilledCell.Of(line) is [{ Label: NameLabel }, ..];

    private static void CheckYear(List<FormLine> head, int? year, FormLine title, FormFaults faults)
    {
        var line = head.Find(line => WholeUnitForm.YearOf(line) is not null);
        if (line is null) faults.Add(title.Place, BudgetProblems.MissingField("年度"));
        else if (year is { } expected && WholeUnitForm.YearOf(line) != expected)
            faults.Add(line.Place, ReadingProblems.MixedYears(line.Text, expected.ToString(CultureInfo.InvariantCulture)));
    }

    private static BudgetProject? Facts(HeadingRows heading, FormFaults faults)
    {
        var (name, unit, kind) = (heading.Text(NameLabel), heading.Text(Department), heading.Text(Kind));
        var (period, amounts) = (ReadPeriod(heading, faults), Amounts(heading));
        if (name is null || unit is null || kind is null || period is null || amounts is null) return null;
        return new() { Name = name, Unit = unit, Kind = kind, Attribute = heading.Line("项目属性名称"), Start = period.Value.Start, End = period.Value.End, Amounts = amounts, Indicators = [] };
    }

    private static ProjectTexts Texts(HeadingRows heading) => new()
    {
        Overview = heading.Paragraphs("项目概况"),
        Purpose = heading.Paragraphs("项目用途"),
        TermGoal = heading.Paragraphs("项目中期目标"),
        YearGoal = heading.Paragraphs("项目年度目标"),
    };

    private static (DateOnly Start, DateOnly End)? ReadPeriod(HeadingRows heading, FormFaults faults)
    {
        if (heading.Text(Period) is not { } text) return null;
        var match = PeriodText().Match(text);
        var place = heading.FindCell(Period)!.Place;
        if (Day(match.Groups["from"].Value) is not { } start || Day(match.Groups["to"].Value) is not { } end) faults.Add(place, BudgetProblems.DateUnreadable(text));
        else if (end < start) faults.Add(place, BudgetProblems.DatesReversed);
        else return (start, end);
        return null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ProjectAmounts? Amounts(HeadingRows heading)
    {
        var read = Rows[2].Concat(Rows[3]).Select(heading.Amount).ToList();
        return read is [{ } total, { } thisYear, { } fiscal, { } other, { } transfer, { } purchase]
            ? new() { Total = total, ThisYear = thisYear, Fiscal = fiscal, Other = other, CentralTransfer = transfer, GovernmentPurchase = purchase }
            : null;
    }

    [GeneratedRegex("^(?<from>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}) ?[~～至—-] ?(?<to>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex PeriodText();
}
