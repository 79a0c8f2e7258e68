using System.Runtime.CompilerServices;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Lists;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>A queue, or the open cases in one state of the clock, for exports (队列): <c>queue=filing</c> or <c>clock=near</c>, the tightest first.</summary>
internal sealed class QueueListSource(WorkQueues queues, HomeOverview overview, CaseListParts parts) : ListSource
{
    public const string ListKey = "queue";

    private static readonly IReadOnlyList<CaseListColumn> Shown = [.. CaseListColumns.All.Where(c => c.Usual || c.Code is "unit" or "step-due" or "remaining")];

    public override string Key => ListKey;

    public override IReadOnlyList<string> Permissions { get; } = [Permission.ReadCases];

    public override string Name(Words t) => t["待办"];

    public override Task<Outcome<ListReading>> Open(ListAsked asked, CancellationToken stop)
    {
        var query = asked.Conditions;
        if (CaseQueues.Find(query["queue"].ToString()) is { } queue && CaseQueues.Of(asked.Actor).Contains(queue))
            return Task.FromResult<Outcome<ListReading>>(Reading(asked, asked.T.InEnglish ? queue.English() : queue.Chinese(), w => w.Queue == queue));
        if (ShowOpenClocks.Find(query["clock"].ToString()) is { } clock)
            return Task.FromResult<Outcome<ListReading>>(Reading(asked, asked.T["在办，{0}", ShowOpenClocks.NameOf(clock.State, asked.T)], w => overview.StateOf(w, asked.Now) == clock.State));
        return Task.FromResult<Outcome<ListReading>>(HostProblems.NotFound);
    }

    private ListReading Reading(ListAsked asked, string name, Func<WorkQueues.Waiting, bool> wanted)
    {
        async Task<List<WorkQueues.Waiting>> All(CancellationToken stop) => [.. (await queues.Open(asked.Actor, stop)).Concat(await queues.Asked(asked.Actor, stop)).Where(wanted)];
        return new(name, [.. Shown.Select(c => c.Head(asked.T))], async stop => (await All(stop)).Count, stop => Rows(asked, All(stop), stop));
    }

    private async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(ListAsked asked, Task<List<WorkQueues.Waiting>> waiting, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var one in await waiting.WaitAsync(stop)) yield return await new CaseListRow(parts, one.Case, asked.Now, asked.T).Cells(Shown);
    }
}
