namespace Gridloom.Domain.FigureAudit;

/// <summary>Something that was recomputed and holds (核对相符).</summary>
/// <param name="Rule">Stable name of the rule that checked it.</param>
/// <param name="Expression">What was computed: <c>4+71+715+12+15+21+15=853</c>.</param>
public sealed record Holding(string Rule, AuditPlace Place, string Expression);
