using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Server.Host;
using Gridloom.Server.Storage;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Draws the catalogue (权责清单页): its versions, and one of them with what may be done with it.</summary>
internal sealed class DutiesPages(Frames frames, FormKeys keys, DutyLookup duties, DutyChange change, Clocks clocks, Access.AccountLookup accounts)
{
    private const int DiffShown = 200;

    /// <summary>What was typed into the form of a new draft, and why it was refused.</summary>
    public sealed record Began(DraftDuties.Request? Typed = null, Problem? Refused = null);

    /// <summary>Which version is shown.</summary>
    public sealed record Asked(string Version)
    {
        /// <summary>Why what was sent from its page was not done.</summary>
        public Problem? Refused { get; init; }

        /// <summary>The day as it was typed.</summary>
        public string? From { get; init; }
    }

    public async Task<IResult> Versions(HttpContext http, Caller caller, Began began)
    {
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        var versions = await duties.Versions(caller.Actor.District, stop);
        var today = clocks.Now(caller.Actor.District).ChinaDay();
        var held = new DutyCatalogues([.. versions.Select(v => v.ToVersion())]).InForceOn(today);
        var inForce = versions.Find(v => v.Code == held?.Code);
        var (words, filter) = (new DutyWords(await change.GroundOf(caller.Actor.District), t), ShowDuties.Filter.Of(http.Request.Query));
        var rows = new List<DutyVersionRow>();
        foreach (var version in versions) rows.Add(await Row(version, versions, today, http));
        return Pages.Show<DutiesPage>(frames.For(http, t["权责清单"], RailEntry.Duties, Notice(http, t)), new DutiesModel
        {
            Versions = rows,
            InForce = inForce is null ? null : DutyTables.Of((await duties.Lines(inForce, stop), filter, ShowDuties.Address, false), words).WithChoices(filter, words),
            New = DutyChange.MayEdit(caller.Actor) ? NewForm(http, versions, began, held) : null,
            Error = began.Refused?.ToFormError(t),
        }, began.Refused?.Status ?? StatusCodes.Status200OK);
    }

    public async Task<IResult> One(HttpContext http, Caller caller, Asked asked)
    {
        var (t, stop) = (http.RequestServices.GetRequiredService<Words>(), http.RequestAborted);
        var versions = await duties.Versions(caller.Actor.District, stop);
        if (versions.Find(v => v.Code == asked.Version) is not { } version) return Answers.Refusal(http, DutyProblems.NotFound);
        var today = clocks.Now(caller.Actor.District).ChinaDay();
        var (words, filter) = (new DutyWords(await change.GroundOf(caller.Actor.District), t), ShowDuties.Filter.Of(http.Request.Query));
        var catalogue = await duties.Lines(version, stop);
        var editable = version.From is null && DutyChange.MayEdit(caller.Actor);
        var model = new DutyVersionModel
        {
            Version = await Row(version, versions, today, http),
            Lines = DutyTables.Of((catalogue, filter, ShowDuties.AddressOf(version.Code), editable), words).WithChoices(filter, words),
            ForcedBy = version.ForcedAt is { } at ? $"{await accounts.PostOf(version.District, version.ForcedBy!, stop)} {Ui.Show.Desk(at, clocks.Now(version.District))}" : null,
            TrialHref = TryDuties.AddressOf(version.Code),
            Draft = editable ? DraftForms(http, asked, (version, versions, catalogue), words) : null,
            Error = asked.Refused is { } refused ? ErrorOf(refused, t) : null,
        };
        model = await WithDiff(model, (version, versions, catalogue), today, words);
        return Pages.Show<DutyVersionPage>(frames.For(http, t["权责清单 {0} 版", version.Code], RailEntry.Duties, Notice(http, t)), model, asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<DutyVersionRow> Row(StoredDutyVersion version, List<StoredDutyVersion> all, DateOnly today, HttpContext http)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var next = version.From is null ? null : all.Where(v => v.From > version.From).MinBy(v => v.From)?.From;
        var state = version.From switch
        {
            null => new Remark(t["草案"], Tone.Plain),
            { } from when from > today => new Remark(t["待生效"], Tone.Brand),
            _ when next <= today => new Remark(t["已被替代"], Tone.Stopped),
            _ => new Remark(t["生效中"], Tone.Ok),
        };
        return new(version.Code, ShowDuties.AddressOf(version.Code), state, version.FromDay, next is { } day ? Ui.Show.Day(day.AddDays(-1)) : null, version.Lines,
            await accounts.PostOf(version.District, version.MadeBy, http.RequestAborted), version.MadeAt) { Sample = version.Sample == 1 };
    }

    private NewDutiesForm NewForm(HttpContext http, List<StoredDutyVersion> versions, Began began, DutyVersion? held)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var copies = versions.Select(v => new Choice(v.Code, t["{0} 版（{1} 条）", v.Code, v.Lines]));
        return new(ShowDuties.Address, keys.Again(http, began.Refused), new(began.Typed?.Code ?? "", began.Refused.Of("code", t)), began.Typed is { } typed ? typed.CopyOf ?? "" : held?.Code ?? "",
            [new("", t["不复制，从空白开始"]), .. copies]);
    }

    private DutyDraftForms DraftForms(HttpContext http, Asked asked, (StoredDutyVersion Version, List<StoredDutyVersion> All, DutyCatalogue Catalogue) of, DutyWords words)
    {
        var t = words.T;
        var review = DutyCheck.Review(of.Catalogue.Lines, words.Ground);
        var tomorrow = clocks.Now(of.Version.District).ChinaDay().AddDays(1);
        var earliest = of.All.Exists(v => v.From is not null) ? Ui.Show.Day(tomorrow) : null;
        return new(of.Version.Code, keys.Again(http, asked.Refused), of.Version.Version, new(asked.From ?? Ui.Show.Day(tomorrow), asked.Refused.Of("from", t)), earliest,
            [.. review.Faults.Select(f => f.In(t))], [.. review.Uncovered.Select(words.Class)]);
    }

    // A draft is held against what is in force; what is or was in force, against the version before it.
    private async Task<DutyVersionModel> WithDiff(DutyVersionModel model, (StoredDutyVersion Version, List<StoredDutyVersion> All, DutyCatalogue Catalogue) of, DateOnly today, DutyWords words)
    {
        var before = new DutyCatalogues([.. of.All.Select(v => v.ToVersion())]).InForceOn(of.Version.From?.AddDays(-1) ?? today);
        if (before is null) return model;
        var diff = DutyDiff.Of(await duties.Lines(of.All.Single(v => v.Code == before.Code), CancellationToken.None), of.Catalogue);
        var t = words.T;
        var rows = diff.Changed.Select(c => new DutyDiffRow(t["改动"], c.After.Clause, words.About(c.After), words.Changes(c.Before, c.After)))
            .Concat(diff.Added.Select(l => new DutyDiffRow(t["新增"], l.Clause, words.About(l), [t["主办单位：{0}", words.Unit(l.Unit)]])))
            .Concat(diff.Removed.Select(l => new DutyDiffRow(t["删除"], l.Clause, words.About(l), [t["原主办单位：{0}", words.Unit(l.Unit)]])));
        return model with { ComparedWith = before.Code, Counts = new(diff.Added.Count, diff.Removed.Count, diff.Changed.Count), Diff = [.. rows.Take(DiffShown)] };
    }

    // Its faults lie in rows of a file or in lines of the table, where no field is to be linked to.
    private static FormError ErrorOf(Problem refused, Words t) => new(refused.In(t), refused.Code, [.. refused.Errors.Select(e => ("lines", e.In(t)))]);

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "drafted" => t["草案已建。"],
        "saved" => t["条款已保存。"],
        "removed" => t["条款已删除。"],
        "imported" => t["已导入，原有条款已全部替换。"],
        "discarded" => t["草案已删除。"],
        "forced" => t["生效日已定，这一版不再修改。"],
        _ => null,
    };
}
