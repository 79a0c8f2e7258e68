using Gridloom.Domain.Emergency;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Shelters;

/// <summary>The only code that writes shelters and their inspections.</summary>
internal static class ShelterStore
{
    public static ValueTask<StoredShelter?> Find(Turn turn, string code) => turn.Find<StoredShelter>(
        $"select {StoredShelter.Columns} from emergency_shelter s where s.district = @District and s.code = @code", new { turn.District, code });

    /// <summary>Every shelter of the district: a code is unique in all of it.</summary>
    public static ValueTask<List<StoredShelter>> All(Turn turn) => turn.List<StoredShelter>(
        $"select {StoredShelter.Columns} from emergency_shelter s where s.district = @District", new { turn.District });

    public static void Add(Turn turn, Shelter shelter)
    {
        turn.Append(new ShelterAdded(shelter), version: 1);
        turn.Save(
            """
            insert into emergency_shelter (district, code, area, name, place, kind, capacity, size, manager, phone, state, inspected, version)
            values (@District, @Code, @Area, @Name, @Place, @Kind, @Capacity, @Size, @Manager, @Phone, @State, @inspected, 1)
            """,
            new { turn.District, shelter.Code, shelter.Area, shelter.Name, shelter.Place, shelter.Kind, shelter.Capacity, shelter.Size, shelter.Manager, shelter.Phone, shelter.State, inspected = DayOf(shelter) });
    }

    public static void Change(Turn turn, Shelter shelter, long seen)
    {
        turn.Append(new ShelterChanged(shelter), seen + 1);
        Update(turn, shelter, seen);
    }

    /// <param name="before">As it stands; what is older than its last inspection stays in the history alone.</param>
    public static void Inspect(Turn turn, StoredShelter before, ShelterInspected e)
    {
        var version = before.Version + 1;
        turn.Append(e, version);
        Update(turn, before.ToShelter().After(e.Day, e.State), before.Version);
        turn.Save(
            "insert into emergency_inspection (district, code, serial, day, state, note, noted_by, noted_at) values (@District, @Code, @version, @day, @State, @Note, @Account, @Now)",
            new { turn.District, e.Code, version, day = Ui.Show.Day(e.Day), e.State, e.Note, turn.Actor.Account, turn.Now });
    }

    public static void Remove(Turn turn, StoredShelter shelter, string reason)
    {
        turn.Append(new ShelterRemoved(shelter.Code, shelter.Area, shelter.Name, reason), shelter.Version + 1);
        turn.Save("delete from emergency_inspection where district = @District and code = @Code", new { turn.District, shelter.Code });
        turn.Save("delete from emergency_shelter where district = @District and code = @Code and version = @Version", new { turn.District, shelter.Code, shelter.Version }, whenNone: ShelterProblems.Stale);
    }

    private static void Update(Turn turn, Shelter shelter, long seen) => turn.Save(
        """
        update emergency_shelter set area = @Area, name = @Name, place = @Place, kind = @Kind, capacity = @Capacity, size = @Size, manager = @Manager, phone = @Phone, state = @State,
            inspected = @inspected, version = version + 1
        where district = @District and code = @Code and version = @seen
        """,
        new { turn.District, shelter.Code, shelter.Area, shelter.Name, shelter.Place, shelter.Kind, shelter.Capacity, shelter.Size, shelter.Manager, shelter.Phone, shelter.State, inspected = DayOf(shelter), seen },
        whenNone: ShelterProblems.Stale);

    private static string? DayOf(Shelter shelter) => shelter.Inspected is { } day ? Ui.Show.Day(day) : null;
}
