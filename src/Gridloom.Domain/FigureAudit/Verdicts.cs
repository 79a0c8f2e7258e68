namespace Gridloom.Domain.FigureAudit;

/// <summary>Where rules put what they found (判定). One statement of the document is told once, by the rule that comes first.</summary>
internal sealed class Verdicts
{
    private readonly List<Holding> holds = [];
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string, AuditPlace, string)> told = [];

    public void Hold(string rule, AuditPlace place, string expression)
    {
        if (told.Add((rule, place, expression))) holds.Add(new(rule, place, expression));
    }

    public void Find(Finding finding)
    {
        if (told.Add((finding.Rule, finding.Place, finding.Quote + finding.Found))) findings.Add(finding);
    }

    public AuditReport Report(string file) => new(file, [.. holds.OrderBy(h => h.Place, Order)], [.. findings.OrderBy(f => f.Place, Order)]);

    private static readonly Comparer<AuditPlace> Order = Comparer<AuditPlace>.Create(static (a, b) => (a.Block, a.Row, a.Column).CompareTo((b.Block, b.Row, b.Column)));
}
