using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Domain.Territory;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>建立问题: a place where the same keeps happening gets a page of its own.</summary>
internal static class OpenProblem
{
    public sealed record Response(string Code);

    /// <summary>Which place, as its middle and class name it.</summary>
    public sealed record Request(string? Title, string? Class, long LongitudeE7, long LatitudeE7);

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(ShowRecurring.Address, Submit).Requires(Permission.EditProblems);
    }

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, FormKeys keys, Handler handler, ShowRecurring.Page page)
    {
        long Number(string name) => long.TryParse(form[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var asked = new Request(form["title"], form["class"], Number("longitude"), Number("latitude"));
        if (!keys.Take(form).Succeeded(out var key, out var refused)) return await page.List(http, caller, refused);
        var outcome = await handler.Handle(caller.Actor, key, asked, http.RequestAborted);
        return outcome.Succeeded(out var made, out refused) ? new SeeOther($"{ShowRecurring.AddressOf(made.Code)}?done=opened") : await page.List(http, caller, refused);
    }

    public sealed class Handler(Turns turns, RecurringLookup lookup, DoubleRules rules, Gridloom.Server.Territory.TerritoryLookup territory, Clocks clocks)
    {
        private sealed record Known(long Count);

        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request asked, CancellationToken stop)
        {
            if (!RecurringProblems.Text(asked.Title, RecurringProblems.TitleLimit, RecurringProblems.NoTitle).Succeeded(out var title, out var refused)) return refused;
            var (now, middle) = (clocks.Now(actor.District), new Position(asked.LongitudeE7, asked.LatitudeE7));
            var found = (await lookup.Proposed(actor, now, stop)).FirstOrDefault(g => g.Class == asked.Class && g.Middle == middle);
            var area = (await territory.Of(actor.District)).AreaOf(middle, "");
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{title} {asked.Class} {middle}"));
            return await turns.TakeOnce<Response>(actor, key, digest, async turn =>
            {
                if (found is null || !actor.Scope.Covers(area)) return RecurringProblems.NoPlace;
                var year = turn.Now.ChinaDay().Year;
                var known = (await turn.Find<Known>("select count(*) as Count from case_problem where district = @District and code like @year", new { turn.District, year = $"{year}-%" }))!;
                var opened = new ProblemOpened(string.Create(CultureInfo.InvariantCulture, $"{year}-{known.Count + 1:000}"), title, found.Class, area, found.Middle, rules.RepeatMetres, turn.Now - TimeSpan.FromDays(rules.RepeatDays));
                Save(turn, opened);
                return new Response(opened.Code);
            });
        }

        private static void Save(Turn turn, ProblemOpened e)
        {
            turn.Append(e, 1);
            turn.Save(
                """
                insert into case_problem (district, code, title, class, area, longitude_e7, latitude_e7, metres, since, opened_by, opened_at, version)
                values (@District, @Code, @Title, @Class, @Area, @LongitudeE7, @LatitudeE7, @metres, @Since, @Account, @Now, 1)
                """,
                new { turn.District, e.Code, e.Title, e.Class, e.Area, e.Middle.LongitudeE7, e.Middle.LatitudeE7, metres = (long)e.Metres, e.Since, turn.Actor.Account, turn.Now });
        }
    }
}
