using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>A number of things in a sentence (计数).</summary>
/// <param name="Label">The words before it, which say what of.</param>
/// <param name="Step">Which step of which way; -1 where the words name none.</param>
internal sealed partial record Count(Figure Figure, string Label, int Step)
{
    // In the order in which a matter passes them.
    private static readonly string[] Steps = ["上报", "采集", "分拨", "受理", "接收", "立案", "派遣", "派发", "处置", "办结", "结案", "回访"];

    // Ways of their own: what is found is mended, what is handed out comes back.
    private static readonly string[][] Ways = [Steps, ["发现", "排查出", "整改"], ["发放问卷", "收回", "回收"], ["排查", "化解"], ["调解", "调成"], ["应到", "实到"]];

    public const int WayLength = 100;

    private static readonly string[] Units = ["", "宗", "件", "条", "起", "次", "个", "人", "处", "户", "家", "份", "名", "间", "栋", "人次", "场", "期", "台", "套", "辆", "通", "家次", "户次", "栋次", "间次"];

    // What is counted in one unit; the words before a number say what of.
    public static List<Count> In(Sentence sentence) =>
    [
        .. sentence.Figures.Where(f => f.Role == Role.Plain && f.Figure is { Decimals: 0, IsMoney: false, IsPercent: false, Number: > 0 } && Units.Contains(f.Figure.Unit) && !(f.Figure.Unit.Length == 0 && (f.Figure.Number < 100 || Hotline().IsMatch(sentence.Of.Plain[f.Figure.End..]))))
            .Select(f => f.Figure).Select(f => (Figure: f, Label: LabelOf(sentence.Of.Plain, f.Start))).Where(c => c.Label.Length is > 1 and < 24)
            .Select(c => new Count(c.Figure, c.Label, StepOf(c.Label))),
    ];

    // Steps of one way follow each other; those of another are far off.
    private static int StepOf(string label)
    {
        for (var way = 0; way < Ways.Length; way++)
            if (Array.FindLastIndex(Ways[way], s => label.Contains(s, StringComparison.Ordinal)) is >= 0 and var step) return (way * WayLength) + step;
        return -1;
    }

    // 非直接办结: 86 has its words before the colon.
    private static string LabelOf(string plain, int number)
    {
        var end = plain[..number].TrimEnd(' ', ':').Length;
        return plain[Clauses.Start(plain, end)..end].Trim();
    }

    [GeneratedRegex("^ ?(?:市长|政务|便民|服务|城管|公共)*(?:热线|平台|工单|系统)", RegexOptions.None, 1000)]
    private static partial Regex Hotline();
}
