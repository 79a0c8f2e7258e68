namespace Gridloom.Domain.Budget.Planning;

/// <summary>Every refusal on the way of targets (目标申报).</summary>
public static class PlanProblems
{
    private const int Unprocessable = 422;
    private const int Conflict = 409;
    private const int Missing = 404;

    public static readonly Problem NotFound = new("budget.plan-not-found", Missing, "没有这份绩效目标。", "There are no such targets.");

    public static readonly Problem WrongStage = new("budget.plan-stage", Conflict, "绩效目标已经走到另一环节，请看最新的再操作。", "The targets have moved on to another stage; look at them again.");

    public static readonly Problem OwnTargets = new("budget.plan-own", Conflict, "自己提交的绩效目标要由别人审核和批复。", "Somebody else has to review and approve the targets that you handed in.");

    public static readonly Problem RemarksMissing = Refusal("budget.plan-remarks-missing", "请写明退回的意见。", "Say what is wrong.").At("remarks");

    public static readonly Problem RemarksUnfit = Refusal("budget.plan-remarks-unfit", "意见最多 500 字，不含控制字符。", "Remarks have at most 500 characters and no control characters.").At("remarks");

    public static readonly Problem NotReady = Refusal("budget.plan-not-ready", "还有必须改正的地方，不能提交；它们列在下面。", "Some things must be mended before the targets can be handed in; they are listed below.");

    public static readonly Problem AlreadyThere = new("budget.plan-exists", Conflict, "这个单位这一年已有这种表的绩效目标，请打开它修改。", "There are such targets of this unit and year already; open them.");

    public static readonly Problem ChangedMeanwhile = new("budget.plan-changed", Conflict, "别人刚刚改过这个项目，您的修改没有保存；请对照最新的内容再存一次。", "Somebody else has just changed this project; yours was not saved. Compare and save again.");

    public static readonly Problem NothingChanged = Refusal("budget.plan-unchanged", "没有改动，不用保存。", "Nothing was changed.");

    public static readonly Problem ProjectNotFound = new("budget.plan-project-not-found", Missing, "没有这个项目，它可能已被删除。", "There is no such project; it may have been removed.");

    public static readonly Problem UnitUnfit = Refusal("budget.plan-unit-unfit", "请写单位全称，2–60 字，不含控制字符。", "Give the unit's full name, 2 to 60 characters without control characters.").At("unit");

    public static readonly Problem YearUnfit = Refusal("budget.plan-year-unfit", "预算年度只能是去年、今年或明年。", "The budget year is last year, this one or the next.").At("year");

    public static readonly Problem FamilyUnknown = Refusal("budget.plan-family-unknown", "请选择一种表。", "Choose a kind of form.").At("family");

    public static readonly Problem SourceUnknown = Refusal("budget.plan-source-unknown", "没有可以照抄的那份绩效目标。", "There are no such targets to copy.").At("from");

    public static readonly Problem NameUnfit = Refusal("budget.plan-name-unfit", "请写项目名称，最多 100 字，不换行。", "Give the project's name, at most 100 characters on one line.").At("name");

    public static readonly Problem PasteEmpty = Refusal("budget.paste-empty", "没有可以粘贴的内容；请在 Excel 里选中要用的行再复制。", "There is nothing to paste; copy the rows in Excel first.").At("paste");

    public static readonly Problem ReasonMissing = Refusal("budget.plan-reason-missing", "已批复的目标要写明调整原因。", "Say why targets in force are adjusted.").At("remarks");

    /// <param name="sent">The name as it was sent.</param>
    public static Problem FieldUnknown(string sent)
    {
        var field = BudgetProblems.Short(sent);
        return Refusal("budget.plan-field-unknown", $"没有“{field}”这一栏，没有保存；请核对栏名。", $"There is no field “{field}”; nothing was saved. Check its name.").At(field);
    }

    public static Problem TooLong(string field, int limit) => Refusal("budget.plan-text-long", $"最多 {limit} 字，不含控制字符。", $"At most {limit} characters and no control characters.").At(field);

    public static Problem Amount(string field) => Refusal("budget.plan-amount-unreadable", "请写以万元计的金额，如 1,008.14。", "Give an amount in units of 10,000 yuan, such as 1,008.14.").At(field);

    public static Problem AmountMissing(string field) => Refusal("budget.plan-amount-missing", "请写金额。", "Give the amount.").At(field);

    public static Problem Day(string field) => Refusal("budget.plan-day-unreadable", "请写日期，如 2026-01-01。", "Give a day, such as 2026-01-01.").At(field);

    public static Problem QuartersIncomplete => Refusal("budget.plan-quarters-incomplete", "四个季度的累计支付要么都写，要么都不写。", "Give all four quarters or none.").At("q1");

    public static Problem RowIncomplete(string field) => Refusal("budget.plan-row-incomplete", "这一行的指标没有写全：要有二级指标和名称。", "This row needs a level and a name.").At(field);

    public static Problem LevelUnknown(string field) => Refusal("budget.plan-level-unknown", "这种表没有这个级别。", "The form has no such level.").At(field);

    public static Problem WeightUnfit(string field) => Refusal("budget.plan-weight-unfit", "权重是 0 到 100、至多两位小数的数。", "A weight is a number from 0 to 100 with at most two places.").At(field);

    public static Problem TargetUnfit(string field) => Refusal("budget.plan-target-unfit", "有方向的目标值要写成一个数加单位；区间写成“90-95”。", "A target with a direction is a number with a unit; a range is written 90-95.").At(field);

    public static Problem RowsMax(string field, int limit) => Refusal("budget.plan-rows-many", $"最多 {limit} 行。", $"At most {limit} rows.").At(field);

    internal static Problem PasteLevel(int row, string text) => Refusal("budget.paste-level-unknown", $"第 {row} 行：这种表没有级别“{text}”。", $"Row {row}: the form has no level “{text}”.").At("paste");

    internal static Problem PasteColumns(int row, int count) => Refusal("budget.paste-columns", $"第 {row} 行有 {count} 列，认不出哪列是什么；请带上表头一起复制。", $"Row {row} has {count} columns and cannot be told; copy the head of the table, too.").At("paste");

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
