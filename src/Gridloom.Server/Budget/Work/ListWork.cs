using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Budget.Work;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Budget.Work;

/// <summary>工作记录: what was done in a year and is counted, kind by kind, each record with its proof.</summary>
internal static class ListWork
{
    public const string Address = "/budget/work";

    /// <summary>A record as the API tells it; counts by their codes, what is not there is unknown.</summary>
    public sealed record Item(string Id, string Kind, string Day, string Title, string Office, IReadOnlyDictionary<string, long> Counts, bool Counted, string? WithdrawReason, bool Demo);

    public sealed record Response(long Year, IReadOnlyList<Item> Items);

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, WorkPageMaker page) => page.Show(http, caller)).Requires(Permission.ReadBudget);
        doors.Pages.MapGet(Address + "/{id}/proof", ShowProof).Requires(Permission.ReadBudget);
        doors.Api.MapGet(Address, ShowByApi).WithSummary("The work records of a year").Requires(Permission.ReadBudget).Produces<Response>();
    }

    private static async Task<IResult> ShowByApi(HttpContext http, Caller caller, WorkReader reader, WorkKinds kinds, Clocks clocks)
    {
        var asked = WorkQuery.Read(http.Request.Query, kinds, clocks.Now(caller.Actor.District).ChinaDay());
        var rows = await reader.Of(caller.Actor.District, asked, http.RequestAborted);
        return TypedResults.Ok(new Response(asked.Year, [.. rows.Select(r => new Item(r.Work.Id, r.Work.Kind, r.Work.Day, r.Work.Title, r.Work.Office, r.Counts, r.Counted, r.Work.WithdrawReason, r.Work.Demo == 1))]));
    }

    private static async Task<IResult> ShowProof(string id, HttpContext http, Caller caller, WorkReader reader, FileStore files) =>
        await reader.Find(caller.Actor.District, id, http.RequestAborted) is { } work
            ? TypedResults.PhysicalFile(files.PathOf(work.ProofContent), work.ProofType, work.ProofName)
            : Answers.Refusal(http, WorkProblems.NotFound);
}

/// <summary>Draws the list of work records (工作记录页).</summary>
internal sealed class WorkPageMaker(Frames frames, WorkReader reader, WorkKinds kinds, Clocks clocks, Access.AccountLookup accounts)
{
    private const int Size = 100;

    /// <summary>Work records are the district's: whoever answers for a part of it only reads them.</summary>
    public static bool MayEnter(Actor actor) => actor.May(Permission.EnterValue) && actor.Scope.Covers(actor.District);

    public async Task<IResult> Show(HttpContext http, Caller caller)
    {
        var (t, now, district) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District), caller.Actor.District);
        var asked = WorkQuery.Read(http.Request.Query, kinds, now.ChinaDay());
        var rows = await reader.Of(district, asked, http.RequestAborted);
        var page = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 1 and <= 100_000 ? given : 1;
        var (lines, words) = (new List<WorkLine>(), new WorkWords(kinds, t));
        foreach (var row in rows.Skip((page - 1) * Size).Take(Size)) lines.Add(await Line(row, caller.Actor, (words, now, t)));
        return Pages.Show<WorkListPage>(frames.For(http, t["工作记录"], RailEntry.Budget, Notice(http, t)), new WorkListModel
        {
            Year = asked.Year, Years = [.. (await reader.Years(district, http.RequestAborted)).Append(now.ChinaDay().Year).Append(asked.Year).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))],
            Kind = asked.Kind, Kinds = [.. kinds.All.Select(k => new Choice(k.Code, ProjectPage.In(k.Name, t)))],
            Until = asked.Until, CutOff = asked.Until ?? now, Sums = [.. words.Sums(rows, asked)], Rows = lines, Total = rows.Count,
            PreviousHref = page > 1 ? asked.ToUrl(page - 1) : null, NextHref = rows.Count > page * Size ? asked.ToUrl(page + 1) : null,
            NewHref = MayEnter(caller.Actor) ? EnterWork.AddressOf(asked.Kind) : null, AllHref = (asked with { Until = null }).ToUrl(),
        });
    }

    /// <summary>One record as the list shows it.</summary>
    public async Task<WorkLine> Line(WorkRow row, Actor actor, (WorkWords Words, Instant Now, Words T) with)
    {
        var (w, t) = (row.Work, with.T);
        async Task<string> Who(string account, Instant at) => $"{await accounts.PostOf(actor.District, account, CancellationToken.None)} {Ui.Show.Desk(at, with.Now)}";
        return new(w.Id, w.Day, with.Words.Kind(w.Kind), w.Title, with.Words.Counts(row), w.Office, w.Note, await Who(w.EnteredBy, w.EnteredAt))
        {
            ProofHref = $"{ListWork.Address}/{w.Id}/proof", ProofName = w.ProofName, Demo = w.Demo == 1,
            Withdrawn = row.Counted ? null : t["{0} 撤回：{1}", await Who(w.WithdrawnBy!, new(w.WithdrawnAt!.Value)), w.WithdrawReason],
            WithdrawHref = w.WithdrawnAt is null && MayEnter(actor) ? WithdrawWork.AddressOf(w.Id) : null,
        };
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "entered" => t["已登记，凭据已存。"],
        "withdrawn" => t["已撤回，不再计入。"],
        _ => null,
    };
}
