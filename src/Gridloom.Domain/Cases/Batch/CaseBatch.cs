using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Domain.Cases.Batch;

/// <summary>Which acts may be done to many cases with one reason (批量办理).</summary>
public static class CaseBatch
{
    /// <summary>Cases of one batch, included: as many as a person still looks over.</summary>
    public const int Limit = 100;

    // What is the same for many cases. A filing condition belongs to one class, an answer to what was seen at one place, a clause to one dispute.
    private static readonly HashSet<CaseNeed> Shared = [CaseNeed.Note, CaseNeed.Unit, CaseNeed.Level, CaseNeed.Until];

    /// <summary>In the lifecycle table's order.</summary>
    public static readonly IReadOnlyList<CaseActKind> Acts = [.. LifecycleTable.Rows.Where(static row => row.Needs.All(Shared.Contains)).Select(static row => row.Act)];

    /// <summary>True when the person may do any of them at all.</summary>
    public static bool For(Actor actor) => Acts.Any(act => actor.May(LifecycleTable.Of(act).Permission));
}
