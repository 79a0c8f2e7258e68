using Gridloom.Domain;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Fieldwork;

/// <summary>Draws one day of the roster (当日排班页), with the form that puts somebody on a shift.</summary>
internal sealed class RosterDayPage(Frames frames, FormKeys keys, RosterLookup roster, Clocks clocks)
{
    public sealed record After(AddToRoster.Request? Typed = null, Problem? Refused = null);

    public async Task<IResult> Show(HttpContext http, Caller caller, string asked, After after)
    {
        if (StoredRoster.ReadDay(asked) is not { } day) return Answers.Refusal(http, HostProblems.NotFound);
        var (t, stop, now) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, clocks.Now(caller.Actor.District));
        var words = new RosterWords(await roster.GroundOf(caller.Actor.District, stop), t);
        var rows = await roster.Between(caller.Actor.District, day.AddDays(-1), day, stop);
        var edits = RosterChange.MayEdit(caller.Actor);
        var today = rows.Where(r => r.Day == asked).ToLookup(r => r.Shift);
        var model = new RosterDayModel
        {
            Day = asked,
            Weekday = words.Weekday(day),
            WeekHref = new RosterView(RosterPost.Operator, Month: false, day).ToUrl(),
            PreviousHref = ShowRoster.AddressOf(Ui.Show.Day(day.AddDays(-1))),
            NextHref = ShowRoster.AddressOf(Ui.Show.Day(day.AddDays(1))),
            Shifts = [.. words.Ground.Shifts.All.Select(s => new RosterDayShift(words.Post(s.Post), words.Name(s), words.Hours(s), s.Least, [.. today[s.Code].Select(r => Row(r, words, now, edits))]))],
            Faults = [.. RosterCheck.Faults([.. rows.Select(r => r.ToEntry())], [day], words.Ground).Select(f => t.InEnglish ? f.English : f.Chinese)],
            Form = edits ? Form(http, asked, after, words) : null,
            Error = after.Refused?.ToFormError(t),
        };
        return Pages.Show<RosterOneDayPage>(frames.For(http, t["{0} 排班", asked], RailEntry.Fieldwork, Notice(http, t)), model, after.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private static RosterDayRow Row(StoredRoster row, RosterWords words, Instant now, bool edits) => new(
        words.Ground.SeatOf(row.Account), words.Areas(row.ToEntry()), words.State(row, now), RosterWords.Clock(row.InAt, now), RosterWords.Clock(row.OutAt, now), edits && row.InAt is null ? (row.Shift, row.Account) : null);

    private RosterDayForm Form(HttpContext http, string day, After after, RosterWords words)
    {
        var (t, refused, typed) = (words.T, after.Refused, after.Typed);
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        var posts = Enum.GetValues<RosterPost>();
        return new(keys.Again(http, refused), ShowRoster.AddressOf(day), RemoveFromRoster.AddressOf(day), Field(typed?.Shift, "shift"), Field(typed?.Person, "person"), Field(typed?.Areas, "areas"),
            [.. posts.Select(p => new ChoiceGroup(words.Post(p), [.. words.Ground.Shifts.Of(p).Select(s => new Choice(s.Code, $"{words.Name(s)} {words.Hours(s)}"))]))],
            [.. posts.Select(p => new ChoiceGroup(words.Post(p), [.. words.Ground.Of(p).Select(o => new Choice(o.Account, o.Seat))]))]);
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "added" => t["已排上。"],
        "removed" => t["已撤下。"],
        _ => null,
    };
}
