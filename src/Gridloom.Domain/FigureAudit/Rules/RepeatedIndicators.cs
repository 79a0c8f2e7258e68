using Gridloom.Domain.FigureAudit.Forms;

namespace Gridloom.Domain.FigureAudit.Rules;

/// <summary>One indicator that stands several times, with several targets or under several levels (指标重复).</summary>
internal sealed class RepeatedIndicators : IAuditRule
{
    public const string Rule = "indicator-repeated";

    /// <summary>The same indicator under different levels in different projects.</summary>
    public const string LevelRule = "indicator-levels-differ";

    public void Check(AuditSubject subject, Verdicts verdicts)
    {
        foreach (var set in subject.Indicators)
            foreach (var same in Named(set.Indicators).Where(g => g.Count() > 1))
                foreach (var again in same.Skip(1).Where(i => i.Level2 == same.First().Level2)) Twice(set, same.First(), again, verdicts);
        foreach (var same in Named(subject.Indicators.SelectMany(s => s.Indicators).Where(i => i.Code2.Length > 0)).Where(g => g.Select(i => i.Code2).Distinct().Count() > 1)) Levels([.. same], verdicts);
    }

    private static IEnumerable<IGrouping<string, AuditIndicator>> Named(IEnumerable<AuditIndicator> all) => all.Where(i => i.Name.Length > 2 && i.Name != "不适用").GroupBy(i => i.Name, StringComparer.Ordinal);

    private static void Twice(IndicatorSet set, AuditIndicator first, AuditIndicator again, Verdicts verdicts)
    {
        var (one, other) = (Whole(first), Whole(again));
        if (one == other) verdicts.Find(new(Rule, Severity.Note, again.Of.Place, again.Quote, "", other, $"“{set.Of}”里“{again.Name}”写了两次，指标值相同。"));
        else verdicts.Find(new(Rule, Severity.Warning, again.Of.Place, again.Quote, one, other, $"“{set.Of}”里“{again.Name}”有几个指标值：{one}；{other}。"));
    }

    private static string Whole(AuditIndicator indicator) => indicator.CycleTarget is { Length: > 0 } cycle && cycle != indicator.Target ? $"{cycle}/{indicator.Target}" : indicator.Target;

    private static void Levels(List<AuditIndicator> same, Verdicts verdicts)
    {
        var usual = same.GroupBy(i => i.Code2).OrderByDescending(g => g.Count()).First().Key;
        foreach (var other in same.Where(i => i.Code2 != usual)) verdicts.Find(new(LevelRule, Severity.Warning, other.Of.Place, other.Quote, usual, other.Code2, $"“{other.Name}”在别处列在 {usual}，这里列在 {other.Code2}。"));
    }
}
