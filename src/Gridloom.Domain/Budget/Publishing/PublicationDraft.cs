using Gridloom.Domain.Budget.Families;
using Gridloom.Domain.FigureAudit;

namespace Gridloom.Domain.Budget.Publishing;

/// <summary>What would go out (拟公开文件).</summary>
/// <param name="Sheet">The form as it would be printed: nothing else goes out.</param>
/// <param name="Facts">The targets that it comes from.</param>
/// <param name="Report">What the figure auditor says of the form.</param>
public sealed record PublicationDraft(PublicationKind Kind, FamilySheet Sheet, BudgetDocument Facts, AuditReport Report)
{
    /// <summary>Projects whose self-evaluation has not been handed in.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>True when it stands in for real targets.</summary>
    public bool Demo { get; init; }
}
