using Gridloom.Domain;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>Draws a week or a month of the roster (排班表页).</summary>
internal sealed class RosterPage(Frames frames, FormKeys keys, RosterLookup roster, Clocks clocks)
{
    private const int FaultsShown = 12;

    /// <param name="Typed">What was typed into the form of a pattern; null when it was not sent.</param>
    public sealed record After(RepeatRoster.Request? Typed = null, Problem? Refused = null);

    /// <summary>What the page is drawn from.</summary>
    private sealed record Read(RosterView View, RosterWords Words, List<StoredRoster> Rows, Instant Now);

    public async Task<IResult> Show(HttpContext http, Caller caller, After after)
    {
        var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, clocks.Now(caller.Actor.District));
        var view = RosterView.Of(http.Request.Query, now.ChinaDay());
        if (after.Typed is { } typed && RosterPostNames.Find(typed.Post) is { } post) view = view with { Post = post, Day = StoredRoster.ReadDay(typed.From) ?? view.Day };
        // A day more on either side, because a night reaches over midnight.
        var rows = await roster.Between(caller.Actor.District, view.From.AddDays(-1), view.To, stop);
        var read = new Read(view, new(await roster.GroundOf(caller.Actor.District, stop), t), rows, now);
        var faults = RosterCheck.Faults([.. rows.Select(r => r.ToEntry())], view.Days.Where(d => d >= now.ChinaDay()), read.Words.Ground);
        var model = Table(read, caller) with
        {
            Faults = [.. faults.Take(FaultsShown).Select(f => t.InEnglish ? f.English : f.Chinese)],
            FaultCount = faults.Count,
            Forms = RosterChange.MayEdit(caller.Actor) ? Forms(http, read, after) : null,
            Error = after.Refused?.ToFormError(t),
        };
        return Pages.Show<RosterTablePage>(frames.For(http, t["排班"], RailEntry.Fieldwork, Notice(http, t)), model, after.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private static RosterModel Table(Read read, Caller caller)
    {
        var (view, words, rows, now) = read;
        var (t, ground) = (words.T, words.Ground);
        var shown = rows.Where(r => ground.Shifts.Find(r.Shift)?.Post == view.Post).ToList();
        var byCell = shown.ToLookup(r => (r.Account, r.Day));
        // Who left the post stays on the days on which they stood.
        var people = ground.Of(view.Post).Where(p => RosterLookup.Sees(caller.Actor, p.Area)).Select(p => (p.Account, p.Seat))
            .Concat(shown.Select(r => r.Account).Distinct().Where(a => ground.Find(view.Post, a) is null).Select(a => (Account: a, Seat: a))).ToList();
        return new RosterModel
        {
            Span = $"{Ui.Show.Day(view.From)} – {Ui.Show.Day(view.To)}",
            Tabs = [.. Enum.GetValues<RosterPost>().Select(p => new RosterTab(words.Post(p), (view with { Post = p }).ToUrl(), p == view.Post))],
            Days = [.. view.Days.Select(d => new RosterDayHead(view.Month ? d.Day.ToString(System.Globalization.CultureInfo.InvariantCulture) : Ui.Show.Day(d)[5..], words.Weekday(d), ShowRoster.AddressOf(Ui.Show.Day(d)), d == now.ChinaDay(), d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))],
            Lines = [.. people.Select(p => new RosterLine(p.Seat, [.. view.Days.Select(d => (IReadOnlyList<RosterChip>)[.. byCell[(p.Account, Ui.Show.Day(d))].Select(r => Chip(r, words, now))])], shown.LongCount(r => r.Account == p.Account && StoredRoster.DayOf(r.Day) >= view.From)))],
            Sums = [.. ground.Shifts.Of(view.Post).Select(s => new RosterSum(words.Name(s), s.Least, [.. view.Days.Select(d => shown.LongCount(r => r.Shift == s.Code && r.Day == Ui.Show.Day(d)))]))],
            Month = view.Month,
            PreviousHref = view.Previous.ToUrl(),
            NextHref = view.Next.ToUrl(),
            OtherHref = (view with { Month = !view.Month }).ToUrl(),
            PresenceHref = ShowPresence.AddressOf(view.From, view.To, view.Post),
            Shifts = [.. ground.Shifts.Of(view.Post).Select(s => new RosterShiftWords(words.Name(s), words.Hours(s), s.Least))],
        };
    }

    private static RosterChip Chip(StoredRoster row, RosterWords words, Instant now)
    {
        var (shift, state) = (words.Ground.Shifts.Get(row.Shift), words.State(row, now));
        return new(words.Name(shift)[..1], $"{words.Name(shift)} {words.Hours(shift)}　{state.Text}　{words.Areas(row.ToEntry())}", state.Tone == Tone.Late, row.InAt is not null);
    }

    private RosterForms Forms(HttpContext http, Read read, After after)
    {
        var (t, refused, typed) = (read.Words.T, after.Refused, after.Typed);
        var today = read.Now.ChinaDay();
        var from = read.View.From < today ? today : read.View.From;
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        return new(keys.Again(http, refused), read.View.Post.Code(), Field(typed?.From ?? Ui.Show.Day(from), "from"), Field(typed?.To ?? Ui.Show.Day(from.AddDays(27)), "to"),
            Field(typed?.Pattern ?? (read.View.Post == RosterPost.Operator ? "白 夜 休 休" : "白 白 白 白 白 休 休"), "pattern"), Field(typed?.Step ?? "1", "step"))
        {
            People = [.. read.Words.Ground.Of(read.View.Post).Select(p => new Choice(p.Account, p.Seat))],
            Chosen = typed?.People ?? [],
            PeopleError = refused.Of("people", t),
            ExportHref = read.View.ToUrl(ExportRoster.Address),
        };
    }

    private static string? Notice(HttpContext http, Words t) =>
        long.TryParse(http.Request.Query["done"], out var entries) ? t["已排 {0} 班。", Ui.Show.Count(entries)] : null;
}
