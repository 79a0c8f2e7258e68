using Gridloom.Domain;
using Gridloom.Domain.Cases.Parts;

namespace Gridloom.Server.Cases.Parts;

/// <summary>A part of a case (协同件), as its row has it.</summary>
internal sealed record StoredPart(
    string District, string Number, long Part, string Type, string Stage, string Unit, string Asker, string? AskerUnit, string Task, string AnswerLimit, string WorkLimit,
    Instant AskedAt, Instant AnswerDue, Instant? ReportedAt, Instant WorkFrom, Instant WorkDue, Instant? DoneAt, string? DoneNote, Instant? RefusedAt, string? Clause, Instant? EndedAt,
    long? Satisfied, long Reworks, long Version)
{
    public const string Columns =
        """
        p.district, p.number, p.part, p.type, p.stage, p.unit, p.asker, p.asker_unit as AskerUnit, p.task, p.answer_limit as AnswerLimit, p.work_limit as WorkLimit,
        p.asked_at as AskedAt, p.answer_due as AnswerDue, p.reported_at as ReportedAt, p.work_from as WorkFrom, p.work_due as WorkDue, p.done_at as DoneAt, p.done_note as DoneNote,
        p.refused_at as RefusedAt, p.clause, p.ended_at as EndedAt, p.satisfied, p.reworks, p.version
        """;

    public PartFile ToFile() => new()
    {
        District = District, Number = Number, Part = Part, Type = PartTypeNames.Find(Type) ?? throw new InvalidOperationException($"'{Type}' is no type of part."),
        Stage = PartStageNames.Find(Stage) ?? throw new InvalidOperationException($"'{Stage}' is no stage of a part."), Unit = Unit, Asker = Asker, AskerUnit = AskerUnit, Task = Task,
        AnswerLimit = AnswerLimit, WorkLimit = WorkLimit, AskedAt = AskedAt, AnswerDue = AnswerDue, ReportedAt = ReportedAt, WorkFrom = WorkFrom, WorkDue = WorkDue, DoneAt = DoneAt, DoneNote = DoneNote,
        RefusedAt = RefusedAt, Clause = Clause, EndedAt = EndedAt, Satisfied = Satisfied is { } said ? said == 1 : null, Reworks = Reworks, Version = Version,
    };
}
