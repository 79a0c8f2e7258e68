using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;

namespace Gridloom.Server.Cases;

/// <summary>The facts of cases for other modules' jobs (案件台账查询), whoever may see them: what a person sees of it is theirs to ask again.</summary>
internal sealed class CaseFileLookup(CaseLookup cases)
{
    /// <summary>By id or number; null when the district has no such case.</summary>
    public async Task<CaseFile?> Find(string district, string idOrNumber, CancellationToken stop) => (await cases.Find(Actor.System(district), idOrNumber, stop))?.ToFile();

    /// <summary>All open cases, in no order.</summary>
    public async Task<IReadOnlyList<CaseFile>> Open(string district, CancellationToken stop) => [.. (await cases.Open(Actor.System(district), stop)).Select(c => c.ToFile())];
}
