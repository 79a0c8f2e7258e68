namespace Gridloom.Domain.Cases.Parts;

/// <summary>Adds the events of a part up to its facts (协同经过): the only code that changes them, so a replay gives the same part.</summary>
public static class PartHistory
{
    /// <summary>The part as it was asked for.</summary>
    /// <param name="asker">The account that asked.</param>
    public static PartFile Begin(string district, PartAsked e, string asker, Instant at) => new()
    {
        District = district, Number = e.Number, Part = e.Part, Type = e.Type, Stage = PartStage.Asked, Unit = e.Unit, Asker = asker, AskerUnit = e.AskerUnit, Task = e.Task,
        AnswerLimit = e.AnswerLimit, WorkLimit = e.WorkLimit, AskedAt = at, AnswerDue = e.AnswerDue, WorkFrom = at, WorkDue = e.WorkDue,
    };

    /// <summary>The part behind an act.</summary>
    public static PartFile Apply(PartFile p, PartActed e, Instant at)
    {
        var moved = p with { Stage = e.Stage, EndedAt = e.Stage.IsEnd() ? at : null, Version = p.Version + 1 };
        return e.Act switch
        {
            PartActKind.ReportIn => moved with { ReportedAt = at },
            PartActKind.Refuse => moved with { RefusedAt = at, Clause = e.Clause },
            PartActKind.Finish => moved with { DoneAt = at, DoneNote = e.Note },
            PartActKind.Confirm => moved with { Satisfied = e.Satisfied },
            PartActKind.SendBack => moved with { DoneAt = null, WorkFrom = at, WorkDue = e.WorkDue!.Value, Reworks = p.Reworks + 1 },
            _ => moved,
        };
    }
}
