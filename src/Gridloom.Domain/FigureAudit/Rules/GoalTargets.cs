using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The goal's text and the indicator rows of one form say the same thing with the same number (目标与指标一致).</summary>
internal sealed partial class GoalTargets : IAuditRule
{
    public const string Rule = "goal-target";

    private static readonly FormField[] Goals = [FormField.YearGoal, FormField.CycleGoal];

    private static readonly (string, string) Targets = ("指标值", "目标"), Results = ("实际完成值", "完成情况");

    private sealed record Said(Passage Of, string Name, Figure Number);

    /// <param name="Of">Where the number stands.</param>
    /// <param name="Word">What the number is called, and in which text the goal stands.</param>
    private sealed record Row(AuditIndicator Indicator, Passage Of, (string Number, string Text) Word);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
        {
            Check([.. Goals.Select(form.Text).OfType<Passage>().Distinct().SelectMany(Read)], form.Indicators.Select(i => new Row(i, i.Of, Targets)), verdicts);
            if (form.Text(FormField.DoneGoal) is { } done) Check([.. Read(done)], form.Indicators.Where(i => i.Done is not null).Select(i => new Row(i, i.Done!, Results)), verdicts);
        }

        foreach (var set in subject.Indicators.Where(s => s.Goal is not null)) Check([.. Read(set.Goal!)], set.Indicators.Select(i => new Row(i, i.Of, Targets)), verdicts);
        // A report has its goal in the text and one table of indicators.
        if (subject.Forms.Count == 0 && subject.Indicators is [{ Goal: null } only]) Check([.. Told(subject.Paragraphs)], only.Indicators.Select(i => new Row(i, i.Of, Targets)), verdicts);
    }

    // 绩效目标包括: to the end of the sentence; where the words are a heading, the paragraph below.
    private static IEnumerable<Said> Told(IReadOnlyList<Passage> paragraphs)
    {
        foreach (var (at, paragraph) in paragraphs.Index())
        {
            if (Announced().Match(paragraph.Plain) is not { Success: true } match) continue;
            var end = paragraph.Plain.IndexOf('。', match.Index);
            foreach (var said in Read(paragraph).Where(s => s.Number.Start > match.Index && (end < 0 || s.Number.End <= end))) yield return said;
            if (paragraph.Plain.AsSpan(match.Index + match.Length).Trim().Length == 0 && at + 1 < paragraphs.Count)
                foreach (var said in Read(paragraphs[at + 1])) yield return said;
        }
    }

    private static void Check(List<Said> said, IEnumerable<Row> rows, Verdicts verdicts)
    {
        var all = rows.ToList();
        foreach (var row in all)
            if (Number(row) is { } number)
            {
                var matches = said.Where(s => Same(s, row.Indicator, number) || (Only(s, row, all, number) && said.Count(o => o.Name.EndsWith(s.Name, StringComparison.Ordinal)) == 1)).DistinctBy(s => s.Number.Number).ToList();
                // 建成 68 个，本年 24 个: a goal for years says more than the year's, and one of them is this.
                if (matches.Find(m => m.Number.Number == number.Number) is { } agrees) matches = [agrees];
                foreach (var match in matches) Judge(match, row, number, verdicts);
            }
    }

    // In a coded text the target is a piece of the cell, and where that of the year is words, that of the period tells.
    private static Figure? Number(Row row)
    {
        if (row.Indicator.Span.To == 0) return Figures.In(row.Of.Plain) is [var one] ? one : null;
        var figures = Figures.In(row.Indicator.Target) is { Count: > 0 } year ? year : Figures.In(row.Indicator.CycleTarget ?? "");
        return figures is [var only] ? only : null;
    }

    // 在线率 can only mean 监控在线率 where no other rate ends so, neither among the indicators nor in the goal.
    private static bool Only(Said said, Row row, List<Row> all, Figure number) =>
        said.Number.IsPercent && number.IsPercent && said.Name.Length >= 3 && row.Indicator.Name.EndsWith(said.Name, StringComparison.Ordinal) && all.Count(r => r.Indicator.Name.EndsWith(said.Name, StringComparison.Ordinal)) == 1;

    private static IEnumerable<Said> Read(Passage goal) =>
        Rates().Matches(goal.Plain).Concat(Events().Matches(goal.Plain)).Select(m => new Said(goal, Opening().Replace(PlainText.Label(m.Groups["name"].Value), ""), Number(m))).Where(s => s.Number.Printed is { Length: > 0 });

    private static Figure Number(Match match)
    {
        var figure = Figures.In(match.Value) is [var only, ..] ? only : default;
        return figure with { Start = figure.Start + match.Index, End = figure.End + match.Index };
    }

    // One name holds the other, and what is held is long enough to mean the same thing.
    private static bool Same(Said said, AuditIndicator indicator, Figure target)
    {
        if (said.Number.IsPercent != target.IsPercent) return false;
        if (said.Number.IsPercent) return said.Name.Length >= 6 && (indicator.Name == said.Name || indicator.Name.EndsWith(said.Name, StringComparison.Ordinal) || said.Name.EndsWith(indicator.Name, StringComparison.Ordinal) && indicator.Name.Length >= 6);
        if (target.Unit.Length > 0 && target.Unit != said.Number.Unit) return false;
        var counted = Suffix().Replace(indicator.Name, "");
        if (said.Name == counted && target.Unit.Length > 0) return true;
        return said.Name.Length >= 4 && Within(said.Name, indicator.Name) || (counted.Length >= 4 && said.Name.EndsWith(counted, StringComparison.Ordinal));
    }

    // 平安宣传活动 is 平安宣传进社区活动 for short.
    private static bool Within(string name, string longer)
    {
        var at = 0;
        foreach (var sign in longer)
            if (at < name.Length && name[at] == sign) at++;
        return at == name.Length;
    }

    private static void Judge(Said said, Row row, Figure number, Verdicts verdicts)
    {
        var (indicator, of) = (row.Indicator, said.Of);
        if (said.Number.Number == number.Number)
        {
            verdicts.Hold(Rule, row.Of.Place, $"{indicator.Name}:{said.Number}={number}");
            return;
        }

        var quote = indicator.Span.To > 0 ? indicator.Quote : row.Of.Text.Trim();
        verdicts.Find(new(Rule, Severity.Warning, row.Of.Place, quote, said.Number.ToString(), number.ToString(), $"“{indicator.Name}”的{row.Word.Number}是 {number}，{row.Word.Text}里写的是“{of.Quote(Clauses.Start(of.Plain, said.Number.Start), Clauses.End(of.Plain, said.Number.End), said.Number.Start)}”。"));
    }

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,24}(?:率|满意度))(?:达到|达|为|不低于|不少于|超过|≥|>|在|低于|小于|≤|<)? ?\d[\d.]* ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rates();

    [GeneratedRegex("(?:绩效|总体|年度)目标(?:包括|为|是|:)", RegexOptions.None, 1000)]
    private static partial Regex Announced();

    [GeneratedRegex("^(?:全年|年内|年度|年|累计|共|计划|完成|组织|举办|开展|实现|保障|确保|建设|建成|新建|创建)+", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?:场次|人次|户次|家次|次数|数量|个数|份数|人数)$", RegexOptions.None, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,14}?)(?:不少于|不低于|达到|达|至少|≥)? ?\d+ ?(?:人次|户次|家次|场次|[场次期篇份个件户套台])(?!月)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Events();
}
