using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Kinds;
using Gridloom.Domain.Emergency;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Emergency.Drills;

/// <summary>A drill or a publicity event as its row has it (演练宣教登记).</summary>
/// <param name="Day">yyyy-MM-dd.</param>
internal sealed record StoredDrill(string Id, string Day, string Area, string Kind, string Topic, string Place, long People, long? Planned, long? Given, string Note, long Version)
{
    public const string Columns = "d.id, d.day, d.area, d.kind, d.topic, d.place, d.people, d.planned, d.given, d.note, d.version";

    public Drill ToDrill() => new(DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Area, Kind, Topic, Place, People, Planned, Given, Note);
}

/// <summary>The only code that reads and writes drills. An account sees those whose area lies in its own.</summary>
internal sealed class DrillStore(Store store)
{
    // By its beginning, not by what sorts behind it: that depends on the database's collation.
    private const string Seen = "from emergency_drill d where d.district = @District and substr(d.area, 1, length(@scope)) = @scope";

    private const string Asked = Seen + " and d.day >= @from and d.day <= @to and substr(d.area, 1, length(@Area)) = @Area and (@Kind = '' or d.kind = @Kind)";

    /// <summary>All that the question asks for, the earliest first: what sums and files are made of.</summary>
    public async Task<IReadOnlyList<Drill>> All(Actor actor, DrillQuery query, CancellationToken stop)
    {
        var rows = await store.List<StoredDrill>(
            $"select {StoredDrill.Columns} {Asked} order by d.day, d.id",
            new { actor.District, scope = actor.Scope.Area, from = Ui.Show.Day(query.From), to = Ui.Show.Day(query.To), query.Area, query.Kind }, stop);
        return rows.ConvertAll(static row => row.ToDrill());
    }

    /// <summary>A page of the list, the newest first, behind the entry that the question names.</summary>
    public Task<List<StoredDrill>> Page(Actor actor, DrillQuery query, int most, CancellationToken stop) => store.List<StoredDrill>(
        $"select {StoredDrill.Columns} {Asked} and (d.day < @day or (d.day = @day and d.id < @id)) order by d.day desc, d.id desc limit @most",
        new
        {
            actor.District, scope = actor.Scope.Area, from = Ui.Show.Day(query.From), to = Ui.Show.Day(query.To), query.Area, query.Kind,
            day = query.Behind?.Day ?? "9999-12-31", id = query.Behind?.Id ?? "", most,
        }, stop);

    public Task<StoredDrill?> Find(Actor actor, string id, CancellationToken stop) =>
        store.Find<StoredDrill>($"select {StoredDrill.Columns} {Seen} and d.id = @id", new { actor.District, scope = actor.Scope.Area, id }, stop);

    public static ValueTask<StoredDrill?> Find(Turn turn, string id) =>
        turn.Find<StoredDrill>($"select {StoredDrill.Columns} {Seen} and d.id = @id", new { turn.District, scope = turn.Actor.Scope.Area, id });

    public static async ValueTask<IEnumerable<Drill>> Between(Turn turn, DateOnly from, DateOnly to)
    {
        var rows = await turn.List<StoredDrill>(
            $"select {StoredDrill.Columns} {Seen} and d.day >= @from and d.day <= @to",
            new { turn.District, scope = turn.Actor.Scope.Area, from = Ui.Show.Day(from), to = Ui.Show.Day(to) });
        return rows.Select(static row => row.ToDrill());
    }

    public static void Add(Turn turn, string id, Drill drill)
    {
        turn.Append(new DrillAdded(id, drill), version: 1);
        Insert(turn, id, drill);
    }

    /// <summary>Rows of a file, told by one event; each has an id of its own under the file's key.</summary>
    public static void Import(Turn turn, string key, (IReadOnlyList<Drill> Added, long Known) rows, IReadOnlyList<KindWord> kinds)
    {
        var text = string.Join('\n', rows.Added.Select(d => string.Join('\t', DrillFile.ToCells(d, kinds))));
        turn.Append(new DrillsImported(rows.Added.Count, rows.Known, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))), 0);
        foreach (var (index, drill) in rows.Added.Index())
            Insert(turn, Host.Keys.ToId(turn.District, turn.Actor.Account, FormattableString.Invariant($"drills {key} {index}")), drill);
    }

    public static void Change(Turn turn, StoredDrill before, Drill drill, long seen)
    {
        turn.Append(new DrillChanged(before.Id, drill), seen + 1);
        turn.Save(
            """
            update emergency_drill set day = @day, area = @Area, kind = @Kind, topic = @Topic, place = @Place, people = @People, planned = @Planned, given = @Given, note = @Note, version = version + 1
            where district = @District and id = @Id and version = @seen
            """,
            new { turn.District, before.Id, seen, day = Ui.Show.Day(drill.Day), drill.Area, drill.Kind, drill.Topic, drill.Place, drill.People, drill.Planned, drill.Given, drill.Note }, whenNone: DrillProblems.Stale);
    }

    public static void Remove(Turn turn, StoredDrill drill, string reason, long seen)
    {
        turn.Append(new DrillRemoved(drill.Id, reason), seen + 1);
        turn.Save("delete from emergency_drill where district = @District and id = @Id and version = @seen", new { turn.District, drill.Id, seen }, whenNone: DrillProblems.Stale);
    }

    private static void Insert(Turn turn, string id, Drill drill) => turn.Save(
        """
        insert into emergency_drill (district, id, day, area, kind, topic, place, people, planned, given, note, version)
        values (@District, @id, @day, @Area, @Kind, @Topic, @Place, @People, @Planned, @Given, @Note, 1)
        """,
        new { turn.District, id, day = Ui.Show.Day(drill.Day), drill.Area, drill.Kind, drill.Topic, drill.Place, drill.People, drill.Planned, drill.Given, drill.Note });
}
