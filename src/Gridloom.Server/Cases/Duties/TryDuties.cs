using System.Globalization;
using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Territory;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Gridloom.Server.Cases.Duties;

/// <summary>试算: where the dispatched cases of the last twelve months would have gone by a version, against where they went. Nothing is changed by it.</summary>
internal static class TryDuties
{
    public static string AddressOf(string version) => ShowDuties.AddressOf(version) + "/trial";

    public static void Map(Doors doors)
    {
        doors.Pages.MapGet(AddressOf("{version}"), Show).Requires(Permission.ReadDuties);
        doors.Pages.MapGet(AddressOf("{version}") + "/cases", List).Requires(Permission.ReadDuties);
    }

    /// <summary>Which of the cases a number counts (所数案件), as the address has it.</summary>
    /// <param name="At">The cut-off of the table that the number stands in.</param>
    /// <param name="To">The unit to which it would have gone.</param>
    public sealed record Which(Instant At, string? Class = null, DutyVerdict? Verdict = null, string? From = null, string? To = null, bool Late = false)
    {
        private static readonly (DutyVerdict Verdict, string Code)[] Codes = [(DutyVerdict.Same, "same"), (DutyVerdict.Elsewhere, "elsewhere"), (DutyVerdict.Uncovered, "uncovered")];

        public static Which Of(IQueryCollection query, Instant now)
        {
            var at = long.TryParse(query["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given <= now.Microseconds && given > AddYears(now, -2) ? new Instant(given) : now;
            var verdict = Codes.Where(c => c.Code == query["verdict"]).Select(c => (DutyVerdict?)c.Verdict).FirstOrDefault();
            return new(at, Text(query["class"]), verdict, Text(query["from"]), Text(query["to"]), query["late"] == "1");
        }

        public string ToUrl(string version, long page = 1) => QueryHelpers.AddQueryString(AddressOf(version) + "/cases", new Dictionary<string, string?>
        {
            ["class"] = Class, ["verdict"] = Verdict is { } v ? Codes.Single(c => c.Verdict == v).Code : null, ["from"] = From, ["to"] = To, ["late"] = Late ? "1" : null,
            ["at"] = At.Microseconds.ToString(CultureInfo.InvariantCulture), ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(p => p.Value is not null));

        public bool Counts(DispatchedCase c, DutyVerdict verdict, Duty? line) =>
            (Verdict is null || Verdict == verdict) && (From is null || From == c.Unit) && (To is null || To == line?.Unit) && (!Late || c.Late);

        private static long AddYears(Instant at, int years) => Instant.From(at.ToUtc().AddYears(years)).Microseconds;

        private static string? Text(string? given) => given is { Length: > 0 and <= 64 } ? given : null;
    }

    private static async Task<IResult> Show(string version, HttpContext http, Caller caller, DutyLookup duties, Page page) =>
        await duties.Version(caller.Actor.District, version, http.RequestAborted) is { } found ? await page.Table(http, caller, found) : Answers.Refusal(http, DutyProblems.NotFound);

    private static async Task<IResult> List(string version, HttpContext http, Caller caller, DutyLookup duties, Page page) =>
        await duties.Version(caller.Actor.District, version, http.RequestAborted) is { } found ? await page.Cases(http, caller, found) : Answers.Refusal(http, DutyProblems.NotFound);

    /// <summary>Counts, and draws what was counted.</summary>
    public sealed class Page(Frames frames, DutyLookup duties, DispatchedCases cases, DutyChange change, Clocks clocks, Divisions divisions)
    {
        public async Task<IResult> Table(HttpContext http, Caller caller, StoredVersion version)
        {
            var (t, now) = (http.RequestServices.GetRequiredService<Words>(), clocks.Now(caller.Actor.District));
            var asked = DispatchedAsked.Year(now);
            var trial = new DutyTrial(await duties.Lines(version, http.RequestAborted));
            await foreach (var c in cases.Stream(caller.Actor, asked, http.RequestAborted)) trial.Count(c.ToCase(now));
            var words = new DutyWords(await change.GroundOf(caller.Actor.District), t);
            return Pages.Show<TrialPage>(frames.For(http, t["试算 {0} 版", version.Code], RailEntry.Duties), new TrialModel
            {
                Version = version.Code,
                VersionHref = ShowDuties.AddressOf(version.Code),
                From = Ui.Show.Day(asked.From),
                To = Ui.Show.Day(now.ChinaDay()),
                CutOff = now,
                Scope = ScopeWords(caller.Actor, t),
                All = Row(t["合计"], trial.All, version.Code, new(now)),
                Classes = [.. trial.ByClass.OrderByDescending(c => c.Value.Elsewhere + c.Value.Uncovered).ThenByDescending(c => c.Value.Cases).Select(c => Row(words.Class(c.Key), c.Value, version.Code, new(now, c.Key)))],
                Moves = [.. trial.Moves.Select(m => Move(m, version.Code, now, words))],
            });
        }

        public async Task<IResult> Cases(HttpContext http, Caller caller, StoredVersion version)
        {
            var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
            var which = Which.Of(http.Request.Query, clocks.Now(caller.Actor.District));
            var trial = new DutyTrial(await duties.Lines(version, stop));
            var words = new DutyWords(await change.GroundOf(caller.Actor.District), t);
            var list = new DutyCaseList(http.Request.Query, words, page => which.ToUrl(version.Code, page));
            await foreach (var row in cases.Stream(caller.Actor, DispatchedAsked.Year(which.At) with { Class = which.Class }, stop))
            {
                var c = row.ToCase(which.At);
                var (verdict, line) = trial.Judge(c);
                if (which.Counts(c, verdict, line)) list.Add(row, (version.Code, line), c.Late);
            }
            var model = list.ToModel(Title(which, version.Code, words), which.At) with { BackHref = AddressOf(version.Code), BackText = t["试算 {0} 版", version.Code] };
            return Pages.Show<DutyCasesPage>(frames.For(http, model.Title, RailEntry.Duties), model);
        }

        private string? ScopeWords(Actor actor, Words t) =>
            actor.Unit is not null ? t["只含您单位办过的案件。"] : actor.Scope.Covers(actor.District) ? null : t["只含您的数据范围：{0}。", divisions.FullName(actor.Scope.Area)];

        private static TrialRow Row(string name, DutyTally tally, string version, Which which)
        {
            DutyCount Count(long count, Which of) => new(count, count == 0 ? null : of.ToUrl(version));
            return new(name, Count(tally.Cases, which), Count(tally.Same, which with { Verdict = DutyVerdict.Same }), Count(tally.Elsewhere, which with { Verdict = DutyVerdict.Elsewhere }),
                Count(tally.ElsewhereLate, which with { Verdict = DutyVerdict.Elsewhere, Late = true }), Count(tally.Uncovered, which with { Verdict = DutyVerdict.Uncovered }));
        }

        private static TrialMove Move(DutyMove m, string version, Instant at, DutyWords words)
        {
            var which = new Which(at, null, DutyVerdict.Elsewhere, m.From, m.To);
            return new(words.Unit(m.From), words.Unit(m.To), new(m.Cases, which.ToUrl(version)), new(m.Late, m.Late == 0 ? null : (which with { Late = true }).ToUrl(version)));
        }

        private static string Title(Which which, string version, DutyWords words)
        {
            var t = words.T;
            var parts = new List<string> { t["按 {0} 版试算", version] };
            if (which.Class is { } of) parts.Add(words.Class(of));
            if (which.Verdict is { } verdict) parts.Add(verdict switch { DutyVerdict.Same => t["单位相同"], DutyVerdict.Uncovered => t["没有条款"], _ => t["会改派"] });
            if (which is { From: { } from, To: { } to }) parts.Add(t["{0} → {1}", words.Unit(from), words.Unit(to)]);
            if (which.Late) parts.Add(t["超时"]);
            return string.Join(t["，"], parts);
        }
    }
}
