using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;

namespace Gridloom.Server.Cases.Duties;

/// <summary>修改条款: a line of a draft is added or changed.</summary>
internal static class SaveDuty
{
    public static string AddressOf(string version) => $"{ShowDuties.AddressOf(version)}/lines";

    public static string AddressOf(string version, string clause) => $"{AddressOf(version)}/{clause}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{version}"), (string version, HttpContext http, Caller caller, DutyForm page) => page.Show(http, caller.Actor, new(version, null))).Requires(Permission.EditDuties);
        doors.Pages.MapGet(AddressOf("{version}", "{clause}"), (string version, string clause, HttpContext http, Caller caller, DutyForm page) => page.Show(http, caller.Actor, new(version, clause)))
            .Requires(Permission.EditDuties);
        doors.Pages.MapPost(AddressOf("{version}"), (string version, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(version, null), form)).Requires(Permission.EditDuties);
        doors.Pages.MapPost(AddressOf("{version}", "{clause}"), (string version, string clause, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, new(version, clause), form))
            .Requires(Permission.EditDuties);
    }

    public static DutyInput ReadForm(PostedForm form) =>
        new(form["clause"], form["class"], form["condition"], form["area"], form["unit"], form["cooperating"], form["supervisor"], form["wording"]);

    public sealed class Page(DutyChange change, Handler handler, DutyForm page)
    {
        /// <param name="asked">Which line; a new one without a clause.</param>
        public async Task<IResult> Submit(HttpContext http, Caller caller, DutyForm.Asked asked, PostedForm form)
        {
            var input = ReadForm(form);
            var again = asked with { Typed = input };
            if (!change.Read(form, caller.Actor, asked.Version, "save " + asked.Clause + " " + JsonSerializer.Serialize(input)).Succeeded(out var wanted, out var refused))
                return await page.Show(http, caller.Actor, again with { Refused = refused });
            var outcome = await handler.Handle(caller.Actor, wanted, asked.Clause, input);
            return outcome.Succeeded(out var made, out refused) ? new SeeOther(ShowDuties.AddressOf(made.Code) + "?done=saved") : await page.Show(http, caller.Actor, again with { Refused = refused });
        }
    }

    public sealed class Handler(DutyChange change)
    {
        /// <param name="was">The clause that is changed; null for a new one.</param>
        public Task<Outcome<DutyChange.Changed>> Handle(Actor actor, DutyChange.Wanted wanted, string? was, DutyInput input) => change.Make(actor, wanted, async draft =>
        {
            var lines = await draft.Lines();
            if (was is not null && !lines.Exists(l => l.Clause == was)) return DutyProblems.NotFound;
            if (was is null && lines.Count >= DutyCatalogue.LinesMax) return DutyProblems.TooManyLines;
            if (!input.Read(draft.Ground).Succeeded(out var line, out var refused)) return refused;
            if (DutyCheck.Beside(line, lines.Where(l => l.Clause != was)) is { } beside) return beside;
            // Whoever mends the wording of a ruling's clause leaves it the ruling's.
            DutyStore.SaveLine(draft.Turn, draft.Version, new(draft.Version.Code, was, line with { Source = lines.Find(l => l.Clause == was)?.Source ?? "" }));
            return null;
        });
    }
}
