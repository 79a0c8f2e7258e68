using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>The only code that writes tasks on the ground.</summary>
internal static class TaskStore
{
    /// <summary>The open task of a case; null when there is none.</summary>
    public static async ValueTask<StoredTask?> Open(Turn turn, string caseId) => (await turn.List<StoredTask>(
        $"select {StoredTask.Columns} from field_task f where f.district = @District and f.case_id = @caseId and f.ended_at is null order by f.sending desc",
        new { turn.District, caseId })).FirstOrDefault();

    /// <summary>What nobody has yet.</summary>
    public static ValueTask<List<StoredTask>> Waiting(Turn turn) => turn.List<StoredTask>(
        $"select {StoredTask.Columns} from field_task f where f.district = @District and f.ended_at is null and f.collector is null order by f.sending", new { turn.District });

    public static void Add(Turn turn, StoredTask task) => turn.Save(
        """
        insert into field_task (district, number, sending, case_id, act, collector, basis, assigned_by, assigned_at, sent_at, ended_at, version)
        values (@District, @Number, @Sending, @CaseId, @Act, null, null, null, null, @SentAt, null, 0)
        """,
        new { turn.District, task.Number, task.Sending, task.CaseId, task.Act, task.SentAt });

    /// <summary>Gives it to a collector, unless somebody else did meanwhile.</summary>
    public static void Assign(Turn turn, StoredTask task, string collector, string basis)
    {
        turn.Append(new TaskAssigned(task.Number, task.Sending, collector, basis), task.Version + 1);
        turn.Save(
            """
            update field_task set collector = @collector, basis = @basis, assigned_by = @Account, assigned_at = @Now, version = version + 1
            where district = @District and number = @Number and sending = @Sending and version = @Version and ended_at is null
            """,
            new { turn.District, task.Number, task.Sending, task.Version, collector, basis, turn.Actor.Account, turn.Now }, whenNone: TaskProblems.Stale);
    }

    /// <summary>The case went on: whoever had its tasks has them no more.</summary>
    public static void End(Turn turn, string number) => turn.Save(
        "update field_task set ended_at = @Now where district = @District and number = @number and ended_at is null", new { turn.District, turn.Now, number });
}
