using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>What an indicator's target says beside its name: a number where one is due, of the right kind, in the right direction (指标值).</summary>
internal sealed partial class IndicatorTargets : IAuditRule
{
    /// <summary>Words where a number is due.</summary>
    public const string TextRule = "target-not-number";

    /// <summary>The target points the other way than the name.</summary>
    public const string DirectionRule = "target-direction";

    /// <summary>The target of the period and that of the year are of different kinds.</summary>
    public const string KindRule = "target-kind";

    /// <summary>The period of several years is to bring less than one of them.</summary>
    public const string CycleRule = "target-cycle";

    /// <summary>An amount of money as the target of a number of things.</summary>
    public const string UnitRule = "target-unit";

    /// <summary>An indicator without a target.</summary>
    public const string MissingRule = "target-missing";

    /// <summary>More than all.</summary>
    public const string OverRule = "target-over-all";

    /// <summary>A rate of satisfaction that counts the indifferent.</summary>
    public const string NeutralRule = "satisfaction-neutral";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var indicator in subject.Indicators.SelectMany(s => s.Indicators).Where(i => i.Target != "不适用" && i.Name != "不适用"))
        {
            Text(indicator, verdicts);
            Missing(indicator, verdicts);
            Direction(indicator, verdicts);
            Kinds(indicator, verdicts);
            Named(indicator, verdicts);
            Neutral(indicator, verdicts);
            Over(indicator, verdicts);
        }
    }

    private static void Text(AuditIndicator indicator, Verdicts verdicts)
    {
        var target = indicator.Target;
        if (indicator.Level2 == "数量" && Figures.Alone(target) is { IsMoney: true }) Find(indicator, (UnitRule, Severity.Warning, "数量", target), "数量指标的指标值是金额", verdicts);
        if (target.Length == 0 || Number().IsMatch(target) || Whole().IsMatch(target)) return;
        if (!(Measured().IsMatch(indicator.Name) || indicator.Level2 == "数量" || indicator.Level2.Contains("满意度", StringComparison.Ordinal))) return;
        Find(indicator, (TextRule, Severity.Warning, "", target), Formula().IsMatch(target) ? "指标值写的是公式，没有目标数" : "指标要用数字衡量，指标值却没有数字", verdicts);
    }

    // 窗口人员评价器差评率 says what is measured, and not how much it shall be.
    private static void Named(AuditIndicator indicator, Verdicts verdicts)
    {
        if (!Number().IsMatch(indicator.Target) && Names().IsMatch(indicator.Target) && indicator.Target != indicator.Name && !Measured().IsMatch(indicator.Name)) Find(indicator, (TextRule, Severity.Warning, "", indicator.Target), "指标值写的是另一个指标的名称，没有目标数", verdicts);
    }

    // Who is neither content nor discontent is counted as content.
    private static void Neutral(AuditIndicator indicator, Verdicts verdicts)
    {
        if (Indifferent().Match(indicator.Target) is { Success: true } match) Find(indicator, (NeutralRule, Severity.Warning, "满意+非常满意", match.Value), "把“一般”也算作满意，满意度会偏高", verdicts);
    }

    // No more than all can be content, covered or done; what grows may grow by any rate.
    private static void Over(AuditIndicator indicator, Verdicts verdicts)
    {
        if (Good().IsMatch(indicator.Name) && Figures.In(indicator.Target).Find(f => f is { IsPercent: true, Number: > 100 }) is { IsPercent: true } rate) Find(indicator, (OverRule, Severity.Error, "≤100%", rate.ToString()), $"比率最多 100%，写的是 {rate}", verdicts);
    }

    private static void Missing(AuditIndicator indicator, Verdicts verdicts)
    {
        if (indicator.Target.Length == 0 && indicator.Code2.Length == 0 && indicator.Name.Length >= 6 && !Number().IsMatch(indicator.Name)) Find(indicator, (MissingRule, Severity.Warning, "", ""), "没有写指标值", verdicts);
    }

    private static void Direction(AuditIndicator indicator, Verdicts verdicts)
    {
        var said = indicator.Name + indicator.Target + indicator.CycleTarget;
        var bad = (Bad().IsMatch(indicator.Name) && !Undone().IsMatch(indicator.Name)) || Soon().IsMatch(indicator.Name);
        var good = !bad && Good().IsMatch(indicator.Name);
        if (bad && (More().IsMatch(indicator.Target) || Rising().IsMatch(said))) Find(indicator, (DirectionRule, Severity.Error, "≤", indicator.Target), "越少越好的指标，指标值却是越多越好", verdicts);
        else if (good && Less().IsMatch(indicator.Target)) Find(indicator, (DirectionRule, Severity.Error, "≥", indicator.Target), "越多越好的指标，指标值却是越少越好", verdicts);
        else if ((bad || good) && Number().IsMatch(indicator.Target)) verdicts.Hold(DirectionRule, indicator.Of.Place, $"{indicator.Name}:{indicator.Target}");
    }

    // 13 篇 for all years and 100% for this one cannot be compared.
    private static void Kinds(AuditIndicator indicator, Verdicts verdicts)
    {
        if (indicator.CycleTarget is not { } cycle || Figures.Alone(cycle) is not { } period || Figures.Alone(indicator.Target) is not { } year || period.Unit.Length == 0 || year.Unit.Length == 0) return;
        if (period.Unit == year.Unit)
        {
            Cycle(indicator, period, year, verdicts);
            return;
        }

        Find(indicator, (KindRule, Severity.Warning, period.Unit, year.ToString()), $"实施周期指标值 {period} 与年度指标值 {year} 单位不同", verdicts);
    }

    // What is counted adds up over the years; a rate or a limit does not.
    private static void Cycle(AuditIndicator indicator, Figure period, Figure year, Verdicts verdicts)
    {
        if (indicator.Level2 != "数量" || period.IsPercent || Bad().IsMatch(indicator.Name)) return;
        if (period.Number >= year.Number) verdicts.Hold(CycleRule, indicator.Of.Place, $"{indicator.Name}:{period}≥{year}");
        else Find(indicator, (CycleRule, Severity.Warning, $"≥{year}", period.ToString()), $"实施周期指标值 {period} 少于其中一年的指标值 {year}", verdicts);
    }

    private static void Find(AuditIndicator indicator, (string Rule, Severity Severity, string Expected, string Found) what, string why, Verdicts verdicts) =>
        verdicts.Find(new(what.Rule, what.Severity, indicator.Of.Place, indicator.Quote, what.Expected, what.Found, $"“{indicator.Name}”：{why}。"));

    [GeneratedRegex(@"\d|[一二三四五六七八九十两][次场个期份篇套人]|全部|百分", RegexOptions.None, 1000)]
    private static partial Regex Number();

    // Words that say all or none.
    [GeneratedRegex("^(?:全覆盖|全部|无|零|达标|及时|有效|合格|优良|良好|完成)$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("(?:率|数量|次数|人数|场次|个数|比例|面积|得分)$|满意度", RegexOptions.None, 1000)]
    private static partial Regex Measured();

    [GeneratedRegex(@"[\u4e00-\u9fff]{4,}(?:率|度)$", RegexOptions.None, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\(?一般\+[^/]{2,20}/|\([^()]*\+一般\)/", RegexOptions.None, 1000)]
    private static partial Regex Indifferent();

    [GeneratedRegex("[=/÷]", RegexOptions.None, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex("(?:投诉|重复信访|重复投诉|重访|差评|事故|发案|未注销|逾期|超期|流失|离职|缺岗|空岗|脱岗|返工|漏报|走失|差错|失误|故障|违规|退回|空置)[\u4e00-\u9fff]{0,3}(?:率|数|次数|量|起数)|未[\u4e00-\u9fff]{2}率$", RegexOptions.None, 1000)]
    private static partial Regex Bad();

    // The sooner the better.
    [GeneratedRegex("(?:响应|到场|到达|处置|处理|办理|办结|等待|等候|修复|派遣|派单|反应|答复|回复|受理|恢复|审核|接听)(?:平均)?(?:时间|时长|时限|用时|耗时)$", RegexOptions.None, 1000)]
    private static partial Regex Soon();

    // To have handled what is bad is good.
    [GeneratedRegex("(?:处理|处置|办结|整改|化解|排除|修复|回复|调处|解决|降低|下降|减少)", RegexOptions.None, 1000)]
    private static partial Regex Undone();

    [GeneratedRegex("(?:满意度|满意率|采集率|准确率|办结率|结案率|合格率|及时率|完成率|覆盖率|在岗率|接听率|通过率|登记率|达标率|参与率|处置率|接收率)$", RegexOptions.None, 1000)]
    private static partial Regex Good();

    [GeneratedRegex(@"≥|>|以上|不低于|不少于|大于|高于|超过", RegexOptions.None, 1000)]
    private static partial Regex More();

    [GeneratedRegex(@"≤|<|以下|以内|不高于|不超过|不多于|小于|低于", RegexOptions.None, 1000)]
    private static partial Regex Less();

    [GeneratedRegex("持续(?:提升|提高|增长|上升)|逐步(?:提高|提升|上升)", RegexOptions.None, 1000)]
    private static partial Regex Rising();
}
