using Gridloom.Domain;

namespace Gridloom.Server.Fieldwork;

/// <summary>A task on the ground as its row has it (外业任务).</summary>
/// <param name="Sending">The number of the event by which the desk sent it.</param>
/// <param name="Act"><c>verify</c> or <c>check</c>.</param>
/// <param name="Collector">Null while nobody has it.</param>
internal sealed record StoredTask(
    string Number, long Sending, string CaseId, string Act, string? Collector, string? Basis, string? AssignedBy, Instant? AssignedAt, Instant SentAt, Instant? EndedAt, long Version)
{
    public const string Verify = "verify", Check = "check";

    public const string Columns =
        "f.number, f.sending, f.case_id as CaseId, f.act, f.collector, f.basis, f.assigned_by as AssignedBy, f.assigned_at as AssignedAt, f.sent_at as SentAt, f.ended_at as EndedAt, f.version";
}
