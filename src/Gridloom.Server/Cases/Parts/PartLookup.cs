using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Parts;

/// <summary>What may be asked about parts (协同查询): a desk sees those of its place, a unit those that it does or asked for.</summary>
internal sealed class PartLookup(Store store)
{
    /// <summary>How many parts stand at a stage. No record: SQLite gives a computed column no type while there is no row.</summary>
    public sealed class StageSum
    {
        public string Stage { get; init; } = "";

        public long Count { get; init; }

        public long Late { get; init; }
    }

    /// <summary>What a unit was asked for, and how it went (协同考核). No record, as above.</summary>
    public sealed class UnitSum
    {
        public string Unit { get; init; } = "";

        public long Asked { get; init; }

        public long Whistles { get; init; }

        /// <summary>Those whose answer is there, or is late by now.</summary>
        public long AnswersOwed { get; init; }

        public long AnsweredInTime { get; init; }

        /// <summary>Those that are done, or late by now.</summary>
        public long WorkOwed { get; init; }

        public long DoneInTime { get; init; }

        public long Refusals { get; init; }

        public long Reworks { get; init; }

        public long Judged { get; init; }

        public long Satisfied { get; init; }
    }

    private const string StepDue = "case p.stage when 'asked' then p.answer_due when 'in-hand' then p.work_due end";

    // Blank in place of null: PostgreSQL cannot tell the type of a null that is compared with nothing else.
    private const string Seen =
        """
        case_part p join case_case c on c.district = p.district and c.number = p.number
        where p.district = @district and substr(c.area, 1, length(@area)) = @area and (@own = '' or p.unit = @own or p.asker_unit = @own)
            and (@type = '' or p.type = @type) and (@unit = '' or p.unit = @unit)
        """;

    private const string Wanted =
        $"""
        {Seen} and (p.stage = @stage or (@stage = 'open' and p.ended_at is null) or (@stage = 'ended' and p.ended_at is not null)) and (@late = 0 or {StepDue} < @now)
        """;

    /// <summary>The parts of one case, in their order; whoever sees the case sees them.</summary>
    public Task<List<StoredPart>> Of(string district, string number, CancellationToken stop) =>
        store.List<StoredPart>($"select {StoredPart.Columns} from case_part p where p.district = @district and p.number = @number order by p.part", new { district, number }, stop);

    /// <summary>The tightest first, ended ones the newest first; with the cases that they belong to.</summary>
    public async Task<List<(StoredPart Part, StoredCase Case)>> List(Actor actor, (PartFilter Filter, Instant Now) asked, long limit, CancellationToken stop)
    {
        var arguments = asked.Filter.ToArguments(actor, asked.Now);
        arguments["limit"] = limit;
        var parts = await store.List<StoredPart>(
            $"""
            select {StoredPart.Columns} from {Wanted}
            order by case p.stage when 'asked' then p.answer_due when 'in-hand' then p.work_due when 'done' then p.done_at when 'refused' then p.refused_at else -p.ended_at end, p.number, p.part limit @limit
            """,
            new DynamicParameters(arguments), stop);
        // Inside, c stands for the same cases: the narrower name wins.
        var cases = await store.List<StoredCase>($"select {StoredCase.Columns} from case_case c where c.district = @district and c.number in (select p.number from {Wanted})", new DynamicParameters(arguments), stop);
        var byNumber = cases.ToDictionary(static c => c.Number, StringComparer.Ordinal);
        return [.. parts.Where(p => byNumber.ContainsKey(p.Number)).Select(p => (p, byNumber[p.Number]))];
    }

    /// <summary>How many there are of each stage that has not ended, whichever stage the filter names.</summary>
    public Task<List<StageSum>> Stages(Actor actor, PartFilter filter, Instant now, CancellationToken stop) => store.List<StageSum>(
        $"select p.stage, count(*) as Count, sum(case when {StepDue} < @now then 1 else 0 end) as Late from {Seen} and p.ended_at is null group by p.stage",
        new DynamicParameters(filter.ToArguments(actor, now)), stop);

    /// <summary>How many wait for this person – to report in or be done by their unit, or to be decided by whoever asked – and how many of them are late; null when none do.</summary>
    public async Task<(long Count, long Late)?> Waiting(Actor actor, Instant now, CancellationToken stop)
    {
        if (!actor.May(Permission.AskPart)) return null;
        var sums = await store.List<StageSum>(
            $"""
            select p.stage, count(*) as Count, sum(case when {StepDue} < @now then 1 else 0 end) as Late
            from case_part p join case_case c on c.district = p.district and c.number = p.number
            where p.district = @District and p.ended_at is null and substr(c.area, 1, length(@Area)) = @Area
                and case when p.stage in ('asked', 'in-hand') then p.unit else coalesce(p.asker_unit, '') end = @own
            group by p.stage
            """,
            new { actor.District, actor.Scope.Area, own = actor.Unit ?? "", now = now.Microseconds }, stop);
        return sums.Count == 0 ? null : (sums.Sum(static s => s.Count), sums.Sum(static s => s.Late));
    }

    /// <summary>The parts that were asked for on those days, by the unit that does them.</summary>
    public Task<List<UnitSum>> Units(Actor actor, PartFilter filter, Instant now, CancellationToken stop) => store.List<UnitSum>(
        $"""
        select p.unit, count(*) as Asked, sum(case when p.type = 'whistle' then 1 else 0 end) as Whistles,
            sum(case when p.reported_at is not null or p.refused_at is not null or (p.answer_due < @now and p.ended_at is null) then 1 else 0 end) as AnswersOwed,
            sum(case when p.reported_at <= p.answer_due then 1 else 0 end) as AnsweredInTime,
            sum(case when p.done_at is not null or (p.work_due < @now and p.stage in ('asked', 'in-hand')) then 1 else 0 end) as WorkOwed,
            sum(case when p.done_at <= p.work_due then 1 else 0 end) as DoneInTime,
            sum(case when p.refused_at is not null then 1 else 0 end) as Refusals, sum(p.reworks) as Reworks,
            sum(case when p.satisfied is not null then 1 else 0 end) as Judged, sum(case when p.satisfied = 1 then 1 else 0 end) as Satisfied
        from {Seen} and p.asked_at >= @from and p.asked_at < @until group by p.unit order by count(*) desc, p.unit
        """,
        new DynamicParameters(filter.ToArguments(actor, now)), stop);
}
