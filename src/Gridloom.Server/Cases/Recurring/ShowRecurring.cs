using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Doubles;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Recurring;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Recurring;

/// <summary>屡发问题: places where the same keeps happening, each with its own page.</summary>
internal static class ShowRecurring
{
    public const string Address = "/recurring";

    public static string AddressOf(string code) => $"{Address}/{code}";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(Address, (HttpContext http, Caller caller, Page page) => page.List(http, caller)).Requires(Permission.ReadCases);
        doors.Pages.MapGet(AddressOf("{code}"), (string code, HttpContext http, Caller caller, Page page) => page.One(http, caller, new(code))).Requires(Permission.ReadCases);
    }

    /// <summary>Which problem, with what was typed into its form and why it was refused.</summary>
    public sealed record Asked(string Code, string? Typed = null, Problem? Refused = null);

    public sealed class Page(Frames frames, RecurringLookup lookup, RecurringWords words, DoubleRules rules, FormKeys keys, Clocks clocks)
    {
        private const int Shown = 20;

        public async Task<IResult> List(HttpContext http, Caller caller, Problem? refused = null)
        {
            var (t, stop, actor) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor);
            var rows = new List<ProblemRow>();
            foreach (var p in await lookup.List(actor, stop))
                if (await lookup.Cases(actor, p, stop) is var cases && Sees(actor, cases)) rows.Add(await words.Row(p, cases, t));
            var proposed = new List<ProposedPlace>();
            foreach (var place in (await lookup.Proposed(actor, clocks.Now(actor.District), stop)).Take(Shown)) proposed.Add(await words.Place(actor, place, actor.May(Permission.EditProblems) ? keys.New() : null));
            return Pages.Show<ProblemsPage>(frames.For(http, t["屡发问题"], RailEntry.Cases), new ProblemsModel(rows, proposed, rules.RepeatDays) { Least = rules.RepeatCases, Error = refused?.ToFormError(t) }, refused?.Status ?? StatusCodes.Status200OK);
        }

        public async Task<IResult> One(HttpContext http, Caller caller, Asked asked)
        {
            var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
            if (await lookup.Find(caller.Actor, asked.Code, stop) is not { } p) return Answers.Refusal(http, RecurringProblems.NotFound);
            var cases = await lookup.Cases(caller.Actor, p, stop);
            if (!Sees(caller.Actor, cases)) return Answers.Refusal(http, RecurringProblems.NotFound);
            var frame = frames.For(http, p.Title, RailEntry.Cases, notice: Notice(http, t));
            var model = await words.Page(caller.Actor, (p, cases), frame.Now, t) with
            {
                Form = caller.Actor.May(Permission.EditProblems)
                    ? new(SettleProblem.AddressOf(p.Code, p.SettledAt is null), keys.Again(http, asked.Refused), p.Version.ToString(CultureInfo.InvariantCulture), p.SettledAt is null, new(asked.Typed ?? "", asked.Refused.Of("note", t)))
                    : null,
                Error = asked.Refused is { Field: null } refused ? refused.ToFormError(t) : null,
            };
            return Pages.Show<ProblemPage>(frame, model, asked.Refused?.Status ?? StatusCodes.Status200OK);
        }

        /// <summary>A unit sees the problems that it had a case of.</summary>
        private static bool Sees(Actor actor, List<StoredCase> cases) => actor.Unit is null || cases.Count > 0;

        private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
        {
            "opened" => t["已建立问题。"],
            "settled" => t["已了结。以后再发会标出来。"],
            "resumed" => t["已恢复，继续盯。"],
            _ => null,
        };
    }
}
