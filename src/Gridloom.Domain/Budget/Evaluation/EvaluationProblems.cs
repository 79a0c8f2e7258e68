using System.Globalization;

namespace Gridloom.Domain.Budget.Evaluation;

/// <summary>Every refusal of monitoring and evaluation (监控与评价).</summary>
public static class EvaluationProblems
{
    private const int Unprocessable = 422;
    private const int Conflict = 409;

    public static readonly Problem NotFound = new("budget.sheet-not-found", 404, "没有这个项目的表。", "There is no such sheet.");

    public static readonly Problem Stale = new("budget.sheet-stale", Conflict, "别人刚刚改过这张表，您填的没有保存；请对照最新的再存。", "Somebody else has just changed this sheet; yours was not saved. Compare and save again.");

    public static readonly Problem Submitted = new("budget.sheet-submitted", Conflict, "这张表已经提交，不能再改。", "This sheet was handed in and cannot be changed.");

    public static readonly Problem NotSubmitted = new("budget.sheet-not-submitted", Conflict, "自评还没有提交，不能评价。", "The self-evaluation was not handed in yet.");

    public static readonly Problem OwnSheet = new("budget.sheet-own", Conflict, "自己提交的自评要由别人评价。", "Somebody else has to evaluate what you handed in.");

    public static readonly Problem SchemeUnknown = Refusal("budget.scheme-unknown", "请选择评分方案。", "Choose a scheme of scoring.").At("scheme");

    public static readonly Problem Incomplete = Refusal("budget.evaluation-incomplete", "还有指标没有实际完成值，也没有评定，不能提交；它们标着“未填”。", "Some indicators have neither a value nor a judgement; they are marked.");

    public static readonly Problem ReasonsMissing = Refusal("budget.evaluation-reasons-missing", "没有达成或偏离过大的指标要写原因和改进措施。", "Say why, and what will be done, where an indicator was not reached or far passed.");

    public static readonly Problem MonitoringReasonsMissing = Refusal("budget.monitoring-reasons-missing", "亮黄灯、红灯的指标和资金要写原因和纠偏措施。", "Say why, and what will be done, where a light is yellow or red.");

    public static readonly Problem TextUnfit = Refusal("budget.sheet-text-unfit", "最多 2000 字，不含控制字符。", "At most 2,000 characters and no control characters.");

    public static readonly Problem OutlookUnknown = Refusal("budget.outlook-unknown", "请选择全年完成的可能性。", "Choose how likely it is to be reached by the end of the year.");

    public static readonly Problem IndicatorUnknown = Refusal("budget.sheet-indicator-unknown", "有一行的指标不在这张表里，或写了两次，没有保存。", "A row's indicator is not on this sheet, or stands there twice; nothing was saved.").At("lines");

    public static Problem ReasonUnfit(string field) => Refusal("budget.reason-unfit", $"最多 {Judgement.ReasonMax} 字，不含控制字符。", $"At most {Judgement.ReasonMax} characters and no control characters.").At(field);

    public static Problem LevelMissing(string field) => Refusal("budget.level-missing", "请选择完成等级。", "Choose how far it was reached.").At(field);

    public static Problem PointsUnfit(string field, decimal weight) => Refusal("budget.points-unfit", $"得分是 0 到 {Number(weight)}、至多两位小数的数。", $"Points are a number from 0 to {Number(weight)} with at most two places.").At(field);

    public static Problem CauseMissing(string field) => Refusal("budget.points-cause-missing", "改了得分，请写明理由。", "Say why the points were changed.").At(field);

    public static Problem PercentUnfit(string field, ScoreLevel level) => Refusal(
        "budget.percent-unfit",
        $"“{level.Name.Chinese}”的得分比例从 {Number(level.From)} % 起，{(level.To == 100 ? "到 100 %" : $"不到 {Number(level.To)} %")}，至多两位小数。",
        $"The share of “{level.Name.English}” begins at {Number(level.From)} % and {(level.To == 100 ? "ends at 100 %" : $"stays below {Number(level.To)} %")}.").At(field);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Problem Refusal(string code, string chinese, string english) => new(code, Unprocessable, chinese, english);
}
