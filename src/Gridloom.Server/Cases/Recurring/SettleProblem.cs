using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>了结问题: its cause was removed, with the conclusion; or it was not after all (恢复), with the reason. Cases that come afterwards are counted as its relapse.</summary>
internal static class SettleProblem
{
    public sealed record Response(string Code);

    public static string AddressOf(string code, bool settle) => $"{ShowRecurring.AddressOf(code)}/{(settle ? "settle" : "resume")}";

    public static void Map(Doors doors)
    {
        foreach (var settle in new[] { true, false })
            doors.Pages.MapPost(AddressOf("{code}", settle), (string code, HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShowRecurring.Page page) =>
                Submit(new(http, caller, form, keys), (code, settle), handler, page)).Requires(Permission.EditProblems);
    }

    private sealed record Sent(HttpContext Http, Caller Caller, PostedForm Form, FormKeys Keys);

    private static async Task<IResult> Submit(Sent sent, (string Code, bool Settle) asked, Handler handler, ShowRecurring.Page page)
    {
        if (!sent.Keys.Take(sent.Form).Succeeded(out var key, out var refused)) return await page.One(sent.Http, sent.Caller, new(asked.Code, sent.Form["note"], refused));
        var seen = long.TryParse(sent.Form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
        var outcome = await handler.Handle(sent.Caller.Actor, key, new(asked.Code, asked.Settle, seen, sent.Form["note"]));
        return outcome.Succeeded(out _, out refused)
            ? new SeeOther($"{ShowRecurring.AddressOf(asked.Code)}?done={(asked.Settle ? "settled" : "resumed")}")
            : await page.One(sent.Http, sent.Caller, new(asked.Code, sent.Form["note"], refused));
    }

    public sealed record Request(string Code, bool Settle, long Seen, string? Note);

    public sealed class Handler(Turns turns)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked)
        {
            if (!RecurringProblems.Text(asked.Note, RecurringProblems.NoteLimit, RecurringProblems.NoNote).Succeeded(out var note, out var refused)) return refused;
            return await turns.TakeOnce<Response>(actor, key, SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())), async turn =>
            {
                var found = await turn.Find<StoredProblem>($"select {StoredProblem.Columns} from case_problem p where p.district = @District and p.code = @Code", new { turn.District, asked.Code });
                if (found is null || !turn.Actor.Scope.Covers(found.Area)) return RecurringProblems.NotFound;
                if (found.Version != asked.Seen || found.SettledAt is null != asked.Settle) return RecurringProblems.Stale;
                turn.Append(asked.Settle ? new ProblemSettled(found.Code, note) : new ProblemResumed(found.Code, note), found.Version + 1);
                turn.Save(
                    "update case_problem set settled_by = @by, settled_at = @at, conclusion = @conclusion, version = version + 1 where district = @District and code = @Code",
                    new { turn.District, found.Code, by = asked.Settle ? turn.Actor.Account : null, at = asked.Settle ? turn.Now : (Instant?)null, conclusion = asked.Settle ? note : null });
                return new Response(found.Code);
            });
        }
    }
}
