using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Doubles;

/// <summary>What may be asked about doubles and links (重复与并案查询), always within what the person may see.</summary>
internal sealed class DoubleLookup(Store store, CaseLookup cases)
{
    /// <summary>How often the rules were right (提示准确度), of what was decided since some day. No record: computed columns.</summary>
    public sealed class Decided
    {
        public string State { get; init; } = "";

        /// <summary>1 where a rule had proposed it; 0 where a person found it.</summary>
        public long Proposed { get; init; }

        public long Count { get; init; }
    }

    /// <summary>Two cases side by side, the earlier number first.</summary>
    public sealed record Pair(StoredDouble Double, StoredCase First, StoredCase Second);

    /// <summary>The undecided pairs of which the later case is still open, the likeliest first, and of equal ones the newest.</summary>
    public async Task<List<Pair>> Proposed(Actor actor, long limit, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
        (arguments["limit"], arguments["scope"]) = (limit, actor.Scope.Area);
        var rows = await store.List<StoredDouble>(
            $"select {StoredDouble.Columns} from {Undecided} and {where} order by d.score desc, d.other desc limit @limit", new DynamicParameters(arguments), stop);
        var pairs = new List<Pair>(rows.Count);
        foreach (var row in rows)
            if (await cases.Find(actor, row.Number, stop) is { } first && await cases.Find(actor, row.Other, stop) is { } second) pairs.Add(new(row, first, second));
        return pairs;
    }

    /// <summary>How many undecided pairs there are; no more than one above <see cref="CaseLookup.ExactTotal"/>.</summary>
    public Task<long> CountProposed(Actor actor, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
        (arguments["most"], arguments["scope"]) = (CaseLookup.ExactTotal + 1, actor.Scope.Area);
        return store.Count($"select count(*) from (select d.number from {Undecided} and {where} limit @most) found", new DynamicParameters(arguments), stop);
    }

    /// <summary>The undecided pairs of one case.</summary>
    public async Task<List<(StoredDouble Double, StoredCase Other)>> Of(Actor actor, string number, CancellationToken stop)
    {
        var rows = await store.List<StoredDouble>(
            $"""
            select {StoredDouble.Columns} from case_double d where d.district = @District and d.number = @number and d.state = 'proposed'
            union all select {StoredDouble.Columns} from case_double d where d.district = @District and d.other = @number and d.state = 'proposed'
            order by 4 desc, 3 desc
            """,
            new { actor.District, number }, stop);
        var pairs = new List<(StoredDouble, StoredCase)>(rows.Count);
        foreach (var row in rows)
            if (await cases.Find(actor, row.Beside(number), stop) is { } other) pairs.Add((row, other));
        return pairs;
    }

    /// <summary>The cases that follow this one, or were closed with it; the oldest first.</summary>
    public async Task<List<StoredCase>> Following(Actor actor, string number, CancellationToken stop) =>
        [.. (await store.List<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @District and c.main = @number order by c.number", new { actor.District, number }, stop))
            .Where(c => CaseSight.Sees(actor, c.Area, c.SeenBy))];

    /// <summary>What was decided since that instant.</summary>
    public Task<List<Decided>> DecidedSince(string district, Instant since, CancellationToken stop) => store.List<Decided>(
        """
        select d.state, case when d.score > 0 then 1 else 0 end as Proposed, count(*) as Count from case_double d
        where d.district = @district and d.decided_at >= @since group by d.state, case when d.score > 0 then 1 else 0 end
        """,
        new { district, since }, stop);

    /// <summary>The reports that may be of the matter that somebody is about to report, as near as the rules go.</summary>
    public Task<List<DoubleStore.Neighbour>> Near(object arguments, CancellationToken stop) => store.List<DoubleStore.Neighbour>(DoubleStore.Nearby, arguments, stop);

    /// <summary>Pairs of which nobody has decided and neither case is linked already. Both must be seen to be compared.</summary>
    private const string Undecided =
        """
        case_double d join case_case c on c.district = d.district and c.number = d.other join case_case f on f.district = d.district and f.number = d.number
        where d.district = @district and d.state = 'proposed' and c.stage <> 'linked' and f.stage <> 'linked' and substr(f.area, 1, length(@scope)) = @scope
        """;
}
