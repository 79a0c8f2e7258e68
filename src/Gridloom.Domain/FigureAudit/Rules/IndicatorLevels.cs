using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Whether an indicator stands under the level that its code, its second level and its name say (指标层级).</summary>
internal sealed partial class IndicatorLevels : IAuditRule
{
    public const string Rule = "indicator-level";

    /// <summary>The name says another level than the one it stands under.</summary>
    public const string NameRule = "indicator-level-name";

    private static readonly string[] Outputs = ["数量", "质量", "时效", "工作时效", "成本"];
    private static readonly string[] Effects = ["经济效益", "社会效益", "生态效益", "可持续影响"];

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        Odd([.. subject.Indicators.SelectMany(s => s.Indicators).Where(i => i.Code2.Length == 0 && i.Level2 is "服务对象满意度")], verdicts);
        foreach (var indicator in subject.Indicators.SelectMany(s => s.Indicators))
        {
            Level(indicator, verdicts);
            Name(indicator, verdicts);
        }
    }

    private static void Level(AuditIndicator indicator, Verdicts verdicts)
    {
        var expected = indicator.Code2.Length > 0 ? indicator.Code2[..1] : "";
        if (expected.Length > 0 && indicator.Code1 != expected)
        {
            verdicts.Find(new(Rule, Severity.Error, indicator.Of.Place, Head(indicator), $"{expected}-{FirstOf(indicator.Level2)}", $"{indicator.Code1}-{indicator.Level1}指标", $"二级指标 {indicator.Code2}-{indicator.Level2} 属于 {expected}-{FirstOf(indicator.Level2)}，写在 {indicator.Code1}-{indicator.Level1}指标 下（{indicator.Name}）。"));
            return;
        }

        var first = FirstOf(indicator.Level2);
        if (first.Length == 0 || indicator.Level1.Length == 0) return;
        if (Fits(indicator.Level1, indicator.Level2)) verdicts.Hold(Rule, indicator.NameOf.Place, $"{indicator.Level1}∋{indicator.Level2}");
        else verdicts.Find(new(Rule, Severity.Warning, indicator.NameOf.Place, Head(indicator), first, indicator.Level1, $"二级指标“{indicator.Level2}”属于{first}，写在“{indicator.Level1}”下（{indicator.Name}）。"));
    }

    // A family has its satisfaction in one place: where all other forms of a document set it apart, so does this.
    private static void Odd(List<AuditIndicator> satisfaction, Verdicts verdicts)
    {
        var apart = satisfaction.FindAll(i => i.Level1 == "满意度");
        if (apart.Count < 2 || satisfaction.FindAll(i => i.Level1 is "效益" or "效果") is not [var odd]) return;
        verdicts.Find(new(Rule, Severity.Warning, odd.NameOf.Place, Head(odd), "满意度指标", odd.Level1 + "指标", $"其他表把“{odd.Level2}指标”列在满意度指标下，这里列在{odd.Level1}指标下（{odd.Name}）。"));
    }

    // Some families count satisfaction among the effects, some set cost apart.
    private static bool Fits(string level1, string level2) => level1 switch
    {
        "产出" => Outputs.Contains(level2),
        "成本" => level2 == "成本" || level2.EndsWith("成本", StringComparison.Ordinal),
        "效益" or "效果" => Effects.Contains(level2) || level2.Contains("满意度", StringComparison.Ordinal),
        "满意度" => level2.Contains("满意度", StringComparison.Ordinal),
        _ => true,
    };

    private static string FirstOf(string level2) => Outputs.Contains(level2) ? "产出指标" : Effects.Contains(level2) ? "效益指标" : level2.Contains("满意度", StringComparison.Ordinal) ? "满意度指标" : "";

    private static void Name(AuditIndicator indicator, Verdicts verdicts)
    {
        var level = indicator.Level2 == "工作时效" ? "时效" : indicator.Level2;
        if (level.Contains("满意度", StringComparison.Ordinal)) Content(indicator, verdicts);
        if (level == "数量") Counted(indicator, verdicts);
        if (level is not ("数量" or "质量" or "时效") || indicator.Target == "不适用") return;
        var said = Satisfaction().IsMatch(indicator.Name) ? "满意度" : Time().IsMatch(indicator.Name) ? "时效" : Amount().IsMatch(indicator.Name) && !Faults().IsMatch(indicator.Name) ? "数量" : level;
        if (said == level) return;
        verdicts.Find(new(NameRule, Severity.Warning, indicator.NameOf.Place, Head(indicator), said, level, $"“{indicator.Name}”说的是{said}，写在{level}指标下。"));
    }

    // What stands under satisfaction asks whether somebody is content.
    private static void Content(AuditIndicator indicator, Verdicts verdicts)
    {
        if (indicator.Target.Length == 0 || indicator.Target == "不适用" || Asked().IsMatch(indicator.Name + indicator.Target + indicator.CycleTarget)) return;
        verdicts.Find(new(NameRule, Severity.Warning, indicator.NameOf.Place, Head(indicator), "满意度", indicator.Name, $"“{indicator.Name}”写在{indicator.Level2}指标下，名称和指标值都没有说谁是否满意。"));
    }

    // 完成率 100% says how well, not how much; many forms have it so, and it is only told.
    private static void Counted(AuditIndicator indicator, Verdicts verdicts)
    {
        if (indicator.Name.EndsWith('率') && indicator.Target.Contains('%', StringComparison.Ordinal))
            verdicts.Find(new(NameRule, Severity.Note, indicator.NameOf.Place, Head(indicator), "质量", "数量", $"“{indicator.Name}”是比率，写在数量指标下。"));
    }

    // The words up to the name, or the name's cell.
    private static string Head(AuditIndicator indicator) => indicator.Span.To > 0 ? indicator.Of.Quote(indicator.Span.From, indicator.Of.Plain.IndexOf("实施周期", indicator.Span.From, StringComparison.Ordinal) is var end && end > 0 ? end - 1 : indicator.Span.To, indicator.Span.From).TrimEnd(';', '；', ':') : indicator.NameOf.Text.Trim();

    [GeneratedRegex("满意|投诉|好评|差评|认可|感|评价|民调|测评|口碑|支持|意见|不适用", RegexOptions.None, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("满意度$", RegexOptions.None, 1000)]
    private static partial Regex Satisfaction();

    [GeneratedRegex("(?:及时率|及时性|时限|时效|按时完成率|及时完成率|完成时间)$", RegexOptions.None, 1000)]
    private static partial Regex Time();

    // How often something failed says how good it is.
    [GeneratedRegex("故障|事故|投诉|差错|失误|中断|违规|返工", RegexOptions.None, 1000)]
    private static partial Regex Faults();

    [GeneratedRegex("(?:数量|次数|场次|人数|台数|份数|个数|套数)$", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
