using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Lifecycle;
using Gridloom.Domain.Cases.Revisits;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Revisits;

/// <summary>Draws the pages of re-visits (抽查页).</summary>
internal sealed class RevisitPages(Frames frames, FormKeys keys, RevisitReader reader, CaseLifecycle lifecycle, Territory.TerritoryLookup territory, Access.AccountLookup accounts, Clocks clocks)
{
    private const int DrawsShown = 30, RateDays = 90;

    public sealed record Asked(DrawRevisits.Request? Typed = null, Problem? Refused = null);

    /// <param name="Number">The case whose result was refused.</param>
    public sealed record Judged(string? Number = null, JudgeRevisit.Request? Typed = null, Problem? Refused = null);

    public async Task<IResult> All(HttpContext http, Caller caller, Asked asked)
    {
        if (!MayRead(caller.Actor)) return Answers.Refusal(http, RevisitProblems.WholeDistrictOnly);
        var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
        var now = clocks.Now(district);
        var draws = new List<RevisitDrawRow>();
        foreach (var draw in await reader.Draws(district, DrawsShown, stop)) draws.Add(await Row(draw, district, t, stop));
        var week = await reader.DrawsThisWeek(district, now, stop);
        return Pages.Show<RevisitsPage>(frames.For(http, t["督查抽查"], RailEntry.Cases), new RevisitsModel
        {
            Draws = draws,
            Units = [.. (await reader.ByUnit(district, now.ChinaDay().AddDays(-RateDays + 1), stop)).Select(u => Unit(district, u))],
            ThisWeek = week,
            TooFew = week < RevisitReader.DrawsAWeek,
            Form = MayEdit(caller.Actor) ? Form(http, asked, now, t) : null,
            Error = asked.Refused?.ToFormError(t),
        }, asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    public async Task<IResult> One(HttpContext http, Caller caller, string id, Judged judged)
    {
        if (!MayRead(caller.Actor)) return Answers.Refusal(http, RevisitProblems.WholeDistrictOnly);
        var (t, stop, district) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted, caller.Actor.District);
        if (await reader.Draw(district, id, stop) is not { } draw) return Answers.Refusal(http, RevisitProblems.NotFound);
        var (sample, ground, edits) = (await reader.Sample(district, id, stop), await territory.Of(district), MayEdit(caller.Actor));
        var rows = new List<RevisitRow>();
        foreach (var c in sample) rows.Add(Typed(await Row(c, ground, t, stop), judged, t));
        return Pages.Show<RevisitDrawPage>(frames.For(http, t["督查抽查"], RailEntry.Cases, Notice(http, t)), new RevisitDrawModel
        {
            Draw = await Row(draw, district, t, stop),
            Seed = draw.Seed,
            Digest = draw.Digest,
            Size = draw.Size,
            FrameHref = ShowRevisits.AddressOf(id) + "/frame.csv",
            CheckHref = ShowRevisits.AddressOf(id) + "?check=1",
            Check = http.Request.Query["check"] == "1" ? await Check(draw, sample, district, stop) : null,
            Rows = rows,
            Key = edits ? keys.Again(http, judged.Refused) : null,
            Error = judged.Refused?.ToFormError(t),
        }, judged.Refused?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>A sample is drawn from the whole district and names cases of all its parts and units.</summary>
    public static bool MayRead(Actor actor) => actor.Scope.Covers(actor.District) && actor.Unit is null;

    public static bool MayEdit(Actor actor) => actor.May(Permission.EditRevisits) && MayRead(actor);

    private async Task<RevisitCheck> Check(StoredDraw draw, List<StoredRevisit> sample, string district, CancellationToken stop)
    {
        var kept = await reader.KeptFrame(district, draw.Id, stop);
        var again = RevisitSampler.Draw(draw.Seed, kept, draw.Layers, (int)draw.Size);
        var now = await reader.Frame(district, DateOnly.Parse(draw.FromDay, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(draw.ToDay, System.Globalization.CultureInfo.InvariantCulture), stop);
        var (then, today) = (kept.Cases.Select(c => c.Number).ToHashSet(StringComparer.Ordinal), now.Cases.Select(c => c.Number).ToHashSet(StringComparer.Ordinal));
        return new(kept.Digest == draw.Digest && kept.Cases.Count == draw.Frame, again.Select(c => c.Number).SequenceEqual(sample.Select(s => s.Number)), kept.Digest, then.Except(today).LongCount() + today.Except(then).LongCount());
    }

    private async Task<RevisitDrawRow> Row(StoredDraw d, string district, Words t, CancellationToken stop) => new(
        ShowRevisits.AddressOf(d.Id), d.DrawnAt, await accounts.PostOf(district, d.DrawnBy, stop), $"{d.FromDay} – {d.ToDay}", t.InEnglish ? d.Layers.English() : d.Layers.Chinese(), d.Frame, d.Sampled, d.Judged, d.Judged - d.Sound);

    private RevisitUnitRow Unit(string district, RevisitReader.UnitSum sum)
    {
        var rate = new RevisitRate(sum.Sound, sum.Judged);
        var (low, high) = rate.Interval();
        return new(UnitName(district, sum.Unit), sum.Judged, sum.Sound, rate.Tells ? Ui.Show.Sampled(rate.Percent, low, high) : "—");
    }

    private async Task<RevisitRow> Row(StoredRevisit r, Domain.Territory.Ground ground, Words t, CancellationToken stop) => new(
        r.Number, "/cases/" + r.Number, UnitName(ground.District, r.Unit), $"{r.Class} {lifecycle.Rules.Catalogue.NameOf(r.Class)}", ground.NameOf(r.Street),
        r.Sound switch { null => null, 1 => new Remark(t["属实"], Tone.Ok), _ => new Remark(t["不合格"], Tone.Late) }, r.Note ?? "", r.JudgedBy is { } by ? await accounts.PostOf(ground.District, by, stop) : null)
    {
        Action = JudgeRevisit.AddressOf(r.Draw, r.Number),
    };

    private static RevisitRow Typed(RevisitRow row, Judged judged, Words t) => row.Number != judged.Number || judged.Typed is not { } typed ? row
        : row with { TypedFound = typed.Found, TypedNote = new(typed.Note, judged.Refused.Of("note", t)), Open = true };

    private RevisitForm Form(HttpContext http, Asked asked, Instant now, Words t)
    {
        var (typed, refused, today) = (asked.Typed, asked.Refused, now.ChinaDay());
        Field Field(string? value, string name) => new(value ?? "", refused.Of(name, t));
        return new(keys.Again(http, refused), Field(typed?.From ?? Ui.Show.Day(today.AddDays(-7)), "from"), Field(typed?.To ?? Ui.Show.Day(today.AddDays(-1)), "to"),
            Field(typed?.Strata ?? RevisitStrata.Unit.Code(), "strata"), Field(typed?.Size ?? "20", "size"), [.. Enum.GetValues<RevisitStrata>().Select(s => new Choice(s.Code(), t.InEnglish ? s.English() : s.Chinese()))]);
    }

    private string UnitName(string district, string code) => lifecycle.Rules.Units.Find(district, code)?.Name ?? code;

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "drawn" => t["已抽取，种子和抽样框已留存。"],
        "judged" => t["已记录抽查结果。"],
        _ => null,
    };
}
