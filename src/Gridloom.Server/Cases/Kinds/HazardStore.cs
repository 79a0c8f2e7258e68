using Gridloom.Domain.Cases.Kinds;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Kinds;

/// <summary>Reads and writes what is known of hazards (隐患信息簿).</summary>
internal sealed class HazardStore(Store store)
{
    /// <summary>All versions, the last first; none while nobody told anything.</summary>
    public Task<List<StoredHazard>> Of(string district, string number, CancellationToken stop) => store.List<StoredHazard>(
        $"select {StoredHazard.Columns} from case_hazard h where h.district = @district and h.number = @number order by h.edition desc", new { district, number }, stop);

    /// <summary>How many versions there are, inside a turn.</summary>
    public static async ValueTask<long> Editions(Turn turn, string number) =>
        (await turn.List<StoredHazard>($"select {StoredHazard.Columns} from case_hazard h where h.district = @District and h.number = @number", new { turn.District, number })).Count;

    /// <summary>Writes a version, and by what its case is counted.</summary>
    public static void Note(Turn turn, HazardNoted e)
    {
        var f = e.Facts;
        turn.Append(e, 0);
        turn.Save(
            """
            insert into case_hazard (district, number, edition, class, risk, place, way, note, noted_by, noted_at)
            values (@District, @Number, @Edition, @Class, @Risk, @Place, @Way, @Note, @Account, @Now)
            """,
            new { turn.District, e.Number, e.Edition, f.Class, f.Risk, f.Place, f.Way, f.Note, turn.Actor.Account, turn.Now });
        turn.Save("update case_case set risk = @Risk, hazard = @Class where district = @District and number = @Number", new { turn.District, e.Number, f.Risk, f.Class });
    }
}
