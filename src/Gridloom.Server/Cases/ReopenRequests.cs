using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Reads the closed cases whose reporters ask to reopen them (待答复的重办申请).</summary>
internal sealed class ReopenRequests(Store store)
{
    /// <summary>As far as the actor may see them, the first that was asked first. They are a handful, so whose they are is told behind the query.</summary>
    public async Task<List<StoredCase>> List(Actor actor, CancellationToken stop)
    {
        var asked = await store.List<StoredCase>(
            $"select {StoredCase.Columns} from case_case c where c.district = @District and c.reopen_asked_at is not null order by c.reopen_asked_at, c.number", new { actor.District }, stop);
        return asked.FindAll(c => CaseSight.Sees(actor, c.Area, c.Units));
    }
}
