using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Fieldwork;

/// <summary>在岗率: how far rostered posts were filled over some days, by posts and by minutes, with every shift that it counts.</summary>
internal static class ShowPresence
{
    private const string Address = ShowRoster.Address + "/presence";

    private const int DaysMax = 400, RowsShown = 500;

    public static string AddressOf(DateOnly from, DateOnly to, RosterPost post) => QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["from"] = Ui.Show.Day(from), ["to"] = Ui.Show.Day(to), ["post"] = post.Code(),
    });

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller)).Requires(Permission.ReadRoster);

    /// <summary>Counts, and draws what was counted.</summary>
    public sealed class Page(Frames frames, RosterLookup roster, Clocks clocks)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, clocks.Now(caller.Actor.District));
            var today = now.ChinaDay();
            var query = http.Request.Query;
            var (from, to) = (StoredRoster.ReadDay(query["from"]) ?? new DateOnly(today.Year, today.Month, 1), StoredRoster.ReadDay(query["to"]) ?? today);
            var refused = to < from || to.DayNumber - from.DayNumber > DaysMax ? RosterProblems.SpanUnreadable : null;
            var post = RosterPostNames.Find(query["post"].ToString()) ?? RosterPost.Operator;
            var words = new RosterWords(await roster.GroundOf(caller.Actor.District, stop), t);
            var rows = refused is null ? await roster.Between(caller.Actor.District, from, to, stop) : [];
            var counted = PresenceLookup.Count(rows, post, caller.Actor, (words.Ground, now));
            return Pages.Show<PresencePage>(frames.For(http, t["在岗率"], RailEntry.Fieldwork), new PresenceModel
            {
                From = Ui.Show.Day(from),
                To = Ui.Show.Day(to),
                Post = post.Code(),
                Posts = [.. Enum.GetValues<RosterPost>().Select(p => new Choice(p.Code(), words.Post(p)))],
                All = Sum(words.Post(post), counted),
                ByShift = [.. words.Ground.Shifts.Of(post).Select(s => Sum($"{words.Name(s)} {words.Hours(s)}", counted.Where(c => c.Shift == s)))],
                Rows = [.. counted.Take(RowsShown).Select(c => Row(c, words, now))],
                Total = counted.Count,
                CutOff = now,
                Error = refused?.ToFormError(t),
            }, refused?.Status ?? StatusCodes.Status200OK);
        }

        private static PresenceSum Sum(string name, IEnumerable<PresenceLookup.Counted> counted)
        {
            var all = PresenceLookup.Sum(counted);
            return new(name, all.Posts, all.Filled, all.Minutes, all.Present);
        }

        private static PresenceRow Row(PresenceLookup.Counted c, RosterWords words, Instant now) => new(
            c.Row.Day, ShowRoster.AddressOf(c.Row.Day), words.Name(c.Shift), words.Ground.SeatOf(c.Row.Account), words.State(c.Row, now), RosterWords.Clock(c.Row.InAt, now) ?? "—", RosterWords.Clock(c.Row.OutAt, now) ?? "—",
            c.Of.Minutes, c.Of.Present);
    }
}
