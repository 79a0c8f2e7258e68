using System.Globalization;
using System.Text.Json;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;

namespace Gridloom.Server.Cases.Duties;

/// <summary>写入权责清单: a ruling becomes a clause of a draft, which is begun where there is none. The same ruling twice is one clause.</summary>
internal static class WriteRuling
{
    /// <param name="Draft">The draft's code; null takes the one that there is, or begins one.</param>
    /// <param name="Range">For which cases it shall hold.</param>
    public sealed record Request(string Case, string? Draft, RulingRange Range);

    /// <param name="Known">The draft said so already; nothing was written.</param>
    public sealed record Response(string Version, string Clause, bool Known);

    public static string AddressOf(string id) => $"/cases/{id}/ruling";

    public static void Map(Doors doors)
    {
        doors.Pages.MapPost(AddressOf("{id}"), (string id, HttpContext http, Caller caller, PostedForm form, Page page) => page.Submit(http, caller, id, form)).Requires(Permission.EditDuties);
    }

    /// <summary>The room behind the door: turn (load → decide → save).</summary>
    public sealed class Handler(Turns turns, DutyChange change, DutyRulings rulings)
    {
        public async Task<Outcome<Response>> Handle(Actor actor, string key, Request request)
        {
            if (!DutyChange.MayEdit(actor)) return DutyProblems.WholeDistrictOnly;
            if (await rulings.Find(actor, request.Case, CancellationToken.None) is not { } found) return CaseProblems.NotFound;
            if (found.Ruling is not { } ruling) return RulingProblems.None;
            var ground = await change.GroundOf(actor.District);
            var digest = System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { ruling.Number, ruling.Unit, request }));
            return await turns.TakeOnce<Response>(actor, key, digest, turn => Write(turn, (ruling, request, ground)));
        }

        private static async ValueTask<Outcome<Response>> Write(Turn turn, (CaseRuling Ruling, Request Request, DutyGround Ground) what)
        {
            var (ruling, request, ground) = what;
            if (!(await Draft(turn, request.Draft)).Succeeded(out var draft, out var refused)) return refused;
            var lines = await DutyStore.Lines(turn, draft.Code);
            if (lines.Count >= DutyCatalogue.LinesMax) return DutyProblems.TooManyLines;
            if (!RulingClause.Of(ruling, request.Range, lines, ground).Succeeded(out var clause, out refused)) return refused;
            if (!clause.Known) DutyStore.SaveLine(turn, draft, new(draft.Code, null, clause.Line));
            return new Response(draft.Code, clause.Line.Clause, clause.Known);
        }

        private static async ValueTask<Outcome<StoredVersion>> Draft(Turn turn, string? code)
        {
            if (code is not null && await DutyStore.Find(turn, code) is { } named) return named.From is null ? named : VersionProblems.InForce;
            if (code is not null) return DutyProblems.NotFound;
            var versions = await DutyStore.Versions(turn);
            var open = versions.All.Where(v => v.From is null).Select(v => v.Code).Order(StringComparer.Ordinal).FirstOrDefault() ?? await Begin(turn, versions);
            return (await DutyStore.Find(turn, open))!;
        }

        /// <summary>A copy of what is in force, called after the day.</summary>
        private static async ValueTask<string> Begin(Turn turn, DatedVersions versions)
        {
            var today = turn.Now.ChinaDay();
            var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var code = Enumerable.Range(1, versions.All.Count + 1).Select(n => n == 1 ? day : FormattableString.Invariant($"{day}.{n}")).First(c => versions.All.All(v => v.Code != c));
            var of = versions.InForceOn(today)?.Code;
            var lines = of is null ? [] : await DutyStore.Lines(turn, of);
            DutyStore.AddDraft(turn, new(code, of, lines.Count, DutyStore.DigestOf(lines), Sample: false), lines);
            return code;
        }
    }

    /// <summary>The page door: the form beside the ruling on the case page.</summary>
    public sealed class Page(Handler handler, FormKeys keys, CaseLookup cases, ShowCasePage page)
    {
        public async Task<IResult> Submit(HttpContext http, Caller caller, string id, PostedForm form)
        {
            if (!keys.Take(form).Succeeded(out var key, out var refused)) return await Again(http, caller, id, refused);
            var request = new Request(id, form["draft"] is { Length: > 0 } draft ? draft : null, new(form["range"] == DutyRulings.OnlyCondition, form["area"] ?? ""));
            var outcome = await handler.Handle(caller.Actor, key, request);
            return outcome.Succeeded(out var done, out refused)
                ? new SeeOther($"{ShowDuties.AddressOf(done.Version)}?q={done.Clause}&done={(done.Known ? "ruling-known" : "ruled")}")
                : await Again(http, caller, id, refused);
        }

        private async Task<IResult> Again(HttpContext http, Caller caller, string id, Problem refused) =>
            await cases.Find(caller.Actor, id, http.RequestAborted) is { } c ? await page.Show(http, caller, c, new(Refused: refused)) : Answers.Refusal(http, CaseProblems.NotFound);
    }
}
