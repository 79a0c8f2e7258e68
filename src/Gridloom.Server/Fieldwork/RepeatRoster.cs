using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Fieldwork;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Fieldwork;

/// <summary>循环排班: a pattern is laid over some days for some people, each beginning so many cells after the one before.</summary>
internal static class RepeatRoster
{
    public const string Address = ShowRoster.Address + "/repeat";

    /// <summary>Two months: beyond it nobody knows who will be there.</summary>
    public const int DaysMax = 62;

    /// <param name="Step">How many cells after the one before each person begins.</param>
    public sealed record Request(string Post, string From, string To, string Pattern, IReadOnlyList<string> People, string Step);

    public static void Map(Doors doors) => doors.Pages.MapPost(Address, Submit).Requires(Permission.EditRoster);

    private static async Task<IResult> Submit(HttpContext http, Caller caller, PostedForm form, RosterChange change, Handler handler, RosterPage page)
    {
        var request = new Request(form["post"] ?? "", form["from"] ?? "", form["to"] ?? "", form["pattern"] ?? "", [.. form.All("people")], form["step"] ?? "");
        if (!change.Read(form, caller.Actor, "repeat " + (request with { People = [] }) + string.Join(' ', request.People)).Succeeded(out var wanted, out var refused)) return await page.Show(http, caller, new(request, refused));
        var outcome = await handler.Handle(caller.Actor, wanted, request);
        return outcome.Succeeded(out var done, out refused)
            ? new SeeOther(FormattableString.Invariant($"{ShowRoster.Address}?post={request.Post}&day={request.From}&done={done.Entries}"))
            : await page.Show(http, caller, new(request, refused));
    }

    public sealed class Handler(RosterChange change, Clocks clocks)
    {
        public Task<Outcome<RosterChange.Changed>> Handle(Actor actor, RosterChange.Wanted wanted, Request request) => change.Make(actor, wanted, (turn, ground) => Lay(turn, ground, request));

        private async ValueTask<Outcome<RosterChange.Changed>> Lay(Turn turn, RosterGround ground, Request request)
        {
            if (StoredRoster.ReadDay(request.From) is not { } from || StoredRoster.ReadDay(request.To) is not { } to || to < from || to.DayNumber - from.DayNumber >= DaysMax) return RosterProblems.SpanUnreadable;
            if (from < clocks.Now(turn.District).ChinaDay()) return RosterProblems.SpanPast;
            if (RosterPostNames.Find(request.Post) is not { } post) return RosterProblems.NobodyChosen;
            if (!RosterPattern.Read(request.Pattern, post, ground.Shifts).Succeeded(out var pattern, out var refused)) return refused;
            var people = ground.Of(post).Where(p => request.People.Contains(p.Account)).ToList();
            if (people.Count == 0) return RosterProblems.NobodyChosen;
            var step = int.TryParse(request.Step, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, RosterPattern.CellsMax) : 1;
            var entries = pattern.Over((from, to), [.. people.Select(p => (p.Account, AreasOf(p, post, turn.District)))], step).ToList();
            var chosen = people.Select(p => p.Account).ToHashSet(StringComparer.Ordinal);
            if (!(await RosterChange.Replace(turn, ground, (entries, from, to), e => chosen.Contains(e.Account) && ground.Shifts.Get(e.Shift).Post == post)).Succeeded(out var made, out refused)) return refused;
            turn.Append(new RosterRepeated(from, to, request.Pattern.Trim(), people.Count, made.Added.Count, made.Gone, RosterStore.DigestOf(made.Added)), 0);
            return new RosterChange.Changed(made.Added.Count);
        }

        // A collector looks after what the account's scope is; somebody on the desk after the whole district.
        private static string AreasOf(RosterPerson person, RosterPost post, string district) => post == RosterPost.Operator || person.Area == district ? "" : person.Area;
    }
}
