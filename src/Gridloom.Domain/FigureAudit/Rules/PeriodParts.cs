using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>Quarters against their year, and years against the whole of a plan (分季分年合计).</summary>
internal sealed partial class PeriodParts : IAuditRule
{
    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var passage in subject.Passages)
        {
            var told = new List<Figure>();
            foreach (var sentence in Sentence.WithNumbers(passage))
            {
                told.AddRange(sentence.Figures.Where(f => f.Role == Role.Plain).Select(f => f.Figure));
                if (!sentence.Text.Contains("累计", StringComparison.Ordinal) && Four(sentence) is { } quarters) Quarters(sentence, quarters, told, verdicts);
                if (Planned().Match(sentence.Text) is { Success: true } plan) Years(sentence, plan, verdicts);
            }
        }
    }

    // 一季度 … 四季度, once each and in one unit.
    private static List<Figure>? Four(Sentence sentence)
    {
        var found = Quarter().Matches(sentence.Text);
        if (found.Count != 4 || !found.Select(m => m.Groups["q"].Value).SequenceEqual(["一", "二", "三", "四"], StringComparer.Ordinal)) return null;
        var figures = found.Select(m => sentence.At(m.Groups["n"])).ToList();
        return figures.TrueForAll(f => !string.IsNullOrEmpty(f.Unit) && !f.IsPercent && f.Unit == figures[0].Unit) ? figures : null;
    }

    private static void Quarters(Sentence sentence, List<Figure> quarters, List<Figure> told, Verdicts verdicts)
    {
        var plain = sentence.Of.Plain;
        var what = About().Replace(plain[Clauses.Start(plain, quarters[0].Start)..quarters[0].Start], "").Trim();
        var wholes = told.FindAll(f => f.Unit == quarters[0].Unit && !quarters.Contains(f) && f.Number > quarters.Max(q => q.Number));
        var named = wholes.FindAll(f => plain[Clauses.Start(plain, f.Start)..f.Start] is var label && (what.Length > 1 ? label.Contains(what[..2], StringComparison.Ordinal) : Year().IsMatch(label)));
        var sum = Rounded.Sum(quarters.Select(q => q.Value));
        // What is called by the same name, and is told once, is the year.
        if (wholes.FindAll(w => sum.MayBe(w.Value)) is [var fits, ..]) named = [fits];
        if (named is [var whole]) Sums.Judge(new(PartsInProse.Rule, sentence.Of, whole, quarters) { Doubtful = true, Details = sentence.Of, What = "四个季度的" }, verdicts);
    }

    // 总投资 2,940 万元，2024 年 860 万元，2025 年 1,120 万元，2026 年 960 万元，建设期为 2024 年至 2026 年.
    private static void Years(Sentence sentence, Match plan, Verdicts verdicts)
    {
        var total = sentence.At(plan.Groups["n"]);
        var years = OfYear().Matches(sentence.Text[plan.Index..]).Select(m => (Year: int.Parse(m.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Figure: sentence.Figures.Find(f => f.Figure.Start == sentence.Start + plan.Index + m.Groups["n"].Index).Figure)).ToList();
        if (!total.IsMoney || years.Count < 2 || years.Exists(y => !y.Figure.IsMoney) || !years.Index().All(y => y.Item.Year == years[0].Year + y.Index)) return;
        var sum = Rounded.Sum(years.Select(y => y.Figure.Value));
        var spans = Spans().Matches(sentence.Text).Any(m => m.Groups["a"].Value == $"{years[0].Year}" && m.Groups["b"].Value == $"{years[^1].Year}");
        // Without the years in which it is built there may be more to come.
        if (spans || sum.Prints(total.Value) || sum.Value > total.Value.Value) Sums.Judge(new(PartsInProse.Rule, sentence.Of, total, years.ConvertAll(y => y.Figure)) { Doubtful = true, Details = sentence.Of, What = "各年的" }, verdicts);
    }

    [GeneratedRegex(@"第?(?<q>[一二三四])季度[^\d，,。;、]{0,6} ?(?<n>\d[\d,.]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex("分季度看|其中|第?[一二三四]季度|件数|数量|数$|额$", RegexOptions.None, 1000)]
    private static partial Regex About();

    [GeneratedRegex("全年|年度|合计|共", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:总投资|总预算|项目总额|合同总额|总金额)(?:为|共|约)? ?(?<n>\d[\d,.]*) ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex(@"(?<y>20\d\d) ?年(?:度)?(?:已|计划|拟|预计|实际)?(?:安排|投入|支付|下达|拨付|支出)?(?:资金|预算)? ?(?<n>\d[\d,.]*) ?(?:亿元|万元|元)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"(?<a>20\d\d) ?年?(?: ?\d{1,2} ?月)? ?(?:至|到|-) ?(?<b>20\d\d) ?年", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spans();
}
