using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Past;
using Gridloom.Server.Host;
using Gridloom.Server.Lists;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Past;

/// <summary>往年案件: the list of what was imported. These cases stand apart: in no queue, no clock and no figure.</summary>
internal static class ShowPast
{
    public const string Address = "/past";

    private const int Size = 50;

    public static void Map(Doors doors) => doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.Show(http, caller)).Requires(Permission.ReadPast);

    public sealed class Page(Frames frames, PastLookup past, ListTools tools, Clocks clocks)
    {
        public async Task<IResult> Show(HttpContext http, Caller caller)
        {
            var (t, stop, filter) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, PastFilter.Of(http.Request.Query));
            var rows = await past.List(caller.Actor, filter, Size + 1, stop);
            var total = await past.Count(caller.Actor, filter, stop);
            return Pages.Show<PastPage>(frames.For(http, t["往年案件"], RailEntry.Cases), new PastModel
            {
                Rows = [.. rows.Take(Size).Select(c => Row(c, clocks.Now(caller.Actor.District), t))],
                Total = total,
                Filtered = !filter.IsNone,
                Text = filter.Text ?? "", Type = filter.Type ?? "", From = filter.From is { } from ? Ui.Show.Day(from) : "", To = filter.To is { } to ? Ui.Show.Day(to) : "",
                Types = [.. (await past.Types(caller.Actor.District, stop)).Where(n => n.Length > 0).Select(n => new Choice(n, n))],
                FirstHref = filter.After is null ? null : (filter with { After = null }).ToUrl(Address),
                NextHref = rows.Count > Size ? (filter with { After = PastFilter.KeyOf(rows[Size - 1]) }).ToUrl(Address) : null,
                ImportHref = caller.Actor.May(Permission.ImportPast) ? AskPastCheck.Address : null,
                Export = total == 0 ? null : tools.Offer(PastListSource.ListKey, (filter with { After = null }).ToUrl("").TrimStart('?')),
            });
        }

        private static PastRow Row(PastCase c, Domain.Instant now, Words t) => new(
            c.RecId, Ui.Show.Desk(c.CreatedAt, now), c.Type.Shown, string.Join(" / ", new[] { c.MainType.Shown, c.SubType.Shown }.Where(n => n.Length > 0)),
            string.Join(" ", new[] { c.Street.Shown, c.Community.Shown }.Where(n => n.Length > 0)), c.Place, c.Unit.Shown, State(c, t));

        private static Remark State(PastCase c, Words t) => c switch
        {
            { Late: > 0 } => new(t["超期结办"], Tone.Late),
            { OnTime: > 0 } => new(t["按期结办"], Tone.Ok),
            { Open: > 0 } => new(t["处置中"], Tone.Plain),
            _ => new(t["未说明"], Tone.Stopped),
        };
    }
}
