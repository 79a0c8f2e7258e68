using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases;

/// <summary>我的任务: the verifications and checks that a collector was given, the tightest first, and those that nobody has yet.</summary>
internal static class ShowTasks
{
    public const string Address = "/tasks";

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller)).Requires(Permission.VerifyCase);

    public sealed class Page(Frames frames, WorkQueues queues, HomeRows rows, Fieldwork.TaskLookup tasks, Clocks clocks)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, clocks.Now(caller.Actor.District));
            var mine = await tasks.Mine(caller.Actor, t, stop);
            var waiting = await tasks.Waiting(caller.Actor.District, stop);
            var open = (await queues.For(caller.Actor, stop)).Where(w => w.Queue is CaseQueue.Verification or CaseQueue.Check).ToList();
            return Pages.Show<TasksPage>(frames.For(http, t["我的任务"], RailEntry.Fieldwork), new TasksModel
            {
                Mine = await Rows(open.Where(w => mine.ContainsKey(w.Case.Id)), now, t, mine),
                Waiting = await Rows(open.Where(w => waiting.Contains(w.Case.Id)), now, t, null),
                At = now,
            });
        }

        // Why it came to this person stands behind the case's own remarks.
        private async Task<IReadOnlyList<QueueRow>> Rows(IEnumerable<WorkQueues.Waiting> open, Instant now, Words t, IReadOnlyDictionary<string, string>? why)
        {
            var shown = open.Take(HomeRows.Limit).ToList();
            var made = await rows.Of(shown, now, t);
            return why is null ? made : [.. made.Zip(shown, (row, w) => why[w.Case.Id] is { Length: > 0 } said ? row with { Remarks = [.. row.Remarks.Take(1), new Remark(said)] } : row)];
        }
    }
}

/// <summary>A collector's tasks (我的任务).</summary>
public sealed record TasksModel
{
    public IReadOnlyList<QueueRow> Mine { get; init; } = [];

    /// <summary>What nobody has yet, as far as this person may do it.</summary>
    public IReadOnlyList<QueueRow> Waiting { get; init; } = [];

    public Instant At { get; init; }
}
