using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>Draws a person's own shift (我的班次页).</summary>
internal sealed class ShiftPages(Frames frames, FormKeys keys, RosterLookup roster, Cases.CaseLookup cases, Access.AccountLookup accounts, Clocks clocks)
{
    private const int NextShown = 10, HandoversShown = 6;

    /// <param name="Note">The hand-over note as it was typed.</param>
    public sealed record After(string Note = "", Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, After after)
    {
        var (t, stop, actor) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor);
        var now = clocks.Now(actor.District);
        var words = new RosterWords(await roster.GroundOf(actor.District, stop), t);
        var own = (await roster.OfPerson(actor, now.ChinaDay().AddDays(-1), NextShown + 4, stop)).Where(r => words.Ground.Shifts.Find(r.Shift) is not null).ToList();
        var running = Running(own, words, now);
        var there = await roster.At(actor.District, now, stop);
        return Pages.Show<ShiftPage>(frames.For(http, t["我的班次"], RailEntry.Fieldwork, Notice(http, t)), new ShiftModel
        {
            Seat = caller.Account.Post,
            Now = running is null ? null : NowOf(running, words, now),
            Next = [.. own.Where(r => r != running && words.Ground.SpanOf(r.ToEntry()).From > now).Take(NextShown).Select(r => NextOf(r, words))],
            Mates = [.. there.Where(r => words.Ground.Shifts.Find(r.Shift) is not null).Select(r => Mate(r, words, now))],
            Handovers = await Handovers(caller, words, stop),
            Write = running is { InAt: not null } ? new(running.Shift, new(after.Note, after.Refused.Of("note", t)), await Queues(caller, t, stop)) : null,
            HasTasks = actor.May(Permission.VerifyCase),
            Key = keys.Again(http, after.Refused),
            Error = after.Refused?.ToFormError(t),
        }, after.Refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The one that runs, or that one may sign in to already; who has not signed out yet stays with the old one for a while.</summary>
    public static StoredRoster? Running(IEnumerable<StoredRoster> own, RosterWords words, Instant now)
    {
        var near = own.Select(r => (Row: r, Span: words.Ground.SpanOf(r.ToEntry()))).Where(r => r.Span.TakesSignIn(now) || (r.Row is { InAt: not null, OutAt: null } && r.Span.Until <= now && now < r.Span.Until + ShiftSpan.Late)).ToList();
        return near.Find(r => r.Row is { InAt: not null, OutAt: null }).Row ?? near.Find(r => r.Row.OutAt is null).Row ?? near.FirstOrDefault().Row;
    }

    private static ShiftNow NowOf(StoredRoster row, RosterWords words, Instant now)
    {
        var shift = words.Ground.Shifts.Get(row.Shift);
        return new(row.Day, row.Shift, words.Name(shift), words.Hours(shift), words.Areas(row.ToEntry()), words.State(row, now), RosterWords.Clock(row.InAt, now), RosterWords.Clock(row.OutAt, now));
    }

    private static ShiftNext NextOf(StoredRoster row, RosterWords words)
    {
        var shift = words.Ground.Shifts.Get(row.Shift);
        return new(row.Day, words.Weekday(StoredRoster.DayOf(row.Day)), words.Name(shift), words.Hours(shift), words.Areas(row.ToEntry()));
    }

    private static ShiftMate Mate(StoredRoster row, RosterWords words, Instant now)
    {
        var shift = words.Ground.Shifts.Get(row.Shift);
        return new(words.Post(shift.Post), words.Ground.SeatOf(row.Account), words.Name(shift), words.Areas(row.ToEntry()), words.State(row, now));
    }

    private async Task<IReadOnlyList<HandoverCount>> Queues(Caller caller, Words t, CancellationToken stop) =>
        HandoverText.Read(HandoverText.Of(await cases.Stages(caller.Actor, clocks.Now(caller.Actor.District), stop)), t);

    private async Task<IReadOnlyList<HandoverModel>> Handovers(Caller caller, RosterWords words, CancellationToken stop)
    {
        var (t, district, notes) = (words.T, caller.Actor.District, new List<HandoverModel>());
        var now = clocks.Now(district);
        foreach (var note in await roster.Handovers(district, HandoversShown, stop))
        {
            var shift = words.Ground.Shifts.Find(note.Shift);
            var taken = note is { Taker: { } taker, TakenAt: { } at } ? t["{0} {1} 接班确认", await accounts.PostOf(district, taker, stop), Ui.Show.Desk(at, now)] : null;
            notes.Add(new($"{note.Day[5..]} {(shift is null ? note.Shift : words.Name(shift))}", await accounts.PostOf(district, note.Giver, stop), note.GivenAt, HandoverText.Read(note.Queues, t), note.Note, taken,
                taken is null && note.Giver != caller.Actor.Account ? TakeHandover.AddressOf(note.Id) : null));
        }
        return notes;
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "in" => t["已签到。"],
        "out" => t["已签退。"],
        "handover" => t["交接班记录已写好，等接班的人确认。"],
        "taken" => t["已确认接班。"],
        _ => null,
    };
}
