using Gridloom.Domain;
using Gridloom.Domain.Access;
using Gridloom.Domain.Cases.Duties;
using Gridloom.Domain.Cases.Versions;
using Gridloom.Server.Cases.Versions;
using Gridloom.Server.Host;
using Gridloom.Server.Ui;

namespace Gridloom.Server.Cases.Duties;

/// <summary>Draws the catalogue (权责清单页): its versions, and one of them with what may be done with it.</summary>
internal sealed class DutiesPages(Frames frames, DutyLookup duties, DutyChange change, VersionRows rows)
{
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
        var held = new DatedVersions([.. versions.Select(v => v.ToVersion())]).InForceOn(rows.Today(caller.Actor.District));
        var inForce = versions.Find(v => v.Code == held?.Code);
        var (words, filter) = (new DutyWords(await change.GroundOf(caller.Actor.District), t) { NamesCases = DutyRulings.SeesAll(caller.Actor) }, ShowDuties.Filter.Of(http.Request.Query));
        var list = new List<VersionRow>();
        foreach (var version in versions) list.Add(await rows.Row(http, (version, versions, ShowDuties.AddressOf(version.Code))));
        return Pages.Show<DutiesPage>(frames.For(http, t["权责清单"], RailEntry.Duties, Notice(http, t)), new DutiesModel
        {
            Versions = list,
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
        var (words, filter) = (new DutyWords(await change.GroundOf(caller.Actor.District), t) { NamesCases = DutyRulings.SeesAll(caller.Actor) }, ShowDuties.Filter.Of(http.Request.Query));
        var catalogue = await duties.Lines(version, stop);
        var review = DutyCheck.Review(catalogue.Lines, words.Ground);
        var editable = version.From is null && DutyChange.MayEdit(caller.Actor);
        var model = new DutyVersionModel
        {
            Version = await rows.Row(http, (version, versions, ShowDuties.AddressOf(version.Code))),
            Lines = DutyTables.Of((catalogue, filter, ShowDuties.AddressOf(version.Code), editable), words).WithChoices(filter, words),
            ForcedBy = await rows.ForcedBy(version, stop),
            TrialHref = TryDuties.AddressOf(version.Code),
            Diff = await DiffOf((version, versions, catalogue), words),
            Uncovered = editable ? [.. review.Uncovered.Select(words.Class)] : [],
            Draft = editable ? rows.Forms(http, (version, ShowDuties.AddressOf(version.Code), versions.Exists(v => v.From is not null)), (asked.From, asked.Refused), review.Faults) with { FileHint = words.T["表头与导出的相同；不超过 5 MB、20,000 条。替换草案的全部条款；有一行错，就都不导入。"] } : null,
            Error = VersionRows.ErrorOf(asked.Refused, t),
        };
        return Pages.Show<DutyVersionPage>(frames.For(http, t["权责清单 {0} 版", version.Code], RailEntry.Duties, Notice(http, t)), model, asked.Refused?.Status ?? StatusCodes.Status200OK);
    }

    private NewDraftForm NewForm(HttpContext http, List<StoredVersion> versions, Began began, DatedVersion? held)
    {
        var t = http.RequestServices.GetRequiredService<Words>();
        var copies = versions.Select(v => new Choice(v.Code, t["{0} 版（{1} 条）", v.Code, v.Lines])).Prepend(new("", t["不复制，从空白开始"]));
        return rows.NewForm(http, ShowDuties.Address, [.. copies], (began.Typed?.Code, began.Typed is { } typed ? typed.CopyOf ?? "" : held?.Code ?? "", began.Refused));
    }

    // A draft is held against what is in force; what is or was in force, against the version before it.
    private async Task<VersionDiff?> DiffOf((StoredVersion Version, List<StoredVersion> All, DutyCatalogue Catalogue) of, DutyWords words)
    {
        if (rows.Before(of.Version, of.All) is not { } before) return null;
        var diff = DutyDiff.Of(await duties.Lines(of.All.Single(v => v.Code == before.Code), CancellationToken.None), of.Catalogue);
        var t = words.T;
        var all = diff.Changed.Select(c => new DiffRow(t["改动"], c.After.Clause, words.About(c.After), words.Changes(c.Before, c.After)))
            .Concat(diff.Added.Select(l => new DiffRow(t["新增"], l.Clause, words.About(l), [t["主办单位：{0}", words.Unit(l.Unit)]])))
            .Concat(diff.Removed.Select(l => new DiffRow(t["删除"], l.Clause, words.About(l), [t["原主办单位：{0}", words.Unit(l.Unit)]])));
        return new(before.Code, new(diff.Added.Count, diff.Removed.Count, diff.Changed.Count), [.. all.Take(VersionDiff.Shown)]);
    }

    private static string? Notice(HttpContext http, Words t) => http.Request.Query["done"].ToString() switch
    {
        "drafted" => t["草案已建。"],
        "saved" => t["条款已保存。"],
        "removed" => t["条款已删除。"],
        "imported" => t["已导入，原有条款已全部替换。"],
        "discarded" => t["草案已删除。"],
        "forced" => t["生效日已定，这一版不再修改。"],
        "ruled" => t["裁定已写入草案。"],
        "ruling-known" => t["草案里已有这一条，没有重复写入。"],
        _ => null,
    };
}
