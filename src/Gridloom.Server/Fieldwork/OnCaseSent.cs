using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>
/// Makes a task of each verification and check that the desk sends (任务交办) and gives it to the collector whom the roster names; what nobody
/// could be given waits for the next who signs in. It is ended when the case goes on.
/// </summary>
internal sealed class OnCaseSent(CollectorDesk desk, Cases.CaseLookup cases) : Consumer
{
    private sealed record Sent(string Id);

    public override string Name => "field-task";

    public override async ValueTask Take(Turn turn, StoredEvent e)
    {
        switch (e.Kind)
        {
            case "case.verification-sent" or "case.check-sent":
                var id = JsonSerializer.Deserialize<Sent>(e.Body, JsonSerializerOptions.Web)!.Id;
                var task = new StoredTask(e.Subject, e.Number, id, e.Kind == "case.check-sent" ? StoredTask.Check : StoredTask.Verify, null, null, null, null, e.HappenedAt, null, 0);
                TaskStore.Add(turn, task);
                await HandOut(turn, task);
                break;
            case "case.verified" or "case.checked" or "case.voided":
                TaskStore.End(turn, e.Subject);
                break;
            case "roster.signed-in":
                foreach (var waiting in await TaskStore.Waiting(turn)) await HandOut(turn, waiting);
                break;
        }
    }

    private async ValueTask HandOut(Turn turn, StoredTask task)
    {
        if (await cases.Find(Actor.System(turn.District), task.CaseId, CancellationToken.None) is not { } c) return;
        var offers = await desk.Rank(turn.District, MatterOf(c.Area, c.ReportedBy, task.Act == StoredTask.Check ? c.Handlers : ""), turn.Now, CancellationToken.None);
        if (offers is [{ Suggested: true } best, ..]) TaskStore.Assign(turn, task, best.Person.Account, best.Fit.Code());
    }

    /// <param name="handlers">Accounts with a space between; none where handling it bars nobody.</param>
    public static FieldMatter MatterOf(string area, string reporter, string handlers) =>
        new(area, handlers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(reporter).ToHashSet(StringComparer.Ordinal));
}
