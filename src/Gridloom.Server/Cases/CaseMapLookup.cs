using Dapper;
using Gridloom.Domain.Access;
using Gridloom.Domain.Territory;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>Where the open cases are (在办案件分布), of those that somebody may see: in the window of a map, and by area.</summary>
internal sealed class CaseMapLookup(Store store)
{
    // No records: SQLite does not say of what type a computed column is while there is no row, and a constructor would then not be found.

    /// <summary>The cases of one cell of a map: how many, their middle, the rectangle around them, and the first of them.</summary>
    public sealed class Cluster
    {
        public long Cases { get; init; }

        public long LongitudeE7 { get; init; }

        public long LatitudeE7 { get; init; }

        public long West { get; init; }

        public long South { get; init; }

        public long East { get; init; }

        public long North { get; init; }

        public string Number { get; init; } = "";

        public string Class { get; init; } = "";
    }

    /// <summary>The cases of one division or grid; of a larger one where no case says more.</summary>
    public sealed class AreaCount
    {
        public string Area { get; init; } = "";

        public long Cases { get; init; }

        /// <summary>Those of them that have a position.</summary>
        public long Placed { get; init; }
    }

    /// <summary>
    /// Gathers the cases by cells of the whole globe, so that a case stays in its cell however the window is moved. The arithmetic is in whole
    /// numbers and the window is the cells' own, so both engines give the same.
    /// </summary>
    /// <param name="window">Its west and south count, its east and north do not.</param>
    /// <param name="cell">The side of a cell in 1e-7 degrees.</param>
    public Task<List<Cluster>> Clusters(Actor actor, Bounds window, long cell, CancellationToken stop)
    {
        var (where, arguments) = OpenIn(actor, window);
        arguments["cell"] = cell;
        return store.List<Cluster>(
            $"""
            select count(*) as Cases, cast(sum(c.longitude_e7) as bigint) / count(*) as LongitudeE7, cast(sum(c.latitude_e7) as bigint) / count(*) as LatitudeE7,
                min(c.longitude_e7) as West, min(c.latitude_e7) as South, max(c.longitude_e7) as East, max(c.latitude_e7) as North, min(c.number) as Number, min(c.class) as Class
            from case_case c
            where {where} and c.longitude_e7 >= @west and c.longitude_e7 < @east and c.latitude_e7 >= @south and c.latitude_e7 < @north
            group by (c.longitude_e7 + 1800000000) / @cell, (c.latitude_e7 + 900000000) / @cell
            order by min(c.number)
            """,
            new DynamicParameters(arguments), stop);
    }

    /// <summary>The cases themselves, newest first; at most so many.</summary>
    public Task<List<StoredCase>> List(Actor actor, Bounds window, long limit, CancellationToken stop)
    {
        var (where, arguments) = OpenIn(actor, window);
        arguments["limit"] = limit;
        return store.List<StoredCase>(
            $"""
            select {StoredCase.Columns} from case_case c
            where {where} and c.longitude_e7 >= @west and c.longitude_e7 < @east and c.latitude_e7 >= @south and c.latitude_e7 < @north
            order by c.number desc limit @limit
            """,
            new DynamicParameters(arguments), stop);
    }

    /// <summary>Open cases by the first so many digits of their area.</summary>
    public Task<List<AreaCount>> ByArea(Actor actor, int digits, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
        arguments["digits"] = digits;
        return store.List<AreaCount>(
            $"""
            select substr(c.area, 1, @digits) as Area, count(*) as Cases, count(c.longitude_e7) as Placed
            from case_case c where {where} group by 1 order by 1
            """,
            new DynamicParameters(arguments), stop);
    }

    private (string Where, Dictionary<string, object?> Arguments) OpenIn(Actor actor, Bounds window)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
        (arguments["west"], arguments["south"]) = (window.West, window.South);
        (arguments["east"], arguments["north"]) = (window.East, window.North);
        return (where, arguments);
    }
}
