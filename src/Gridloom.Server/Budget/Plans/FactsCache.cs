using System.Collections.Concurrent;
using Gridloom.Domain.Budget;

namespace Gridloom.Server.Budget.Plans;

/// <summary>
/// Versions of targets that were read lately (目标版本缓存). A list of a year's projects asks for the same two versions for each of them. A version
/// never changes, so what is kept here is never out of date.
/// </summary>
internal sealed class FactsCache
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string District, string Id, long Version), BudgetDocument> kept = new();

    public BudgetDocument? Find((string District, string Id, long Version) of) => kept.GetValueOrDefault(of);

    public BudgetDocument Keep((string District, string Id, long Version) of, BudgetDocument facts)
    {
        // All at once: which of them will be asked for again, nobody knows.
        if (kept.Count >= Most) kept.Clear();
        return kept[of] = facts;
    }
}
