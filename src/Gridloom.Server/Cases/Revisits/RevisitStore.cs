using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>The only code that writes draws and their results.</summary>
internal static class RevisitStore
{
    public static void Add(Turn turn, RevisitDrawn e, RevisitFrame frame, IEnumerable<RevisitCase> sample)
    {
        turn.Append(e, 1);
        turn.Save(
            """
            insert into case_revisit_draw (district, id, from_day, to_day, strata, size, seed, digest, frame, sampled, judged, sound, frame_text, drawn_by, drawn_at)
            values (@District, @Id, @from, @to, @Strata, @Size, @Seed, @Digest, @Frame, @Count, 0, 0, @Text, @Account, @Now)
            """,
            new { turn.District, e.Id, from = Ui.Show.Day(e.From), to = Ui.Show.Day(e.To), e.Strata, e.Size, e.Seed, e.Digest, e.Frame, Count = (long)e.Sample.Count, frame.Text, turn.Actor.Account, turn.Now });
        foreach (var c in sample)
            turn.Save(
                """
                insert into case_revisit (district, draw, number, unit, class, street, sound, note, judged_by, judged_at)
                values (@District, @Id, @Number, @Unit, @Class, @Street, null, null, null, null)
                """,
                new { turn.District, e.Id, c.Number, c.Unit, c.Class, c.Street });
    }

    public static async ValueTask<StoredRevisit?> Find(Turn turn, string draw, string number) => await turn.Find<StoredRevisit>(
        $"select {StoredRevisit.Columns} from case_revisit r where r.district = @District and r.draw = @draw and r.number = @number", new { turn.District, draw, number });

    public static void Judge(Turn turn, RevisitJudged e)
    {
        var sound = e.Sound ? 1L : 0L;
        turn.Append(e, 1);
        turn.Save(
            "update case_revisit set sound = @sound, note = @Note, judged_by = @Account, judged_at = @Now where district = @District and draw = @Id and number = @Number and sound is null",
            new { turn.District, e.Id, e.Number, e.Note, sound, turn.Actor.Account, turn.Now }, whenNone: RevisitProblems.JudgedAlready);
        turn.Save("update case_revisit_draw set judged = judged + 1, sound = sound + @sound where district = @District and id = @Id", new { turn.District, e.Id, sound });
    }
}
