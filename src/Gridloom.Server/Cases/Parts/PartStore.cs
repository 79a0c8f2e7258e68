using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Parts;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>The only code that writes parts (协同存取).</summary>
internal static class PartStore
{
    /// <summary>A case with all its parts; null when there is none of that id or number, or the actor may not see it.</summary>
    public static async ValueTask<(StoredCase Case, PartGround Ground)?> Load(Turn turn, string idOrNumber)
    {
        var found = Guid.TryParse(idOrNumber, out _)
            ? await turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.id = @idOrNumber", new { turn.District, idOrNumber })
            : await turn.Find<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.number = @idOrNumber", new { turn.District, idOrNumber });
        return found is null || !CaseSight.Sees(turn.Actor, found.Area, found.SeenBy) ? null : (found, await Ground(turn, found.ToFile()));
    }

    /// <summary>The case as it stands now, with all its parts.</summary>
    public static async ValueTask<PartGround> Ground(Turn turn, CaseFile c)
    {
        var rows = await turn.List<StoredPart>($"select {StoredPart.Columns} from case_part p where p.district = @District and p.number = @Number order by p.part", new { turn.District, c.Number });
        return new(c, rows.ConvertAll(static r => r.ToFile()), turn.Now);
    }

    /// <summary>Writes what a decision came to. Its event stands under the case's number and bears no version: it makes nobody's page of the case stale.</summary>
    public static void Write(Turn turn, PartStep step)
    {
        turn.Append(step.Event, version: 0);
        if (step.Event is PartAsked) Add(turn, step.Part);
        else Change(turn, step.Part);
    }

    private static void Add(Turn turn, PartFile p)
    {
        turn.Save(
            """
            insert into case_part (district, number, part, type, stage, unit, asker, asker_unit, task, answer_limit, work_limit, asked_at, answer_due, work_from, work_due, reworks, version)
            values (@District, @Number, @Part, @type, @stage, @Unit, @Asker, @AskerUnit, @Task, @AnswerLimit, @WorkLimit, @AskedAt, @AnswerDue, @WorkFrom, @WorkDue, @Reworks, @Version)
            """,
            new
            {
                p.District, p.Number, p.Part, type = p.Type.Code(), stage = p.Stage.Code(), p.Unit, p.Asker, p.AskerUnit, p.Task, p.AnswerLimit, p.WorkLimit, p.AskedAt, p.AnswerDue, p.WorkFrom, p.WorkDue,
                p.Reworks, p.Version,
            });
        turn.Save(
            "update case_case set helpers = ltrim(helpers || ' ' || @Unit) where district = @District and number = @Number and ' ' || helpers || ' ' not like @already",
            new { p.District, p.Number, p.Unit, already = $"% {p.Unit} %" });
    }

    private static void Change(Turn turn, PartFile p) => turn.Save(
        """
        update case_part set stage = @stage, reported_at = @ReportedAt, work_from = @WorkFrom, work_due = @WorkDue, done_at = @DoneAt, done_note = @DoneNote, refused_at = @RefusedAt, clause = @Clause,
            ended_at = @EndedAt, satisfied = @satisfied, reworks = @Reworks, version = @Version
        where district = @District and number = @Number and part = @Part
        """,
        new
        {
            p.District, p.Number, p.Part, stage = p.Stage.Code(), p.ReportedAt, p.WorkFrom, p.WorkDue, p.DoneAt, p.DoneNote, p.RefusedAt, p.Clause, p.EndedAt,
            satisfied = p.Satisfied is { } said ? said ? 1L : 0L : (long?)null, p.Reworks, p.Version,
        });
}
