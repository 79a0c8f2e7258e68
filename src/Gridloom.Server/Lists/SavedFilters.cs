using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Lists;

/// <summary>A list's conditions and columns under a name (常用筛选), as its row has it.</summary>
/// <param name="Account">Who saved it.</param>
/// <param name="Shared">1 when everybody of the district is offered it. Whoever opens it sees only what they may see.</param>
internal sealed record SavedFilter(string District, string Id, string Account, string List, string Name, string Query, long Shared, long Version)
{
    public const string Columns = "district, id, account, list, name, query, shared, version";
}

/// <summary>The only code that reads and writes saved filters and chosen columns.</summary>
internal static class SavedFilters
{
    public const int NameMax = 40, PerAccount = 30;

    private sealed record ChosenColumns(string Columns, long Version);

    /// <summary>One's own by name, and then what others share.</summary>
    public static async Task<IReadOnlyList<SavedFilter>> Of(Store store, Actor actor, string list, CancellationToken stop)
    {
        var found = await store.List<SavedFilter>(
            $"select {SavedFilter.Columns} from list_filter where district = @District and list = @list and (account = @Account or shared = 1) order by case when account = @Account then 0 else 1 end, id limit 200",
            new { actor.District, actor.Account, list }, stop);
        // By characters: the databases have orders of their own.
        return [.. found.OrderBy(f => f.Account == actor.Account ? 0 : 1).ThenBy(f => f.Name, StringComparer.Ordinal)];
    }

    /// <summary>The codes of the columns that the person chose for the list; empty when they chose none.</summary>
    public static async Task<string> ColumnsOf(Store store, Actor actor, string list, CancellationToken stop) => (await store.Find<ChosenColumns>(
        "select columns, version from list_columns where district = @District and account = @Account and list = @list", new { actor.District, actor.Account, list }, stop))?.Columns ?? "";

    public static ValueTask<List<SavedFilter>> Own(Turn turn, string list) => turn.List<SavedFilter>(
        $"select {SavedFilter.Columns} from list_filter where district = @District and account = @Account and list = @list", new { turn.District, turn.Actor.Account, list });

    /// <summary>The person's own; another's reads as absent, shared or not.</summary>
    public static ValueTask<SavedFilter?> FindOwn(Turn turn, string id) => turn.Find<SavedFilter>(
        $"select {SavedFilter.Columns} from list_filter where district = @District and id = @id and account = @Account", new { turn.District, id, turn.Actor.Account });

    public static void Add(Turn turn, FilterSaved e)
    {
        turn.Append(e, version: 1);
        turn.Save("insert into list_filter (district, id, account, list, name, query, shared, version) values (@District, @Id, @Account, @List, @Name, @Query, @shared, 1)",
            new { turn.District, e.Id, turn.Actor.Account, e.List, e.Name, e.Query, shared = e.Shared ? 1L : 0L });
    }

    public static void Change(Turn turn, FilterChanged e, long seen)
    {
        turn.Append(e, seen + 1);
        turn.Save("update list_filter set name = @Name, shared = @shared, version = version + 1 where district = @District and id = @Id and version = @seen",
            new { e.Name, shared = e.Shared ? 1L : 0L, turn.District, e.Id, seen }, whenNone: ListProblems.NoFilter);
    }

    public static void Delete(Turn turn, FilterDeleted e, long seen)
    {
        turn.Append(e, seen + 1);
        turn.Save("delete from list_filter where district = @District and id = @Id", new { turn.District, e.Id }, whenNone: ListProblems.NoFilter);
    }

    public static async ValueTask Choose(Turn turn, ColumnsChosen e)
    {
        var known = await turn.Find<ChosenColumns>("select columns, version from list_columns where district = @District and account = @Account and list = @List", new { turn.District, e.Account, e.List });
        turn.Append(e, (known?.Version ?? 0) + 1);
        turn.Save(
            """
            insert into list_columns (district, account, list, columns, version) values (@District, @Account, @List, @Columns, 1)
            on conflict (district, account, list) do update set columns = excluded.columns, version = list_columns.version + 1
            """,
            new { turn.District, e.Account, e.List, e.Columns });
    }
}
