using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases;

/// <summary>时限账本: every minute of one case by whoever held it, for programs; people see it on the case page.</summary>
internal static class ShowLedger
{
    /// <summary>One stretch; the four kinds of time are minutes and add up to its length.</summary>
    public sealed record Entry(DateTimeOffset From, DateTimeOffset To, string Holder, string? Unit, double OfCase, double OfStep, double Outside, double Stopped);

    /// <param name="Minutes">From the report to the end, or to now; the entries add up to it.</param>
    public sealed record Response(string Id, string Number, double Minutes, IReadOnlyList<Entry> Entries);

    public static void Map(Doors doors) =>
        doors.Api.MapGet("/cases/{id}/ledger", Show).WithSummary("Who held a case, minute by minute").Requires(Permission.ReadCases).Produces<Response>();

    private static async Task<IResult> Show(string id, Caller caller, CaseLookup cases, CaseCourse course, CaseLedger ledger, Clocks clocks, CancellationToken stop)
    {
        if (await cases.Find(caller.Actor, id, stop) is not { } c) return new ProblemResult(CaseProblems.NotFound);
        var now = clocks.Now(c.District);
        var entries = ledger.Entries(c, await course.Read(c, stop), now);
        return TypedResults.Ok(new Response(c.Id, c.Number, ((c.EndedAt ?? now) - c.ReportedAt).TotalMinutes,
        [
            .. entries.Select(static e => new Entry(
                e.From.ToChina(), e.To.ToChina(), JsonName(e.Holder), e.Unit, e.OfCase.TotalMinutes, e.OfStep.TotalMinutes, e.Outside.TotalMinutes, e.Stopped.TotalMinutes)),
        ]));
    }

    private static string JsonName(Domain.Cases.Lifecycle.CaseHolder holder) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(holder.ToString());
}
