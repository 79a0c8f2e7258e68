using System.Text.RegularExpressions;
using Gridloom.Domain.FigureAudit.Forms;
using Gridloom.Domain.FigureAudit.Reading;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>The goal's text and the indicator rows of one form say the same thing with the same number (目标与指标一致).</summary>
internal sealed partial class GoalTargets : IAuditRule
{
    public const string Rule = "goal-target";

    private static readonly FormField[] Goals = [FormField.YearGoal, FormField.CycleGoal];

    private sealed record Said(Passage Of, string Name, Figure Number);

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var form in subject.Forms)
        {
            var said = Goals.Select(form.Text).OfType<Passage>().Distinct().SelectMany(Read).ToList();
            foreach (var indicator in form.Indicators)
                if (Figures.In(indicator.Of.Plain) is [var target])
                    foreach (var match in said.Where(s => Same(s, indicator, target)).DistinctBy(s => s.Number.Number)) Judge(match, indicator, target, verdicts);
        }
    }

    private static IEnumerable<Said> Read(Passage goal) =>
        Rates().Matches(goal.Plain).Concat(Events().Matches(goal.Plain)).Select(m => new Said(goal, PlainText.Label(m.Groups["name"].Value), Number(m))).Where(s => s.Number.Printed is { Length: > 0 });

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
        return said.Name.Length >= 4 && indicator.Name.Contains(said.Name, StringComparison.Ordinal) || (counted.Length >= 4 && said.Name.EndsWith(counted, StringComparison.Ordinal));
    }

    private static void Judge(Said said, AuditIndicator indicator, Figure target, Verdicts verdicts)
    {
        if (said.Number.Number == target.Number)
        {
            verdicts.Hold(Rule, indicator.Of.Place, $"{indicator.Name}:{said.Number}={target}");
            return;
        }

        var (of, number) = (said.Of, said.Number);
        verdicts.Find(new(Rule, Severity.Warning, indicator.Of.Place, indicator.Quote, number.ToString(), target.ToString(), $"“{indicator.Name}”的指标值是 {indicator.Target}，目标里写的是“{of.Quote(Clauses.Start(of.Plain, number.Start), Clauses.End(of.Plain, number.End), number.Start)}”。"));
    }

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,24}(?:率|满意度))(?:达到|达|为|不低于|不少于|超过|≥|>|在|低于|小于|≤|<)? ?\d[\d.]* ?%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rates();

    [GeneratedRegex("(?:场次|次数|数量|个数|份数|人数)$", RegexOptions.None, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{4,12})(?:不少于|不低于|至少|≥)? ?\d+ ?[场次期篇份个]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Events();
}
