using Dapper;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>A case that a unit has or had (已派遣案件), as far as responsibility goes by it.</summary>
internal sealed record DispatchedRow(
    string Id, string Number, string Class, string? Condition, string Area, string Unit, Instant FirstDispatchedAt, Instant? HolderDue, Instant? HandledAt, Instant? EndedAt)
{
    public DutyCase Case => new(Class, Condition ?? "", Area);

    /// <summary>The unit's deadline was missed by then, or when the work was done.</summary>
    public bool IsLate(Instant at) => HolderDue is { } due && (HandledAt ?? EndedAt ?? at) > due;

    public DispatchedCase ToCase(Instant at) => new(Case, Unit, IsLate(at));
}

/// <summary>Which dispatched cases are asked about (所问范围): those that were reported in a span of days and dispatched by the cut-off.</summary>
/// <param name="From">First day of reporting in China, included.</param>
/// <param name="At">The cut-off.</param>
/// <param name="Class">Null for every class.</param>
internal sealed record DispatchedAsked(DateOnly From, Instant At, string? Class = null)
{
    /// <summary>The last twelve months: a trial goes through every season once.</summary>
    public static DispatchedAsked Year(Instant at) => new(at.ChinaDay().AddYears(-1).AddDays(1), at);

    /// <summary>The last 90 days: how good suggestions are now.</summary>
    public static DispatchedAsked Quarter(Instant at, string? caseClass) => new(at.ChinaDay().AddDays(-89), at, caseClass);
}

/// <summary>Reads the cases that were dispatched (已派遣案件查询), as far as the actor may see them.</summary>
internal sealed class DispatchedCases(Store store)
{
    /// <summary>How many open cases wait at a unit or are in its hands, and how many of them are late. No record: SQLite gives a computed column no type while there is no row.</summary>
    public sealed class Load
    {
        public string Unit { get; init; } = "";

        public string Stage { get; init; } = "";

        public long Count { get; init; }

        public long Late { get; init; }
    }

    /// <summary>Newest first, as they come from the store.</summary>
    public IAsyncEnumerable<DispatchedRow> Stream(Actor actor, DispatchedAsked asked, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.ToSql(actor);
        (arguments["at"], arguments["class"]) = (asked.At.Microseconds, asked.Class);
        // By number, which is given in the order of reporting and is the key.
        (arguments["from"], arguments["to"]) = (CaseNumber.Before(actor.District, asked.From), CaseNumber.Before(actor.District, asked.At.ChinaDay().AddDays(1)));
        return store.Stream<DispatchedRow>(
            $"""
            select c.id, c.number, c.class, c.condition, c.area, c.unit, c.first_dispatched_at as FirstDispatchedAt, c.holder_due as HolderDue, c.handled_at as HandledAt, c.ended_at as EndedAt
            from case_case c
            where {where} and c.number >= @from and c.number < @to and c.class = coalesce(@class, c.class) and c.first_dispatched_at <= @at and c.unit is not null order by c.number desc
            """,
            new DynamicParameters(arguments), stop);
    }

    /// <summary>What the units have in hand now.</summary>
    public Task<List<Load>> Loads(Actor actor, Instant now, CancellationToken stop)
    {
        var (where, arguments) = CaseScope.OpenToSql(actor);
        arguments["now"] = now.Microseconds;
        return store.List<Load>(
            $"""
            select c.unit, c.stage, count(*) as Count, sum(case when c.holder_due < @now then 1 else 0 end) as Late
            from case_case c where {where} and c.stage in ('dispatched', 'handling') and c.unit is not null group by c.unit, c.stage
            """,
            new DynamicParameters(arguments), stop);
    }
}
